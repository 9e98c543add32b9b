using System.Collections.Immutable;
using System.Globalization;

namespace Guiju.Kernel.Registers;

/// <summary>A sheet somebody filled in, as texts with their places; which file format it came from no longer matters.</summary>
/// <param name="Heads">Cells of the first row that is not empty.</param>
/// <param name="Rows">The rows below it that are not empty.</param>
public sealed record Sheet(ImmutableArray<SheetCell> Heads, ImmutableArray<SheetRow> Rows)
{
    /// <summary>Address of a cell as spreadsheets write it: column 0 of row 1 is <c>A1</c>.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Row number, from 1, as the spreadsheet shows it.</param>
/// <param name="Cells">Texts by column, from 0; cells past the last one are empty.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>Text of a cell.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";
}

/// <summary>A cell that names a column.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 1.</param>
/// <param name="Text">What stands in it, trimmed.</param>
public sealed record SheetCell(int Column, int Row, string Text)
{
    /// <summary>Address, e.g. <c>B1</c>.</summary>
    public string Address => Sheet.Address(Column, Row);
}
