using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Kernel.Reports;

/// <summary>Compiles a report from its template and the values of its figures. Pure: the values were read before.</summary>
public static class ReportBuilder
{
    /// <summary>The figures a template needs with the period of each, so that the caller can read their values; unknown keys are faults.</summary>
    public static (ImmutableArray<(FigureDefinition Figure, FigurePeriod Period)> Wanted, ImmutableArray<Fault> Faults) Needs(
        ReportTemplate template, int year, Func<string, FigureDefinition?> find)
    {
        var wanted = ImmutableArray.CreateBuilder<(FigureDefinition, FigurePeriod)>();
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var key in template.FigureKeys)
        {
            if (find(key) is { } figure)
            {
                wanted.Add((figure, PeriodOf(template, key, year)));
            }
            else
            {
                var block = template.Body.First(b => b.Spans.Any(s => s.Kind == SpanKind.Figure && s.Key == key));
                faults.Add(new Fault("R003", KernelWords.Say("report.unknown-figure", key), $"{block.Line}:1"));
            }
        }

        return (wanted.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>Builds the edition.</summary>
    /// <param name="template">The template.</param>
    /// <param name="zone">Name of the zone.</param>
    /// <param name="year">Year.</param>
    /// <param name="values">Value of every figure of <see cref="Needs"/>, by key; null where it has none.</param>
    public static ReportEdition Build(
        ReportTemplate template,
        string zone,
        int year,
        IReadOnlyDictionary<string, (FigureDefinition Figure, FigurePeriod Period, decimal? Value)> values)
    {
        var figures = values.ToDictionary(
            v => v.Key, v => new EditionFigure(v.Value.Figure, v.Value.Period, StatedFigure.Of(v.Value.Figure, v.Value.Value)));
        var blocks = template.Body
            .Select(b => new EditionBlock(b.Level, b.Id, [.. b.Spans.Select(s => Span(s, zone, year, figures))]))
            .ToImmutableArray();
        var text = new ReportText([.. blocks.Select((b, i) => new ReportLine(i + 1, b.Text, IsParagraph: true))], []);
        var check = ReportChecker.Check(text);
        var none = new List<Fault>();
        return new ReportEdition
        {
            Title = string.Concat(TemplateBody.Spans(template.Title, "", 1, none).Select(s => Span(s, zone, year, figures).Text)),
            Zone = zone,
            Year = year,
            Blocks = blocks,
            Figures = [.. template.FigureKeys.Select(k => figures[k])],
            Untraced = [.. check.Figures.Where(f => !Traced(f, blocks[f.Line - 1]))],
            MissingChapters = [.. template.Chapters.Where(c => blocks.All(b => b.Id != c.Id))],
            Chapters = template.Chapters,
            Check = check,
            SubmitBy = (DayBefore(year, template.SubmitBefore), template.DutiesBasis.Submit),
            PublishBy = (DayBefore(year, template.PublishBefore), template.DutiesBasis.Publish),
        };
    }

    /// <summary>The period over which the report of a year states a figure: the whole year, or up to its as-of day.</summary>
    public static FigurePeriod PeriodOf(ReportTemplate template, string key, int year) => FigurePeriod.Year(
        year, template.AsOf.TryGetValue(key, out var day) ? new DateOnly(year, day.Month, day.Day) : null);

    // 「…之前」: the last lawful day is the eve; a fixed date does not roll over days off.
    private static DateOnly DayBefore(int year, (int Month, int Day) date) => new DateOnly(year + 1, date.Month, date.Day).AddDays(-1);

    private static EditionSpan Span(TemplateSpan span, string zone, int year, Dictionary<string, EditionFigure> figures) => span.Kind switch
    {
        SpanKind.Text => new EditionSpan(span.Key),
        SpanKind.Zone => new EditionSpan(zone),
        SpanKind.Year => new EditionSpan(year.ToString(CultureInfo.InvariantCulture)),
        SpanKind.Hand => new EditionSpan(span.Key, Hand: true),
        SpanKind.FigureDate => new EditionSpan(KernelWords.Say("report.date", figures[span.Key].Period.End)),
        _ => new EditionSpan(figures[span.Key].Stated.Text, span.Key),
    };

    private static bool Traced(FoundFigure number, EditionBlock block)
    {
        var at = 1;
        foreach (var span in block.Spans)
        {
            var end = at + span.Text.EnumerateRunes().Count();
            if ((span.Figure is not null || span.Hand) && number.Column < end && at < number.Column + number.Text.EnumerateRunes().Count())
            {
                return true;
            }

            at = end;
        }

        return false;
    }
}
