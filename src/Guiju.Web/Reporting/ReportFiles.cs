using System.Text;
using Guiju.Documents.Writing;
using Guiju.Kernel.Reports;
using Guiju.Web.Resources;

namespace Guiju.Web.Reporting;

/// <summary>The report and the rows behind its figures as files.</summary>
internal static class ReportFiles
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The report of a year in a format: <c>docx</c>, <c>html</c>, <c>md</c> or <c>json</c>.</summary>
    public static async Task<IResult> WriteAsync(int year, string format, AnnualReport report)
    {
        if (!(await report.YearsAsync()).Contains(year))
        {
            return Results.NotFound();
        }

        var edition = await report.ReadAsync(year);
        var (bytes, type) = format switch
        {
            "docx" => (Docx(edition), Word),
            "html" => (Encoding.UTF8.GetBytes(ReportHtml.Write(edition)), "text/html; charset=utf-8"),
            "md" => (Encoding.UTF8.GetBytes(ReportMarkdown.Write(edition)), "text/markdown; charset=utf-8"),
            "json" => (Encoding.UTF8.GetBytes(ReportJson.Write(edition)), "application/json; charset=utf-8"),
            _ => ([], ""),
        };
        return type.Length == 0 ? Results.NotFound() : Results.File(bytes, type, $"{edition.Title}.{format}");
    }

    /// <summary>The rows behind a figure as everybody may see them.</summary>
    public static Task<IResult> PublicRowsAsync(int year, string key, AnnualReport report, FigureSheets sheets, Text text, CancellationToken cancel) =>
        RowsAsync(year, key, report, text, open: true, (figure, period) => sheets.ReadPublicAsync(figure, period, 0, int.MaxValue, cancel));

    /// <summary>The rows behind a figure as staff see them.</summary>
    public static Task<IResult> RowsAsync(int year, string key, AnnualReport report, FigureSheets sheets, Text text, CancellationToken cancel) =>
        RowsAsync(year, key, report, text, open: false, (figure, period) => sheets.ReadAsync(figure, period, 0, int.MaxValue, cancel));

    private static async Task<IResult> RowsAsync(
        int year, string key, AnnualReport report, Text text, bool open,
        Func<Kernel.Figures.FigureDefinition, Kernel.Figures.FigurePeriod, Task<FigureSheet>> read)
    {
        if (!(await report.YearsAsync()).Contains(year) || report.Find(key, year) is not var (figure, period))
        {
            return Results.NotFound();
        }

        // The public opens what the report states, and nothing else.
        if (open && (await report.ReadAsync(year)).Figures.All(f => f.Definition.Key != key))
        {
            return Results.NotFound();
        }

        var sheet = await read(figure, period);
        var file = new MemoryStream();
        SheetWriter.Excel(file, text["Report.Rows"], [.. sheet.Titles], sheet.Rows.Select(IReadOnlyList<object?> (row) => [.. row.Cells]));
        file.Position = 0;
        return Results.File(file, SheetWriter.ExcelType, $"{year}-{figure.Title}.xlsx");
    }

    private static byte[] Docx(ReportEdition edition)
    {
        using var file = new MemoryStream();
        ReportWord.Write(edition, file);
        return file.ToArray();
    }
}
