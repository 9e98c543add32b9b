using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Demo;

/// <summary>
/// Turns the files that are registers into entries recorded, amended and withdrawn on their days. The files hold the values as they stand at
/// the end of the year; what stood there before is told by <c>corrections.csv</c>, and by the dates of the row itself where a task is done, an
/// agreement concluded or a meeting held after it was entered.
/// </summary>
internal sealed class RegisterStories(string folder, DemoZone zone, DemoPeople people, WorkCalendar calendar)
{
    /// <summary>Registers in the order in which they are recorded, each with the account that keeps it.</summary>
    private static readonly ImmutableArray<(string Register, string Keeper)> Kept =
    [
        ("units", "registrar"), ("service-items", "registrar"), ("agency-windows", "registrar"), ("general-windows", "registrar"),
        ("window-items", "registrar"), ("startup-departments", "registrar"), ("reform-items", "registrar"), ("key-tasks", "fz-registrar"),
        ("counsel-appointments", "fz-registrar"), ("study-sessions", "study-secretary"), ("agency-agreements", "registrar"),
        ("meetings", "office-secretary"),
    ];

    // Before a meeting is held it is entered with its day and its place, this many workdays ahead.
    private const int Convened = 5;

    private readonly DateOnly start = calendar.WorkdayAfter(new DateOnly(zone.Year - 1, 12, 31), 1);

    public IEnumerable<PlannedChange> Tell()
    {
        var corrections = DemoTable.Read(folder, "corrections.csv").Rows.ToLookup(row => row["register"], StringComparer.Ordinal);
        return Kept.SelectMany(kept => Tell(AllAreas.Registers[kept.Register], people.Named(kept.Keeper), [.. corrections[kept.Register]]));
    }

    private IEnumerable<PlannedChange> Tell(RegisterDefinition register, Actor keeper, DemoRow[] corrections)
    {
        var today = BeijingTime.DayOf(zone.Today);
        foreach (var row in Rows(register.Key))
        {
            var own = corrections.Where(c => c["change"] == "amend" && c["number"] == row[register.NumberField]).ToList();
            foreach (var change in Entry(register, keeper, row, own).Where(c => c.Day <= today))
            {
                yield return change;
            }
        }

        foreach (var mistake in corrections.Where(c => c["change"] == "record-then-withdraw"))
        {
            foreach (var change in Mistake(register, keeper, mistake))
            {
                yield return change;
            }
        }
    }

    // Of the registers only that of the meetings goes on after the year.
    private IEnumerable<DemoRow> Rows(string register)
    {
        var file = register + ".csv";
        var year = DemoTable.Read(folder, file).Rows;
        return register == "meetings" ? year.Concat(DemoTable.Read(Path.Combine(folder, "january"), file).Rows) : year;
    }

    private IEnumerable<PlannedChange> Entry(RegisterDefinition register, Actor keeper, DemoRow row, List<DemoRow> corrections)
    {
        // Backwards from the end of the year: each amendment is taken off again until what was first recorded stands there.
        var values = Read(register, row.Typed(), row.Place);
        List<(DateOnly Day, ImmutableSortedDictionary<string, string> After, string Reason)> amendments = [];
        var states = Changes(register.Key, row)
            .Concat(corrections.Select(c => (Day: c.Day("on"), Reason: c["reason"], Before: new Dictionary<string, string> { [c["field"]] = c["first-value"] })))
            .OrderByDescending(c => c.Day);
        foreach (var (day, reason, before) in states)
        {
            amendments.Insert(0, (day, values, reason));
            var typed = row.Typed();
            foreach (var field in register.Fields)
            {
                typed[field.Key] = before.TryGetValue(field.Key, out var first) ? first : values.GetValueOrDefault(field.Key);
            }

            values = Read(register, typed, row.Place);
        }

        var number = values[register.NumberField];
        yield return new PlannedChange(RecordedOn(register.Key, row), register, number, new RegisterChange.Record(values), keeper) { Sequence = 1 };
        for (var i = 0; i < amendments.Count; i++)
        {
            var (day, after, reason) = amendments[i];
            yield return new PlannedChange(day, register, number, new RegisterChange.Amend(after, reason, i + 1), keeper) { Sequence = i + 2 };
        }
    }

    private static IEnumerable<PlannedChange> Mistake(RegisterDefinition register, Actor keeper, DemoRow row)
    {
        var number = row["number"];
        Dictionary<string, string?> typed = new(StringComparer.Ordinal) { [register.NumberField] = number };
        foreach (var pair in row["first-value"].Split('|'))
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            typed[pair[..split]] = pair[(split + 1)..];
        }

        // Recorded on the day it speaks of, when it says one, else on the day before it was found out.
        var on = row.Day("on");
        var day = typed.GetValueOrDefault("held-on") ?? typed.GetValueOrDefault("signed-on");
        var recorded = day is null ? on.AddDays(-1) : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new PlannedChange(recorded, register, number, new RegisterChange.Record(Read(register, typed, row.Place)), keeper) { Sequence = 1 };
        yield return new PlannedChange(on, register, number, new RegisterChange.Withdraw(row["reason"], 1), keeper) { Sequence = 2 };
    }

    // What became of an entry by itself: the day, why, and what stood there before.
    private IEnumerable<(DateOnly Day, string Reason, Dictionary<string, string> Before)> Changes(string register, DemoRow row)
    {
        switch (register)
        {
            case "key-tasks" when row["status"] != "open":
                Dictionary<string, string> open = new() { ["status"] = "open", ["completed-on"] = "", ["evidence"] = "" };
                var end = calendar.WorkdayBefore(new DateOnly(zone.Year + 1, 1, 1), 1);
                yield return row.DayOrNone("completed-on") is { } done ? (done, DemoWords.Say("task.done"), open) : (end, DemoWords.Say("task.carried"), open);
                break;
            case "agency-agreements" when row.DayOrNone("concluded-on") is { } concluded:
                yield return (concluded, DemoWords.Say("agreement.concluded"), new() { ["status"] = "open", ["concluded-on"] = "" });
                break;
            case "meetings":
                yield return (row.Day("held-on"), DemoWords.Say("meeting.held"), new() { ["legal-head-attended"] = "false", ["topics-note"] = "" });
                break;
            default:
                break;
        }
    }

    private DateOnly RecordedOn(string register, DemoRow row)
    {
        var day = register switch
        {
            "study-sessions" => row.Day("held-on"),
            "agency-agreements" => row.Day("signed-on"),
            "startup-departments" => row.Day("joined-on"),
            "counsel-appointments" => row.Day("from"),
            "meetings" => calendar.WorkdayBefore(row.Day("held-on"), Convened),
            "key-tasks" => row.DayOrNone("completed-on") is { } done && done < zone.RecordedOn(register) ? done : zone.RecordedOn(register) ?? start,
            _ => zone.RecordedOn(register) ?? start,
        };
        return day < start ? start : day;
    }

    private static ImmutableSortedDictionary<string, string> Read(RegisterDefinition register, Dictionary<string, string?> typed, string place)
    {
        var input = RegisterInput.Parse(register, typed);
        return input.IsSound ? input.Values : throw new InputException([.. input.Faults.Select(f => f with { Place = $"{place} {f.Place}" })]);
    }
}
