using System.CommandLine;

namespace Guiju.Cli.Reports;

/// <summary><c>guiju report</c>: the yearly report, built from records or checked by its own words.</summary>
internal static class ReportCommand
{
    public static Command Build() => new("report", "Build the yearly report from the records; check anybody's report by its own words.")
    {
        ReportBuildCommand.Build(),
        ReportCheckCommand.Build(),
    };
}
