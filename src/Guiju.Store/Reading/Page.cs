using System.Collections.Immutable;

namespace Guiju.Store.Reading;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">Rows on all pages.</param>
/// <param name="Number">This page, from 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record Page<T>(ImmutableArray<T> Items, int Total, int Number, int Size)
{
    /// <summary>How many pages there are; 1 for an empty list.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Which page is asked for. Numbers below 1 mean the first; sizes are held between 1 and <see cref="MostRows"/>.</summary>
/// <param name="Number">Page, from 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record PageRequest(int Number = 1, int Size = 20)
{
    /// <summary>Everything a page may hold.</summary>
    public const int MostRows = 100_000;

    internal int Page => Math.Max(1, Number);

    internal int Rows => Math.Clamp(Size, 1, MostRows);

    internal long Skip => (Page - 1L) * Rows;
}
