using System.Globalization;
using CsvHelper;
using Guiju.Kernel.Registers;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Guiju.Documents.Writing;

/// <summary>A list as a sheet: Excel for people, CSV for programs. Rows are read once and written as they come.</summary>
public static class SheetWriter
{
    /// <summary>Media type of an Excel file.</summary>
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes an Excel file with one sheet; the first row is the heads.</summary>
    public static void Excel(Stream target, string sheet, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows) =>
        Excel(target, (sheet, heads, rows));

    /// <summary>Writes an Excel file of several sheets; the first row of each is its heads, which stand there even without rows below them.</summary>
    public static void Excel(Stream target, params (string Name, IReadOnlyList<string> Heads, IEnumerable<IReadOnlyList<object?>> Rows)[] sheets) =>
        MiniExcel.SaveAs(
            target,
            sheets.ToDictionary(sheet => sheet.Name, object (sheet) => Records(sheet.Heads, sheet.Rows)),
            printHeader: false,
            configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, AutoFilter = false });

    private static IEnumerable<Dictionary<string, object?>> Records(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows) =>
        rows.Prepend(heads).Select(row => row.Index().ToDictionary(
            cell => Sheet.Address(cell.Index, 1),
            cell => cell.Item is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.Item));

    /// <summary>Writes CSV in UTF-8 with a byte order mark, which Excel needs to read Chinese.</summary>
    public static void Csv(Stream target, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var text = new StreamWriter(target, new System.Text.UTF8Encoding(true), leaveOpen: true);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var head in heads)
        {
            csv.WriteField(head);
        }

        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell);
            }

            csv.NextRecord();
        }
    }
}
