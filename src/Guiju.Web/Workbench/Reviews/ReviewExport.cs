using Guiju.Documents.Writing;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;
using Guiju.Web.Reading;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>The queue of reviews as an Excel file, filtered as on the page and within the same scope.</summary>
internal static class ReviewExport
{
    private const int MostRows = 10_000;

    public static async Task<IResult> WriteAsync(HttpContext context, ReviewDesk desk, Session session, UnitNames units, Text text)
    {
        var list = ListQuery.Parse(context.Request.Query, ReviewDesk.Shape);
        var page = await desk.ListAsync(list, context.RequestAborted, new PageRequest(1, MostRows));
        var names = await units.AllAsync(context.RequestAborted);
        var kinds = desk.Kinds.ToDictionary(kind => kind.Key, kind => kind.Title, StringComparer.Ordinal);
        var file = new MemoryStream();
        SheetWriter.Excel(
            file,
            text["Reviews.Title"],
            [
                text["Desk.Case.Number"], text["Reviews.Matter"], text["Reviews.Kind"], text["Reviews.Unit"], text["Reviews.Submitted"],
                text["Reviews.Stage"], text["Reviews.Since"], text["Reviews.Reviewer"], text["Desk.Cases.Due"], text["Reviews.DecidedOn"],
                text["Reviews.Adoption"], text["Reviews.Meeting"], text["Desk.Case.ClosedOn"],
            ],
            page.Rows.Select(IReadOnlyList<object?> (row) =>
            [
                row.State.Profile.Number, row.State.Profile.Title, kinds.GetValueOrDefault(row.State.Profile.Kind, row.State.Profile.Kind),
                names.GetValueOrDefault(row.State.Profile.Unit, row.State.Profile.Unit), row.State.OpenedOn, text[$"Reviews.Stage.{row.Stage.Key}"], row.On,
                row.Reviewer, row.Clock?.Due, row.State.Marking.DecidedOn, row.Adoption, row.Meeting, row.State.Marking.ClosedOn,
            ]));
        file.Position = 0;
        return Results.File(file, SheetWriter.ExcelType, $"{text["Reviews.Title"]}-{session.Today:yyyyMMdd}.xlsx");
    }
}
