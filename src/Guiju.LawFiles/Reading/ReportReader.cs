using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Reports;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>Reads <c>law/reports/*.yaml</c>: what a yearly report must hold and by when, and the body in the Markdown file beside it.</summary>
internal static class ReportReader
{
    private static readonly Scalar<(int Month, int Day)> MonthAndDay = new(
        text => DateOnly.TryParseExact("2001-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ScalarResult<(int, int)>.Of((day.Month, day.Day))
            : ScalarResult<(int, int)>.Fault("R004", text),
        (1, 1),
        s =>
        {
            s["type"] = "string";
            s["pattern"] = @"^\d{2}-\d{2}$";
        });

    // Figures are named by dotted keys; whether there is such a figure is asked when a report is built.
    private static readonly Scalar<string> FigureKey = new(
        text => text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.')
            ? ScalarResult<string>.Of(text)
            : ScalarResult<string>.Fault("L010", text),
        "",
        s =>
        {
            s["type"] = "string";
            s["pattern"] = @"^[a-z0-9-]+(\.[a-z0-9-]+)*$";
        });

    public static ReportTemplate Read(
        Cursor file, string path, IReadOnlyCollection<LawFile> files, IReadOnlyDictionary<string, Statute> statutes, FaultList faults) =>
        file.Map("report", map =>
        {
            var citations = new CitationReader(statutes, new ProcedureSource { Top = new Place(path, 1, 1) }, faults);
            var statute = map.Required("statute");
            citations.Own = citations.Find(statute.Read(Scalars.Text), statute);
            var title = map.Required("title").Read(Scalars.Text);
            var submit = map.Required("submit").Map("report-date", date => Date(date, citations));
            var publish = map.Required("publish").Map("report-date", date => Date(date, citations));
            var chapters = map.Required("chapters").List(c => c.Map("chapter", chapter => new RequiredChapter(
                chapter.Required("id").Read(Scalars.Key),
                chapter.Required("requires").Read(Scalars.Text),
                citations.Read(chapter.Required("basis")))));
            var asOf = map.Optional("as-of").Entries(FigureKey, (key, _, value) => KeyValuePair.Create(key, value.Read(MonthAndDay)));
            return new ReportTemplate(
                title,
                chapters,
                submit.Day,
                publish.Day,
                (submit.Basis, publish.Basis),
                asOf.DistinctBy(a => a.Key).ToImmutableDictionary(StringComparer.Ordinal),
                Body(map.Required("body"), path, files, faults));
        });

    private static ((int Month, int Day) Day, Citation Basis) Date(MapCursor date, CitationReader citations) =>
        (date.Required("before").Read(MonthAndDay), citations.Read(date.Required("basis")));

    private static ImmutableArray<TemplateBlock> Body(Cursor name, string path, IReadOnlyCollection<LawFile> files, FaultList faults)
    {
        var body = path[..(path.LastIndexOf('/') + 1)] + name.Read(Scalars.Text);
        var file = files.FirstOrDefault(f => f.Path == body);
        if (file is null)
        {
            if (name.Exists)
            {
                faults.Add("R005", name.At, body);
            }

            return [];
        }

        var found = new List<Fault>();
        var blocks = TemplateBody.Read(file.Text, body, 1, found);
        found.ForEach(faults.Add);
        return blocks;
    }
}
