using System.Globalization;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;

namespace Guiju.Web.Workbench.Reading;

/// <summary>Between the address of a list of cases and what the store is asked.</summary>
public static class CaseLists
{
    /// <summary><c>state</c> is <c>open</c>, <c>closed</c> or <c>overdue</c>; <c>from</c> and <c>to</c> bound the day of the first act; <c>decided</c> is a year or a month of the decision, <c>2021</c> or <c>2021-03</c>.</summary>
    public static ListShape Shape { get; } = new()
    {
        Sorts = ["opened", "due", "number", "changed"],
        DescendingFirst = true,
        Filters = ["procedure", "state", "unit", "mode", "kind", "result", "item", "from", "to", "decided"],
    };

    /// <summary>What the store is asked, within the person's scope.</summary>
    public static CaseQuery Query(ListQuery list, Session session, int? rows = null) => new()
    {
        Scope = Scope.Of(session.Actor),
        Search = list.Q,
        Procedure = list["procedure"],
        Standing = list["state"] switch
        {
            "open" => CaseStanding.Open,
            "closed" => CaseStanding.Closed,
            "overdue" => CaseStanding.Overdue,
            _ => CaseStanding.Any,
        },
        Mode = list["mode"],
        Kind = list["kind"],
        Unit = list["unit"],
        Item = list["item"],
        Result = list["result"],
        OpenedFrom = list.Day("from"),
        OpenedTo = list.Day("to"),
        DecidedFrom = Decided(list["decided"])?.From,
        DecidedTo = Decided(list["decided"])?.To,
        Today = session.Today,
        Order = list.Sort switch
        {
            "due" => CaseOrder.Due,
            "number" => CaseOrder.Number,
            "changed" => CaseOrder.Changed,
            _ => list.Descending ? CaseOrder.Newest : CaseOrder.Oldest,
        },
        Page = rows is { } all ? new PageRequest(1, all) : new PageRequest(list.Page, list.Size),
    };

    private static (DateOnly From, DateOnly To)? Decided(string asked)
    {
        if (DateOnly.TryParseExact(asked, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        return DateOnly.TryParseExact(asked, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? (year, year.AddYears(1).AddDays(-1))
            : null;
    }

    /// <summary>A page of the store as a page of a list.</summary>
    public static ListPage<T> ToList<T>(this Page<T> page) => new(page.Items, page.Total);
}
