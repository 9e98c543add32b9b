using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Terminal;
using Guiju.Documents.Reading;
using Guiju.Kernel;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Cli.Reports;

/// <summary><c>guiju report check</c>: reads anybody's report and says of every sum and ratio its words claim whether it comes out.</summary>
internal static class ReportCheckCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "The report: " + string.Join(", ", ReportReader.Extensions) + ".",
        };
        var json = new Option<bool>("--json") { Description = "Print figures and claims as JSON." };
        var command = new Command("check", "Check the sums and ratios a report claims. Ends with 1 when one does not come out.") { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!.FullName, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, bool json)
    {
        if (!File.Exists(path))
        {
            throw new InputException(Places.Shown(path), "report.missing", CliWords.Say("report.missing"));
        }

        var result = ReportReader.Read(path) switch
        {
            Outcome<ReportText>.Accepted accepted => ReportChecker.Check(accepted.Value),
            Outcome<ReportText>.Faulted faulted => throw new InputException(faulted.Faults),
            _ => throw new InvalidOperationException("The reader does not refuse."),
        };
        if (json)
        {
            Console.Out.WriteLine(CheckJson.Write(result));
        }
        else
        {
            Show(path, result);
        }

        return result.AnyInconsistent ? ExitCode.No : ExitCode.Ok;
    }

    private static void Show(string path, CheckResult result)
    {
        var name = Places.Shown(path);
        foreach (var claim in result.Claims)
        {
            Screen.Say(CliWords.Say(
                "report.claim",
                name,
                claim.Line,
                CliWords.Say("report." + claim.Verdict),
                claim.Text,
                Number(claim.TotalValue),
                string.Join('、', claim.PartValues.Select(Number))));
            if (claim.Verdict == Verdict.Inconsistent && claim.Expected is { } expected)
            {
                var stated = (claim.Stated ?? claim.Total).Value;
                Screen.Say(CliWords.Say("report.expected", Number(expected), Number(stated), Number(stated - expected)));
            }
        }

        Screen.Say(CliWords.Say(
            "report.summary",
            result.Figures.Length,
            result.Claims.Length,
            result.Claims.Count(c => c.Verdict == Verdict.Consistent),
            result.Claims.Count(c => c.Verdict == Verdict.Inconsistent)));
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
