using System.Collections.Immutable;

namespace Guiju.Web.Components.Lists;

/// <summary>What a list can be asked for; what an address asks beyond it is ignored, so that no query string reaches a store unchecked.</summary>
public sealed record ListShape
{
    /// <summary>Keys the list can be sorted by; the first is the order it has when none is asked for.</summary>
    public ImmutableArray<string> Sorts { get; init; } = [];

    /// <summary>Whether the list starts with the largest or latest first.</summary>
    public bool DescendingFirst { get; init; }

    /// <summary>Names of its filters in the query string.</summary>
    public ImmutableArray<string> Filters { get; init; } = [];

    /// <summary>Rows on a page when none is asked for.</summary>
    public int Size { get; init; } = 20;
}
