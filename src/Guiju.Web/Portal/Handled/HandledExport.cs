using Guiju.Documents.Writing;
using Guiju.Store.Reading;
using Guiju.Web.Components.Lists;
using Guiju.Web.Resources;

namespace Guiju.Web.Portal.Handled;

/// <summary>What was handled as an Excel file, narrowed as on the page.</summary>
internal static class HandledExport
{
    public static async Task<IResult> WriteAsync(HttpContext context, HandledReading reading, Text text)
    {
        var list = ListQuery.Parse(context.Request.Query, HandledReading.Shape);
        var (_, year) = await reading.YearsAsync(list, context.RequestAborted);
        var rows = await reading.ListAsync(list, year, PageRequest.MostRows, context.RequestAborted);
        var file = new MemoryStream();
        SheetWriter.Excel(
            file,
            text["Portal.Handled.Title"],
            [
                text["Portal.Follow.Number"], text["Portal.Items.Name"], text["Portal.Items.Department"], text["Portal.Items.Mode"],
                text["Portal.Follow.OpenedOn"], text["Portal.Follow.DecisionDay"], text["Portal.Follow.Result"],
            ],
            rows.Rows.Select(IReadOnlyList<object?> (row) => [row.Number, row.ItemName, row.Unit, row.Mode, row.OpenedOn, row.DecidedOn, row.Result]));
        file.Position = 0;
        return Results.File(file, SheetWriter.ExcelType, $"{year}-{HandledReading.Figure(list).Title}.xlsx");
    }
}
