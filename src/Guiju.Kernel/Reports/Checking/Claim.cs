using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>What kind of arithmetic a sentence claims.</summary>
public enum ClaimKind
{
    /// <summary>A whole and its parts.</summary>
    Sum,

    /// <summary>A share, a rate or a change in per cent.</summary>
    Ratio,
}

/// <summary>What the arithmetic says of a claim.</summary>
public enum Verdict
{
    /// <summary>It adds up, within the precision stated.</summary>
    Consistent,

    /// <summary>The words claim it and it does not add up.</summary>
    Inconsistent,

    /// <summary>The words leave it open: the parts need not be all, a figure is qualified, or the sentence has several readings.</summary>
    Unknown,
}

/// <summary>A sum or ratio that a sentence, or a table, claims.</summary>
public sealed record Claim
{
    /// <summary>Sum or ratio.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>The judgment.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The whole; of a ratio what is divided by: the whole of a share, the earlier value of a change.</summary>
    public required FoundFigure Total { get; init; }

    /// <summary>The parts; of a ratio the one figure that is divided: the share, the later value of a change.</summary>
    public required ImmutableArray<FoundFigure> Parts { get; init; }

    /// <summary>Value of the whole, in its own unit.</summary>
    public decimal TotalValue => Total.Value;

    /// <summary>Values of the parts in the unit of the whole: of 1.5亿元 the part 8000万元 is 0.8.</summary>
    public ImmutableArray<decimal> PartValues =>
        [.. Parts.Select(p => Total.Amount.Scale == 0 ? p.Value : p.Amount.Value / Total.Amount.Scale)];

    /// <summary>What the figures give: the sum of the parts in the unit of the whole, or the percentage; null when unknown.</summary>
    public decimal? Expected { get; init; }

    /// <summary>The percentage a ratio states; null for a sum.</summary>
    public FoundFigure? Stated { get; init; }

    /// <summary>The words that claim it, shortened if long.</summary>
    public required string Text { get; init; }

    /// <summary>Line where <see cref="Text"/> begins, from 1.</summary>
    public required int Line { get; init; }
}
