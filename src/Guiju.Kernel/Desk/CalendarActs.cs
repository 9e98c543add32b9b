using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Desk;

/// <summary>
/// The work calendar as the ledger knows it. Adopting an arrangement of holidays is an act of its own in each region, which states the
/// arrangement in full and vouches for every clock it moved; so what any date was reckoned by can be told from the acts alone.
/// </summary>
public static class CalendarActs
{
    /// <summary>Stream of these acts.</summary>
    public const string Stream = "calendar";

    /// <summary>Their kind.</summary>
    public const string Kind = "calendar:adopt";

    /// <summary>Fact: fingerprint of the calendar after the act.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Fact: how many running clocks were looked at.</summary>
    public const string Checked = "checked";

    /// <summary>Fact: how many of them moved.</summary>
    public const string Moved = "moved";

    /// <summary>Fact: digest over all moves, by case and clock; see <see cref="ClockMove.AddTo"/>.</summary>
    public const string Moves = "moves";

    private const string Iso = "yyyy-MM-dd";

    /// <summary>
    /// What stands against adopting a calendar: it lacks a year the adopted one has, holds an earlier edition of one, or says something else
    /// under the same edition. The place of a fault is the year.
    /// </summary>
    public static ImmutableArray<Fault> Against(WorkCalendar adopted, WorkCalendar next)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var was in adopted.Notices)
        {
            var now = next.Notices.FirstOrDefault(n => n.Year == was.Year);
            var code = now is null ? "calendar.missing"
                : now.Edition < was.Edition ? "calendar.older"
                : now.Edition == was.Edition && !SameDays(was, now) ? "calendar.edition"
                : null;
            if (code is not null)
            {
                faults.Add(new Fault(code, KernelWords.Say(code, was.Year, was.Edition), was.Year.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return faults.DrainToImmutable();
    }

    /// <summary>In words, what the calendar adds to the adopted one: years, with their editions where re-issued.</summary>
    public static string Reason(WorkCalendar? adopted, WorkCalendar next)
    {
        var changed = Changed(adopted, next);
        var added = changed.Where(n => adopted is null || !adopted.Notices.Any(a => a.Year == n.Year)).ToList();
        var reissued = changed.Except(added).Select(n => KernelWords.Say("calendar.reissued", n.Year, n.Edition));
        var parts = reissued.ToList();
        if (added.Count > 0)
        {
            parts.Insert(0, KernelWords.Say(
                "calendar.added", added.Count == 1 ? added[0].Year : $"{added[0].Year}—{added[^1].Year}"));
        }

        return parts.Count == 0 ? KernelWords.Say("calendar.none") : string.Join('；', parts);
    }

    /// <summary>Facts of the act: every notice that is new or re-issued, in full, and what became of the clocks.</summary>
    public static ImmutableSortedDictionary<string, string> Facts(
        WorkCalendar? adopted, WorkCalendar next, int looked, int moved, Digest moves)
    {
        var facts = Act.NoFacts.ToBuilder();
        foreach (var notice in Changed(adopted, next))
        {
            facts[Key(notice.Year, "edition")] = notice.Edition.ToString(CultureInfo.InvariantCulture);
            facts[Key(notice.Year, "title")] = notice.Title;
            facts[Key(notice.Year, "off")] = Days(notice.Off);
            facts[Key(notice.Year, "work")] = Days(notice.Work);
        }

        facts[Fingerprint] = next.Fingerprint;
        facts[Checked] = looked.ToString(CultureInfo.InvariantCulture);
        facts[Moved] = moved.ToString(CultureInfo.InvariantCulture);
        facts[Moves] = moves.ToString();
        return facts.ToImmutable();
    }

    /// <summary>The calendar after an act of adoption.</summary>
    /// <param name="adopted">The calendar before it; null before the first.</param>
    /// <param name="act">The act.</param>
    /// <exception cref="FormatException">The act does not state a calendar, or not the one whose fingerprint it gives.</exception>
    public static WorkCalendar After(WorkCalendar? adopted, Act act)
    {
        var notices = (adopted?.Notices ?? []).ToDictionary(n => n.Year);
        foreach (var (key, edition) in act.Facts.Where(f => f.Key.EndsWith(".edition", StringComparison.Ordinal)))
        {
            var year = int.Parse(key.AsSpan(0, key.IndexOf('.', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);
            notices[year] = new HolidayNotice(
                year,
                act.Facts.GetValueOrDefault(Key(year, "title"), ""),
                Days(act.Facts.GetValueOrDefault(Key(year, "off"), "")),
                Days(act.Facts.GetValueOrDefault(Key(year, "work"), "")),
                [],
                int.Parse(edition, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        try
        {
            var calendar = new WorkCalendar(notices.Values);
            return calendar.Fingerprint == act.Facts.GetValueOrDefault(Fingerprint)
                ? calendar
                : throw new FormatException($"Act {act.Stream}#{act.Sequence} states another calendar than its fingerprint.");
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static List<HolidayNotice> Changed(WorkCalendar? adopted, WorkCalendar next) =>
        [.. next.Notices.Where(n => adopted?.Notices.FirstOrDefault(a => a.Year == n.Year) is not { } was
            || was.Edition != n.Edition || !SameDays(was, n))];

    private static bool SameDays(HolidayNotice one, HolidayNotice other) =>
        one.Off.ToHashSet().SetEquals(other.Off) && one.Work.ToHashSet().SetEquals(other.Work);

    private static string Key(int year, string part) => string.Create(CultureInfo.InvariantCulture, $"{year}.{part}");

    private static string Days(ImmutableArray<DateOnly> days) =>
        string.Join(' ', days.Order().Select(d => d.ToString(Iso, CultureInfo.InvariantCulture)));

    private static ImmutableArray<DateOnly> Days(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => DateOnly.ParseExact(d, Iso, CultureInfo.InvariantCulture))];
}
