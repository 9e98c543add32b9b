using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Kernel.Reports;

/// <summary>A report with its figures frozen: every number in it is a figure that opens into its rows, is marked as typed by hand, or is listed as untraced.</summary>
public sealed record ReportEdition
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issues it.</summary>
    public required string Zone { get; init; }

    /// <summary>Year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>Headings and paragraphs.</summary>
    public required ImmutableArray<EditionBlock> Blocks { get; init; }

    /// <summary>The figures it states, in the order of their first appearance.</summary>
    public required ImmutableArray<EditionFigure> Figures { get; init; }

    /// <summary>Numbers in the text that are no figure, not counting those typed by hand and marked.</summary>
    public required ImmutableArray<FoundFigure> Untraced { get; init; }

    /// <summary>Required chapters the text does not have.</summary>
    public required ImmutableArray<RequiredChapter> MissingChapters { get; init; }

    /// <summary>Chapters required, with their articles.</summary>
    public required ImmutableArray<RequiredChapter> Chapters { get; init; }

    /// <summary>The sums and ratios its own sentences claim, checked.</summary>
    public required CheckResult Check { get; init; }

    /// <summary>Last lawful day of submission, with its article.</summary>
    public required (DateOnly Day, Citation Basis) SubmitBy { get; init; }

    /// <summary>Last lawful day of publication, with its article.</summary>
    public required (DateOnly Day, Citation Basis) PublishBy { get; init; }

    /// <summary>Fit to be published: nothing untraced, nothing missing, nothing inconsistent, no figure without a value.</summary>
    public bool Sound => Untraced.IsEmpty && MissingChapters.IsEmpty && !Check.AnyInconsistent && Figures.All(f => f.Stated.Value is not null);
}

/// <summary>A heading (level 2 and down) or a paragraph (level 0) of an edition.</summary>
public sealed record EditionBlock(int Level, string Id, ImmutableArray<EditionSpan> Spans)
{
    /// <summary>The block as plain text.</summary>
    public string Text => string.Concat(Spans.Select(s => s.Text));
}

/// <summary>A run of text; with <paramref name="Figure"/> it is that figure's number, with <paramref name="Hand"/> a number typed by hand.</summary>
public sealed record EditionSpan(string Text, string? Figure = null, bool Hand = false);

/// <summary>A figure as the edition froze it.</summary>
/// <param name="Definition">What is counted and how.</param>
/// <param name="Period">Over which days.</param>
/// <param name="Stated">Exact value and how the text states it.</param>
public sealed record EditionFigure(FigureDefinition Definition, FigurePeriod Period, StatedFigure Stated);
