using System.Globalization;
using Guiju.Cli.Terminal;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store.Calendars;

namespace Guiju.Cli.Calendars;

/// <summary>Changes of the calendar in words: what moved, from, to and why.</summary>
internal static class CalendarText
{
    /// <summary>One line for the change as a whole.</summary>
    public static string Of(CalendarChange change, bool done) => CalendarWords.Say(
        done ? "calendar.adopted" : "calendar.would", change.Region, change.Reason, change.Checked, change.Moves.Length);

    /// <summary>One line for a clock: case, duty, dates, days that made the difference.</summary>
    public static string Of(ClockMove move, CalendarDiff diff, LawBook law)
    {
        var why = move.Why(diff);
        var reason = !why.IsEmpty
            ? string.Join('、', why.Select(d => CalendarWords.Say("calendar.day", Iso(d.Day), Kind(d.Before), Kind(d.After))))
            : CalendarWords.Say(diff.IsEmpty ? "calendar.first" : "calendar.settled");
        return CalendarWords.Say(
            "calendar.move",
            move.CaseId,
            DutyTitle(law, move.Procedure, move.Version, move.Before.Duty),
            Standing(move.Before.Due, move.Before.Provisional),
            Standing(move.After.Due, move.After.Provisional),
            reason);
    }

    /// <summary>A date with whether it may still change; a stopped clock has none.</summary>
    public static string Standing(DateOnly? due, bool provisional) => due is { } day
        ? Iso(day) + (provisional ? CalendarWords.Say("calendar.provisional") : "")
        : CalendarWords.Say("calendar.stopped");

    /// <summary>Title of a duty; its key where the law files no longer hold the version.</summary>
    public static string DutyTitle(LawBook law, string procedure, DateOnly version, string duty) =>
        law.Procedures.FirstOrDefault(p => p.Definition.Id == procedure && p.Definition.From == version)
            ?.Duties.FirstOrDefault(d => d.Key == duty)?.Title ?? duty;

    /// <summary>The change and every move, as JSON shows them.</summary>
    public static object Shape(CalendarChange change, LawBook law) => new
    {
        change.Region,
        change.Reason,
        change.Checked,
        moved = change.Moves.Length,
        moves = change.Moves.Select(m => new
        {
            @case = m.CaseId,
            duty = m.Before.Duty,
            title = DutyTitle(law, m.Procedure, m.Version, m.Before.Duty),
            m.Before.Round,
            from = m.Before.Due,
            to = m.After.Due,
            wasProvisional = m.Before.Provisional,
            isProvisional = m.After.Provisional,
            why = m.Why(change.Diff).Select(d => new { d.Day, d.Before, d.After }),
        }),
    };

    /// <summary>Where a year's arrangement stands in the law files.</summary>
    public static string FileOf(Places places, string year) => Places.Shown(Path.Combine(places.Law, "calendar", year + ".yaml"));

    /// <summary>The faults of an adoption, placed in the law files.</summary>
    public static InputException Placed(Places places, IEnumerable<Fault> faults) =>
        new([.. faults.Select(f => f with { Place = FileOf(places, f.Place) })]);

    private static string Kind(DayKind kind) => CalendarWords.Say("day." + kind);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
