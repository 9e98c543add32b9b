namespace Guiju.Web.Components.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Rows">Rows of the page.</param>
/// <param name="Total">Rows of the whole list, as filtered.</param>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages(ListQuery query) => Math.Max(1, (Total + query.Size - 1) / query.Size);
}

/// <summary>Pages of lists in memory.</summary>
public static class ListPage
{
    /// <summary>The page of a list that is already in memory, filtered and in order.</summary>
    public static ListPage<TRow> Of<TRow>(IReadOnlyList<TRow> all, ListQuery query) => new([.. all.Skip(query.Skip).Take(query.Size)], all.Count);
}
