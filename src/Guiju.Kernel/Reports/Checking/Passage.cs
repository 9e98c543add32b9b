using System.Collections.Immutable;
using System.Text;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>
/// Lines that read as one stretch of prose: one line mostly; several where a line ends in mid-sentence (in a comma, a colon, or
/// wrapped at a fixed width). Keeps the place of every character.
/// </summary>
internal sealed class Passage
{
    private readonly int[] _lines;
    private readonly int[] _columns;

    private Passage(string text, int[] lines, int[] columns)
    {
        Text = text;
        Plain = PlainWriting.Of(text);
        _lines = lines;
        _columns = columns;
    }

    /// <summary>The words as they stand.</summary>
    public string Text { get; }

    /// <summary>The same, character for character, with full-width digits and marks made plain; the grammar reads this.</summary>
    public string Plain { get; }

    /// <summary>Line of a character.</summary>
    public int LineAt(int index) => _lines[index];

    /// <summary>Column of a character.</summary>
    public int ColumnAt(int index) => _columns[index];

    /// <summary>A passage of these lines, one after the other.</summary>
    public static Passage Of(params ReadOnlySpan<ReportLine> lines)
    {
        var text = new StringBuilder();
        var numbers = new List<int>();
        var columns = new List<int>();
        foreach (var line in lines)
        {
            text.Append(line.Text);
            var column = line.FirstColumn - 1;
            for (var i = 0; i < line.Text.Length; i++)
            {
                if (!(char.IsLowSurrogate(line.Text[i]) && i > 0 && char.IsHighSurrogate(line.Text[i - 1])))
                {
                    column++;
                }

                numbers.Add(line.Number);
                columns.Add(line.Columns.IsDefault || i >= line.Columns.Length ? column : line.Columns[i]);
            }
        }

        return new Passage(text.ToString(), [.. numbers], [.. columns]);
    }

    /// <summary>Cuts the lines of prose into passages; table rows are left to their cells.</summary>
    public static IEnumerable<Passage> Cut(ImmutableArray<ReportLine> lines)
    {
        var open = new List<ReportLine>();
        foreach (var line in lines)
        {
            if (open.Count > 0 && (line.IsTableRow || !LineWrap.Continues(open[^1].Text, line)))
            {
                yield return Of([.. open]);
                open.Clear();
            }

            if (!line.IsTableRow && line.Text.Length > 0)
            {
                open.Add(line);
            }
            else if (open.Count > 0)
            {
                yield return Of([.. open]);
                open.Clear();
            }
        }

        if (open.Count > 0)
        {
            yield return Of([.. open]);
        }
    }
}
