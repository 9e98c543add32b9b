using Guiju.Documents.Writing;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;
using Guiju.Web.Resources;
using Guiju.Web.Workbench.Reading;

namespace Guiju.Web.Workbench.Cases;

/// <summary>The list of cases as an Excel file, filtered as on the page and within the same scope.</summary>
internal static class CaseExport
{
    /// <summary>Most rows of a file: what a sheet is still pleasant with.</summary>
    private const int MostRows = 50_000;

    public static async Task<IResult> WriteAsync(
        HttpContext context, CaseReader reads, Session session, UnitNames units, ProcedureWords procedures, Text text)
    {
        var list = ListQuery.Parse(context.Request.Query, CaseLists.Shape);
        var cases = await AllAsync(reads, session, list, context.RequestAborted);
        var names = await units.AllAsync(context.RequestAborted);
        var file = new MemoryStream();
        SheetWriter.Excel(
            file,
            text["Desk.Cases.Title"],
            [
                text["Desk.Case.Number"], text["Desk.Case.What"], text["Desk.Case.Party"], text["Desk.Cases.Procedure"], text["Desk.Cases.Mode"],
                text["Desk.Case.Unit"], text["Desk.Cases.Opened"], text["Desk.Cases.Due"], text["Desk.Case.DecidedOn"], text["Desk.Cases.Result"],
                text["Desk.Case.ClosedOn"], text["Desk.Cases.LateCount"],
            ],
            cases.Select(IReadOnlyList<object?> (row) =>
            [
                row.Number, row.Title, row.Party, procedures.Title(row.Procedure), procedures.Mode(row.Mode),
                names.GetValueOrDefault(row.Unit, row.Unit), row.OpenedOn, row.NextDue, row.DecidedOn,
                procedures.State(row.Procedure, row.Result, row.ClosedOn), row.ClosedOn, row.MetLate,
            ]));
        file.Position = 0;
        return Results.File(file, SheetWriter.ExcelType, $"{text["Desk.Cases.Title"]}-{session.Today:yyyyMMdd}.xlsx");
    }

    private static async Task<List<CaseLine>> AllAsync(CaseReader reads, Session session, ListQuery list, CancellationToken cancel)
    {
        var query = CaseLists.Query(list, session, PageRequest.MostRows);
        List<CaseLine> all = [];
        for (var number = 1; all.Count < MostRows; number++)
        {
            var page = await reads.ListAsync(session.Region, query with { Page = query.Page with { Number = number } }, cancel);
            all.AddRange(page.Items);
            if (number >= page.Pages)
            {
                break;
            }
        }

        return all;
    }
}
