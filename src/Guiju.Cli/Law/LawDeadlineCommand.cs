using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Terminal;
using Guiju.Kernel.Time;
using Spectre.Console;

namespace Guiju.Cli.Law;

/// <summary><c>guiju law deadline</c>: reckons a limit and says of every day whether it counts and why.</summary>
internal static class LawDeadlineCommand
{
    private static readonly Option<string> From = new("--from")
    {
        Description = "Day the limit runs from: 2021-09-30; for half days with a time, 2021-09-30T14:00, or am/pm.",
        HelpName = "DATE[Ttime]",
        Required = true,
    };

    private static readonly Option<string> Within = new("--limit")
    {
        Description = "The limit: \"7 workdays\", \"0.5 workdays\", \"90 days\", \"3 months\", \"2 years\".",
        HelpName = "LIMIT",
        Required = true,
    };

    private static readonly Option<string[]> Stops = new("--stop")
    {
        Description = "Days that do not count: from the act that stops the clock until the act that lets it run again. May be repeated; an open end stands still.",
        HelpName = "FROM..[UNTIL]",
    };

    private static readonly Option<string[]> Extensions = new("--extend")
    {
        Description = "Time added, approved on a day where units differ: \"10 workdays\" or \"10 workdays@2021-10-12\". May be repeated.",
        HelpName = "LIMIT[@DATE]",
    };

    private static readonly Option<bool> NoRoll = new("--no-roll")
    {
        Description = "Let a limit that ends on a day off stand, for fixed dates that the statute does not roll.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the reckoning as JSON." };

    public static Command Build()
    {
        var command = new Command("deadline", "Reckon the due date of a limit, with every day counted or skipped and why.")
        {
            From, Within, Stops, Extensions, NoRoll, Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var input = DeadlineInput.Read(
            parsed.GetValue(From)!, parsed.GetValue(Within)!, parsed.GetValue(Stops) ?? [], parsed.GetValue(Extensions) ?? []);
        var calendar = LawFolder.Load(Places.Of(parsed).Law).Calendar;
        var roll = parsed.GetValue(NoRoll) ? RollRule.None : RollRule.NextWorkday;
        var explained = Deadline.Explain(calendar, input.From, input.Limit, input.Stops, input.Extensions, roll);
        if (parsed.GetValue(Json))
        {
            JsonText.Print(Shape(input, explained));
        }
        else
        {
            Show(explained);
        }

        return ExitCode.Ok;
    }

    private static object Shape(DeadlineInput input, DeadlineExplanation explained) => new
    {
        from = explained.Start.Day,
        fromHalf = Half(explained.Start.Half),
        limit = explained.Limit.ToString(),
        due = explained.Due,
        dueHalf = Half(explained.DueHalf),
        provisional = explained.Provisional,
        stopped = explained.Deadline.Stopped,
        summary = explained.Summary,
        stops = input.Stops.Select(s => new { s.From, s.Until }),
        extensions = input.Extensions.Select(e => new { by = e.By.ToString(), e.On }),
        days = explained.Days.Select(d => new
        {
            date = d.Day,
            counted = d.Counted,
            number = d.Counted ? d.CountedAs : (decimal?)null,
            reason = d.Reason,
            why = d.Text,
            notice = d.Notice,
            provisional = d.Provisional,
        }),
    };

    private static void Show(DeadlineExplanation explained)
    {
        Screen.Say(explained.Summary);
        var table = Screen.Table(
            CliWords.Say("deadline.day"), CliWords.Say("deadline.weekday"), CliWords.Say("deadline.number"), CliWords.Say("deadline.why"));
        foreach (var day in explained.Days)
        {
            table.AddRow(
                new Text(day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                new Text(CliWords.Say("weekday." + (int)day.Day.DayOfWeek)),
                new Text(day.Counted ? day.CountedAs.ToString("0.#", CultureInfo.InvariantCulture) : "-"),
                new Text(day.Text));
        }

        Screen.Out.Write(table);
    }

    private static string? Half(DayHalf? half) => half switch
    {
        DayHalf.Morning => "am",
        DayHalf.Afternoon => "pm",
        _ => null,
    };
}
