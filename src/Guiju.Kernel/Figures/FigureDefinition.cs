using System.Collections.Immutable;

namespace Guiju.Kernel.Figures;

/// <summary>A figure (指标): a number a report may state, defined once, with the query that yields its value and its rows alike.</summary>
public sealed record FigureDefinition
{
    /// <summary>Dotted key, unique in the product, e.g. <c>study.sessions</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Folder of the area it belongs to.</summary>
    public required string Area { get; init; }

    /// <summary>Where its words stand.</summary>
    public required WordBook Words { get; init; }

    /// <summary>The query.</summary>
    public required FigureQuery Query { get; init; }

    /// <summary>Fields shown when the figure is opened, in order.</summary>
    public required ImmutableArray<string> RowColumns { get; init; }

    /// <summary>Digits after the point.</summary>
    public int Decimals { get; init; }

    /// <summary>Stated rounded down to a multiple of this, with "more than" (多): 10 turns 183 into 180多. Null when stated exactly.</summary>
    public int? StatedDownTo { get; init; }

    /// <summary>Title, e.g. 累计组织学习次数.</summary>
    public string Title => Words[$"figure.{Key}"];

    /// <summary>Unit, e.g. 次; empty for none.</summary>
    public string Unit => Words[$"figure.{Key}:unit"];

    /// <summary>Exactly what is counted, in words.</summary>
    public string Definition => Words[$"figure.{Key}:definition"];
}
