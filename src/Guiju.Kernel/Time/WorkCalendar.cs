using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guiju.Kernel.Time;

/// <summary>
/// Which days are worked, from the State Council's notices; days that no notice names follow the week alone. Immutable, and every
/// question is answered from a table laid out once, so that counting workdays costs the same over a week and over a decade.
/// </summary>
/// <remarks>
/// Where the notices of two years name the same day differently, the later year's holds, since it is published later. Of two notices of
/// one year the higher edition holds, whole.
/// </remarks>
public sealed class WorkCalendar
{
    private readonly DayTable table;
    private readonly ImmutableHashSet<int> years;

    /// <summary>Lays out the calendar.</summary>
    /// <param name="notices">In any order; none gives a calendar of weekends alone, provisional throughout.</param>
    /// <exception cref="ArgumentException">A notice contradicts itself or names a day far from its year, or two of one year and edition differ.</exception>
    public WorkCalendar(IEnumerable<HolidayNotice> notices)
    {
        Notices = [.. InForce(notices)];
        years = [.. Notices.Select(notice => notice.Year)];
        LastNoticedYear = Notices.IsEmpty ? null : Notices[^1].Year;
        table = new DayTable(Notices);
        Fingerprint = FingerprintOf(Notices, table);
    }

    /// <summary>Every Saturday and Sunday off, nothing else known.</summary>
    public static WorkCalendar WeekendsAlone { get; } = new([]);

    /// <summary>The notices in force, by year, one for each.</summary>
    public ImmutableArray<HolidayNotice> Notices { get; }

    /// <summary>Latest year with a notice; null without any.</summary>
    public int? LastNoticedYear { get; }

    /// <summary>
    /// Names what this calendar says, for projections to keep beside a date: latest noticed year and a hash over noticed years and named
    /// days. Two calendars with equal fingerprints give equal dates, whatever the titles and sources of their notices.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>Whether the day is worked.</summary>
    public bool IsWorkday(DateOnly day) => table.KindOf(day.DayNumber) is DayKind.Workday or DayKind.MakeUpWorkday;

    /// <summary>What the day is.</summary>
    public DayKind Kind(DateOnly day) => table.KindOf(day.DayNumber);

    /// <summary>Year of the notice that names the day; null where none does and the week decides.</summary>
    public int? NoticeYearOf(DateOnly day) => table.NoticeYearOf(day.DayNumber);

    /// <summary>
    /// Whether the day lies in a year without a notice (past the last one, or in a gap), so that weekends alone were reckoned and the
    /// answer may still change. The last days of a noticed year count as settled, although next year's notice may yet move a weekend there;
    /// <see cref="CalendarDiff"/> then names the day.
    /// </summary>
    public bool IsProvisional(DateOnly day) => !years.Contains(day.Year);

    /// <summary>Workdays after the first day, up to and including the last; negative when the last lies before the first.</summary>
    public int CountWorkdays(DateOnly after, DateOnly through) => table.Rank(through.DayNumber) - table.Rank(after.DayNumber);

    /// <summary>The n-th workday after the day; the day itself is not counted.</summary>
    /// <param name="day">Day 0, worked or not.</param>
    /// <param name="n">From 1.</param>
    public DateOnly WorkdayAfter(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return DateOnly.FromDayNumber(table.Select(table.Rank(day.DayNumber) + n));
    }

    /// <summary>The n-th workday before the day; the day itself is not counted.</summary>
    /// <param name="day">Day 0, worked or not.</param>
    /// <param name="n">From 1.</param>
    public DateOnly WorkdayBefore(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return DateOnly.FromDayNumber(table.Select(table.Rank(day.DayNumber - 1) - n + 1));
    }

    internal int Rank(int day) => table.Rank(day);

    internal int Select(int rank) => table.Select(rank);

    internal int FirstNamedDay => table.First;

    internal int LastNamedDay => table.Last;

    internal bool AnyProvisional(int firstDay, int lastDay)
    {
        var last = DateOnly.FromDayNumber(lastDay).Year;
        for (var year = DateOnly.FromDayNumber(firstDay).Year; year <= last; year++)
        {
            if (!years.Contains(year))
            {
                return true;
            }
        }

        return false;
    }

    private static List<HolidayNotice> InForce(IEnumerable<HolidayNotice> notices)
    {
        var inForce = new SortedDictionary<int, HolidayNotice>();
        foreach (var notice in notices)
        {
            Demand(notice.Contradictions.IsEmpty && notice.Strays.IsEmpty, notice);
            if (inForce.TryGetValue(notice.Year, out var other))
            {
                Demand(notice.Edition != other.Edition || (SameDays(notice.Off, other.Off) && SameDays(notice.Work, other.Work)), notice);
            }

            if (other is null || notice.Edition > other.Edition)
            {
                inForce[notice.Year] = notice;
            }
        }

        return [.. inForce.Values];
    }

    private static bool SameDays(ImmutableArray<DateOnly> these, ImmutableArray<DateOnly> those) => these.ToHashSet().SetEquals(those);

    private static void Demand(bool holds, HolidayNotice notice)
    {
        if (!holds)
        {
            throw new ArgumentException(TimeTexts.Of("NoticeUnsound", notice.Year, notice.Edition), nameof(notice));
        }
    }

    private static string FingerprintOf(ImmutableArray<HolidayNotice> notices, DayTable table)
    {
        if (notices.IsEmpty)
        {
            return "weekends";
        }

        var text = new StringBuilder();
        foreach (var notice in notices)
        {
            text.Append(notice.Year).Append('|');
        }

        for (var day = table.First; day <= table.Last; day++)
        {
            if (table.NoticeYearOf(day) is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{day}:{(int)table.KindOf(day)};");
            }
        }

        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString()));
        return string.Create(CultureInfo.InvariantCulture, $"{notices[^1].Year}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
    }
}
