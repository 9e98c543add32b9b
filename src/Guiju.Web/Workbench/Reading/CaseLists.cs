using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;

namespace Guiju.Web.Workbench.Reading;

/// <summary>Between the address of a list of cases and what the store is asked.</summary>
public static class CaseLists
{
    /// <summary><c>state</c> is <c>open</c>, <c>closed</c> or <c>overdue</c>; <c>from</c> and <c>to</c> bound the day of the first act.</summary>
    public static ListShape Shape { get; } = new()
    {
        Sorts = ["opened", "due", "number", "changed"],
        DescendingFirst = true,
        Filters = ["procedure", "state", "unit", "mode", "kind", "result", "item", "from", "to"],
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

    /// <summary>A page of the store as a page of a list.</summary>
    public static ListPage<T> ToList<T>(this Page<T> page) => new(page.Items, page.Total);
}
