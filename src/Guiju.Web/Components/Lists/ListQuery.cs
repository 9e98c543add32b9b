using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Guiju.Web.Components.Lists;

/// <summary>
/// What is asked of a list: words, filters, order, page. It lives in the query string, so that a list is a link that can be sent and cited:
/// <c>?q=食品&amp;mode=commitment&amp;sort=-due&amp;page=2</c>. Values equal to the default are left out of the address.
/// </summary>
public sealed record ListQuery
{
    /// <summary>Most rows a page may have.</summary>
    public const int MostRows = 200;

    /// <summary>What the list can be asked for.</summary>
    public required ListShape Shape { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page, 1 to <see cref="MostRows"/>.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Sort key; empty where the list has none.</summary>
    public string Sort { get; init; } = "";

    /// <summary>Whether from large to small.</summary>
    public bool Descending { get; init; }

    /// <summary>Words searched for; trimmed, at most a hundred characters.</summary>
    public string Q { get; init; } = "";

    /// <summary>Filters set, by name; none is empty.</summary>
    public ImmutableSortedDictionary<string, string> Filters { get; init; } = NoFilters;

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Q.Length > 0 || Filters.Count > 0;

    private static ImmutableSortedDictionary<string, string> NoFilters { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Value of a filter, or empty.</summary>
    public string this[string filter] => Filters.GetValueOrDefault(filter, "");

    /// <summary>Reads a query string; what makes no sense falls back to the default rather than to an error.</summary>
    public static ListQuery Parse(IQueryCollection query, ListShape shape)
    {
        var sort = query["sort"].ToString();
        var descending = sort.StartsWith('-');
        sort = sort.TrimStart('-');
        var known = sort.Length > 0 && shape.Sorts.Contains(sort, StringComparer.Ordinal);
        return new ListQuery
        {
            Shape = shape,
            Page = Number(query["page"], 1, int.MaxValue / MostRows, 1),
            Size = Number(query["size"], 1, MostRows, shape.Size),
            Sort = known ? sort : shape.Sorts.FirstOrDefault(""),
            Descending = known ? descending : shape.DescendingFirst,
            Q = Short(query["q"].ToString()),
            Filters = shape.Filters.Select(name => KeyValuePair.Create(name, Short(query[name].ToString())))
                .Where(filter => filter.Value.Length > 0)
                .ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>A filter as a day; null where it is unset or no day.</summary>
    public DateOnly? Day(string filter) =>
        DateOnly.TryParseExact(this[filter], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The same list on another page.</summary>
    public ListQuery OnPage(int page) => this with { Page = page };

    /// <summary>The same rows in the order of that key; the other way round if they are so already. Back to the first page.</summary>
    public ListQuery SortedBy(string key) => this with { Sort = key, Descending = Sort == key && !Descending, Page = 1 };

    /// <summary>With a filter set, or cleared by an empty value. Back to the first page.</summary>
    public ListQuery With(string filter, string value) => this with
    {
        Filters = value.Length == 0 ? Filters.Remove(filter) : Filters.SetItem(filter, value),
        Page = 1,
    };

    /// <summary>The address of this list at a path.</summary>
    public string ToUrl(string path)
    {
        var url = new StringBuilder(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in Values())
        {
            url.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return url.ToString();
    }

    /// <summary>What differs from the default, as it stands in the address, in a fixed order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values()
    {
        if (Q.Length > 0)
        {
            yield return new("q", Q);
        }

        foreach (var filter in Filters)
        {
            yield return filter;
        }

        if (Sort.Length > 0 && (Sort != Shape.Sorts.FirstOrDefault("") || Descending != Shape.DescendingFirst))
        {
            yield return new("sort", (Descending ? "-" : "") + Sort);
        }

        if (Size != Shape.Size)
        {
            yield return new("size", Size.ToString(CultureInfo.InvariantCulture));
        }

        if (Page != 1)
        {
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static int Number(string? text, int least, int most, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : otherwise;

    private static string Short(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= 100 ? trimmed : trimmed[..100];
    }
}
