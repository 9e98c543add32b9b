using Guiju.Areas.Catalogue;
using Guiju.Documents.Writing;
using Guiju.Store.Reading;
using Guiju.Web.Components.Lists;
using Guiju.Web.Resources;

namespace Guiju.Web.Portal.Reform;

/// <summary>The reform list as an Excel file, narrowed as on the page.</summary>
internal static class ReformExport
{
    public static async Task<IResult> WriteAsync(HttpContext context, PublicCatalogue catalogue, UnitNames units, Text text)
    {
        var list = ListQuery.Parse(context.Request.Query, ReformLists.Shape);
        var items = await catalogue.ListAsync(CatalogueArea.ReformItems, list, PageRequest.MostRows, context.RequestAborted);
        var names = await units.AllAsync(context.RequestAborted);
        var fields = ReformLists.Register;
        var file = new MemoryStream();
        SheetWriter.Excel(
            file,
            text["Portal.Items.Sheet"],
            [
                .. new[] { "number", "name", "mode", "department", "measures", "basis", "effective-from", "service-item", "source", "source-note" }
                    .Select(field => fields.Find(field)!.Title),
            ],
            items.Rows.Select(IReadOnlyList<object?> (item) =>
            [
                item.Number, item.Name, ReformLists.Title(item.Mode), names.GetValueOrDefault(item.Department, item.Department), item.Measures,
                item.Basis, item.EffectiveFrom, item.ServiceItem, ReformLists.Standing(item.Source, text), item.SourceNote,
            ]));
        file.Position = 0;
        return Results.File(file, SheetWriter.ExcelType, $"{fields.Title}-{catalogue.Today:yyyyMMdd}.xlsx");
    }
}
