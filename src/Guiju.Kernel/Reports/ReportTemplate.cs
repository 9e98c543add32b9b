using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.Kernel.Reports;

/// <summary>A chapter that a report of this kind must have, with the article that requires it.</summary>
/// <param name="Id">Mark of the chapter's heading in the template: <c>{#id}</c>.</param>
/// <param name="Requires">What it must report, in words.</param>
/// <param name="Basis">The article.</param>
public sealed record RequiredChapter(string Id, string Requires, Citation Basis);

/// <summary>
/// The template of a yearly report: required chapters with their articles, and a Markdown body in which figures stand as placeholders.
/// </summary>
/// <param name="Title">Title, with <c>{{zone}}</c> and <c>{{year}}</c>.</param>
/// <param name="Chapters">Required chapters.</param>
/// <param name="SubmitBefore">Month and day in the following year before which it is submitted.</param>
/// <param name="PublishBefore">Month and day in the following year before which it is published.</param>
/// <param name="DutiesBasis">Article of the two dates, submission first.</param>
/// <param name="AsOf">Month and day in the year up to which some figures are counted (截至), by figure key.</param>
/// <param name="Body">Blocks of the body.</param>
public sealed record ReportTemplate(
    string Title,
    ImmutableArray<RequiredChapter> Chapters,
    (int Month, int Day) SubmitBefore,
    (int Month, int Day) PublishBefore,
    (Citation Submit, Citation Publish) DutiesBasis,
    ImmutableDictionary<string, (int Month, int Day)> AsOf,
    ImmutableArray<TemplateBlock> Body)
{
    /// <summary>Keys of all figures the body names, each once.</summary>
    public ImmutableArray<string> FigureKeys { get; } =
        [.. Body.SelectMany(b => b.Spans).Where(s => s.Kind == SpanKind.Figure).Select(s => s.Key).Distinct(StringComparer.Ordinal)];
}

/// <summary>A heading (level 2 and down) or a paragraph (level 0).</summary>
/// <param name="Level">Heading level, or 0 for a paragraph.</param>
/// <param name="Id">Mark of a heading; empty for none.</param>
/// <param name="Spans">Text and placeholders in order.</param>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record TemplateBlock(int Level, string Id, ImmutableArray<TemplateSpan> Spans, int Line);

/// <summary>What a span of a template is.</summary>
public enum SpanKind
{
    /// <summary>Literal words.</summary>
    Text,

    /// <summary>The stated value of a figure.</summary>
    Figure,

    /// <summary>The day up to which a figure is counted.</summary>
    FigureDate,

    /// <summary>A number typed by hand, marked as such wherever the report is shown.</summary>
    Hand,

    /// <summary>Name of the zone.</summary>
    Zone,

    /// <summary>The year.</summary>
    Year,
}

/// <summary>A span: literal text, or a placeholder with its key.</summary>
public sealed record TemplateSpan(SpanKind Kind, string Key);
