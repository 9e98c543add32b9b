using System.Globalization;
using CsvHelper;
using MiniExcelLibs;

namespace Guiju.Documents.Writing;

/// <summary>A list as a sheet: Excel for people, CSV for programs. Rows are read once and written as they come.</summary>
public static class SheetWriter
{
    /// <summary>Media type of an Excel file.</summary>
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes an Excel file with one sheet; the first row is the heads.</summary>
    public static void Excel(Stream target, string sheet, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var records = rows.Select(row =>
        {
            var record = new Dictionary<string, object?>(heads.Count);
            for (var i = 0; i < heads.Count; i++)
            {
                record[heads[i]] = row[i] is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : row[i];
            }

            return record;
        });
        MiniExcel.SaveAs(target, records, sheetName: sheet);
    }

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
