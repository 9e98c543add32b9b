using System.Collections.Immutable;
using Guiju.Areas.Study;
using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Acting;

namespace Guiju.Web.Workbench.Study;

/// <summary>A session as the year's page shows it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Session">The entry as a record.</param>
public sealed record HeldSession(string Number, StudySession Session);

/// <summary>One month of the year.</summary>
/// <param name="Month">From 1.</param>
/// <param name="Sessions">Its sessions by day.</param>
/// <param name="State">Whether it is over, running or still to come.</param>
public sealed record StudyMonth(int Month, ImmutableArray<HeldSession> Sessions, MonthState State)
{
    /// <summary>Over, or running, and nobody has studied.</summary>
    public bool IsGap => Sessions.IsEmpty && State != MonthState.Ahead;

    /// <summary>Sessions of a body.</summary>
    public IEnumerable<HeldSession> Of(StudyTier tier) => Sessions.Where(held => held.Session.Tier == tier);
}

/// <summary>Where a month lies, seen from today.</summary>
public enum MonthState
{
    /// <summary>Over.</summary>
    Past,

    /// <summary>The month of today.</summary>
    Running,

    /// <summary>Still to come.</summary>
    Ahead,
}

/// <summary>The study sessions of one year by month and body; one query.</summary>
/// <param name="Year">The year.</param>
/// <param name="Months">Its twelve months.</param>
/// <param name="Today">Today.</param>
public sealed record StudyYear(int Year, ImmutableArray<StudyMonth> Months, DateOnly Today)
{
    private static readonly Register<StudySession> Register = StudyArea.StudySessions;

    /// <summary>All sessions by day.</summary>
    public IEnumerable<HeldSession> All => Months.SelectMany(month => month.Sessions);

    /// <summary>Months that are over without a session.</summary>
    public IEnumerable<StudyMonth> Missed => Months.Where(month => month.IsGap && month.State == MonthState.Past);

    /// <summary>Sessions of a body.</summary>
    public int Count(StudyTier tier) => All.Count(held => held.Session.Tier == tier);

    /// <summary>The last session of a body held up to today, or null.</summary>
    public HeldSession? Last(StudyTier tier) => All.LastOrDefault(held => held.Session.Tier == tier && held.Session.HeldOn <= Today);

    /// <summary>Sessions entered for a day to come.</summary>
    public IEnumerable<HeldSession> Coming => All.Where(held => held.Session.HeldOn > Today);

    /// <summary>This year, or the last in which anybody studied while this one has no session yet.</summary>
    public static async Task<int> LatestAsync(EntryReader reads, Session session, CancellationToken cancel)
    {
        var newest = await reads.ListAsync(
            session.Region,
            Register.Definition,
            new EntryQuery
            {
                Day = "held-on",
                To = new DateOnly(session.Today.Year, 12, 31),
                OrderBy = "held-on",
                Descending = true,
                Withdrawn = false,
                Page = new PageRequest(1, 1),
            },
            cancel);
        return newest.Items.IsEmpty ? session.Today.Year : Register.Read(newest.Items[0].Values).HeldOn.Year;
    }

    /// <summary>Reads a year.</summary>
    public static async Task<StudyYear> ReadAsync(EntryReader reads, Session session, int year, CancellationToken cancel)
    {
        var page = await reads.ListAsync(
            session.Region,
            Register.Definition,
            new EntryQuery
            {
                Day = "held-on",
                From = new DateOnly(year, 1, 1),
                To = new DateOnly(year, 12, 31),
                OrderBy = "held-on",
                Withdrawn = false,
                Page = new PageRequest(1, PageRequest.MostRows),
            },
            cancel);
        return Of(year, page.Items.Select(entry => new HeldSession(entry.Number, Register.Read(entry.Values))), session.Today);
    }

    /// <summary>Lays the sessions of a year out by month.</summary>
    public static StudyYear Of(int year, IEnumerable<HeldSession> sessions, DateOnly today)
    {
        var byMonth = sessions.ToLookup(held => held.Session.HeldOn.Month);
        var now = (today.Year * 12) + today.Month;
        return new(
            year,
            [
                .. Enumerable.Range(1, 12).Select(month => new StudyMonth(
                    month,
                    [.. byMonth[month]],
                    ((year * 12) + month).CompareTo(now) switch { < 0 => MonthState.Past, 0 => MonthState.Running, _ => MonthState.Ahead })),
            ],
            today);
    }
}
