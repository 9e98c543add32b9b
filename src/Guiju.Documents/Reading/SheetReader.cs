using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;
using Guiju.Kernel;
using Guiju.Kernel.Registers;
using MiniExcelLibs;

namespace Guiju.Documents.Reading;

/// <summary>
/// Reads a filled-in sheet: Excel (.xlsx, its first sheet) and CSV (UTF-8, or what Excel saves in Chinese). Days come as yyyy-MM-dd, numbers
/// without grouping; formulas count by the value they show.
/// </summary>
public static class SheetReader
{
    private static readonly WordBook Words = new("Guiju.Documents.Reading.ReadingWords", typeof(SheetReader).Assembly);

    /// <summary>Extensions that are read, with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".xlsx", ".csv"];

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="extension">What it is, e.g. <c>.xlsx</c>; case does not matter.</param>
    /// <param name="mostRows">Rows after which reading stops; whoever takes more rows than he may says so himself.</param>
    /// <returns>The sheet, or the faults <c>sheet.extension</c> or <c>sheet.unreadable</c>.</returns>
    public static Outcome<Sheet> Read(Stream stream, string extension, int mostRows)
    {
        if (!Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            return new Outcome<Sheet>.Faulted([Words.Fault("sheet.extension", "", string.Join("、", Extensions))]);
        }

        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        whole.Position = 0;
        try
        {
            var rows = string.Equals(extension, ".csv", StringComparison.OrdinalIgnoreCase) ? Csv(whole.ToArray()) : Excel(whole);
            return new Outcome<Sheet>.Accepted(Of(rows.Take(mostRows + 2)));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or XmlException or FormatException or CsvHelperException or KeyNotFoundException or NullReferenceException or InvalidOperationException)
        {
            return new Outcome<Sheet>.Faulted([Words.Fault("sheet.unreadable", "")]);
        }
    }

    private static Sheet Of(IEnumerable<SheetRow> rows)
    {
        var filled = rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).ToList();
        return filled.Count == 0
            ? new Sheet([], [])
            : new Sheet([.. filled[0].Cells.Select((text, column) => new SheetCell(column, filled[0].Number, text))], [.. filled.Skip(1)]);
    }

    private static IEnumerable<SheetRow> Excel(Stream stream)
    {
        var number = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            yield return new SheetRow(++number, [.. row.Values.Select(Text)]);
        }
    }

    private static IEnumerable<SheetRow> Csv(byte[] bytes)
    {
        using var text = new StringReader(EncodedText.Decode(bytes));
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null,
            IgnoreBlankLines = false,
        });
        for (var number = 1; parser.Read(); number++)
        {
            yield return new SheetRow(number, [.. (parser.Record ?? []).Select(cell => cell.Trim())]);
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        // As many digits as a person sees: 0.1 + 0.2 is shown, and typed, as 0.3.
        double number => Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => (cell.ToString() ?? "").Trim(),
    };
}
