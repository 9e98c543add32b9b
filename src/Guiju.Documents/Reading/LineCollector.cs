using System.Collections.Immutable;
using System.Text;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Documents.Reading;

/// <summary>Collects the lines and tables of a file that has paragraphs and no lines of its own (Word, HTML): each paragraph is one.</summary>
internal sealed class LineCollector
{
    private readonly ImmutableArray<ReportLine>.Builder _lines = ImmutableArray.CreateBuilder<ReportLine>();
    private readonly ImmutableArray<ReportTable>.Builder _tables = ImmutableArray.CreateBuilder<ReportTable>();

    /// <summary>Adds a paragraph; an empty one still takes a line.</summary>
    public void Paragraph(string text) => _lines.Add(new ReportLine(_lines.Count + 1, text, IsParagraph: true));

    /// <summary>Adds a table, a line for each row; its cells stand side by side with a tab between them.</summary>
    public void Table(IEnumerable<IEnumerable<string>> rows)
    {
        var table = ImmutableArray.CreateBuilder<ImmutableArray<ReportLine>>();
        foreach (var row in rows)
        {
            var number = _lines.Count + 1;
            var cells = ImmutableArray.CreateBuilder<ReportLine>();
            var text = new StringBuilder();
            var column = 1;
            foreach (var cell in row)
            {
                if (cells.Count > 0)
                {
                    text.Append('\t');
                    column++;
                }

                cells.Add(new ReportLine(number, cell, column, IsParagraph: true));
                text.Append(cell);
                column += cell.EnumerateRunes().Count();
            }

            _lines.Add(new ReportLine(number, text.ToString(), IsParagraph: true, IsTableRow: true));
            table.Add(cells.ToImmutable());
        }

        _tables.Add(new ReportTable(table.ToImmutable()));
    }

    /// <summary>What was collected.</summary>
    public ReportText ToText() => new(_lines.ToImmutable(), _tables.ToImmutable());
}
