namespace Guiju.Web.Components.Figures;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Upright bars.</summary>
    Bar,

    /// <summary>Lying bars, for long names.</summary>
    Rows,

    /// <summary>Bars on top of each other.</summary>
    Stack,

    /// <summary>A line over time.</summary>
    Line,

    /// <summary>Shares of one whole.</summary>
    Ring,
}

/// <summary>One row of numbers of a chart.</summary>
/// <param name="Title">What they count.</param>
/// <param name="Values">One for each label, null where there is none.</param>
public sealed record ChartSeries(string Title, IReadOnlyList<decimal?> Values);
