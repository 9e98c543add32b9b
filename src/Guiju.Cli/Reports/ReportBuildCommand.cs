using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Guiju.Cli.Law;
using Guiju.Cli.Serving;
using Guiju.Cli.Terminal;
using Guiju.Documents.Writing;
using Guiju.Kernel;
using Guiju.Kernel.Reports;

namespace Guiju.Cli.Reports;

/// <summary><c>guiju report build</c>: the yearly report from the records, as Word, HTML, Markdown or JSON, with what is unsound in it named.</summary>
internal static class ReportBuildCommand
{
    private const string Template = "annual-report";

    private static readonly ImmutableSortedDictionary<string, Action<ReportEdition, Stream>> Writers =
        new Dictionary<string, Action<ReportEdition, Stream>>
        {
            [".docx"] = static (edition, target) => ReportWord.Write(edition, target),
            [".html"] = static (edition, target) => Text(ReportHtml.Write(edition), target),
            [".json"] = static (edition, target) => Text(ReportJson.Write(edition), target),
            [".md"] = static (edition, target) => Text(ReportMarkdown.Write(edition), target),
        }.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);

    public static Command Build()
    {
        var year = new Option<int>("--year") { Description = "The year reported on.", HelpName = "YEAR", Required = true };
        var target = new Option<FileInfo>("--out")
        {
            Description = "Where to write it; the ending says as what: " + string.Join(", ", Writers.Keys) + ".",
            HelpName = "FILE",
            Required = true,
        };
        var strict = new Option<bool>("--strict") { Description = "End with 1 unless the report is sound: nothing untraced, missing or inconsistent." };
        var zone = new Option<string?>("--zone") { Description = "Name of the zone (default: as the data folder's settings.json says).", HelpName = "NAME" };
        var region = new Option<string?>("--region") { Description = "Region code (default: as settings.json says).", HelpName = "CODE" };
        var command = new Command("build", "Build the yearly report from the records.") { year, target, strict, zone, region };
        command.SetAction((parsed, cancel) =>
        {
            var places = Places.Of(parsed);
            return RunAsync(
                places,
                SiteSettings.Of(places, parsed.GetValue(zone), parsed.GetValue(region)),
                parsed.GetValue(year),
                parsed.GetValue(target)!.FullName,
                parsed.GetValue(strict),
                cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(Places places, SiteSettings settings, int year, string target, bool strict, CancellationToken cancel)
    {
        if (!Writers.TryGetValue(Path.GetExtension(target), out var write))
        {
            throw new InputException("--out", "report.format", CliWords.Say("report.format", string.Join('、', Writers.Keys)));
        }

        var law = LawFolder.Load(places.Law);
        if (!law.Reports.TryGetValue(Template, out var template))
        {
            throw new InputException(Places.Shown(places.Law), "report.template", CliWords.Say("report.template", Template));
        }

        ReportEdition edition;
        await using (var store = await StoreOpening.OpenAsync(places, cancel: cancel))
        {
            edition = await store.Editions.BuildAsync(settings.Region, settings.Zone, year, template, cancel) switch
            {
                Outcome<ReportEdition>.Accepted accepted => accepted.Value,
                Outcome<ReportEdition>.Faulted faulted => throw new InputException(faulted.Faults),
                _ => throw new InvalidOperationException("The builder does not refuse."),
            };
        }

        Save(edition, target, write);
        Warn(edition);
        Screen.Tell(CliWords.Say("report.built", Places.Shown(target), edition.Figures.Length, CliWords.Say(edition.Sound ? "report.sound" : "report.unsound")));
        return strict && !edition.Sound ? ExitCode.No : ExitCode.Ok;
    }

    // Beside the target first, so that a full disk leaves the old report as it was.
    private static void Save(ReportEdition edition, string target, Action<ReportEdition, Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var fresh = target + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.ReadWrite))
        {
            write(edition, file);
        }

        File.Move(fresh, target, overwrite: true);
    }

    private static void Warn(ReportEdition edition)
    {
        foreach (var found in edition.Untraced)
        {
            Screen.Tell(CliWords.Say("report.untraced", found.Text, found.Line));
        }

        foreach (var chapter in edition.MissingChapters)
        {
            Screen.Tell(CliWords.Say("report.chapter", chapter.Requires));
        }

        foreach (var claim in edition.Check.Claims.Where(c => c.Verdict == Kernel.Reports.Checking.Verdict.Inconsistent))
        {
            Screen.Tell(CliWords.Say("report.claim-broken", claim.Text));
        }

        foreach (var figure in edition.Figures.Where(f => f.Stated.Value is null))
        {
            Screen.Tell(CliWords.Say("report.without-value", figure.Definition.Title));
        }
    }

    private static void Text(string text, Stream target) => target.Write(Encoding.UTF8.GetBytes(text));
}
