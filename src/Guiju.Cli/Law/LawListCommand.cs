using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Terminal;
using Spectre.Console;

namespace Guiju.Cli.Law;

/// <summary><c>guiju law list</c>: the procedures in every version, and the statutes they cite.</summary>
internal static class LawListCommand
{
    public static Command Build()
    {
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("list", "List the procedures in every version, and the statutes.") { json };
        command.SetAction(parsed => Run(Places.Of(parsed).Law, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, bool json)
    {
        var law = LawFolder.Load(folder);
        if (json)
        {
            JsonText.Print(new
            {
                procedures = law.Procedures.Select(p => p.Definition).Select(p => new
                {
                    p.Id,
                    p.Title,
                    p.From,
                    p.To,
                    statute = p.Statute.Id,
                    acts = p.Acts.Select(a => new { a.Key, a.Title }),
                    p.Source,
                }),
                statutes = law.Statutes.Select(s => new { s.Id, s.Title, s.Number, s.From, s.To, s.Standing }),
            });
            return ExitCode.Ok;
        }

        var procedures = Screen.Table(
            CliWords.Say("list.procedure"), CliWords.Say("list.title"), CliWords.Say("list.force"), CliWords.Say("list.acts"), CliWords.Say("list.statute"));
        foreach (var p in law.Procedures.Select(p => p.Definition))
        {
            procedures.AddRow(Cells(p.Id, p.Title, Force(p.From, p.To), p.Acts.Length.ToString(CultureInfo.InvariantCulture), p.Statute.ShortTitle));
        }

        var statutes = Screen.Table(CliWords.Say("list.statute"), CliWords.Say("list.title"), CliWords.Say("list.force"));
        foreach (var s in law.Statutes)
        {
            statutes.AddRow(Cells(s.Id, s.Title, Force(s.From, s.To)));
        }

        Screen.Out.Write(procedures);
        Screen.Out.Write(statutes);
        return ExitCode.Ok;
    }

    private static Text[] Cells(params IEnumerable<string> cells) => [.. cells.Select(c => new Text(c))];

    private static string Force(DateOnly from, DateOnly? to) =>
        string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..") + to?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
