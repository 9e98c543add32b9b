using System.Collections.Immutable;
using System.Text;
using Guiju.Kernel.Reports.Checking;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Guiju.Documents.Reading;

/// <summary>Reads Markdown: the words without their markup, at the lines and columns of the source.</summary>
internal sealed class MarkdownReport
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly (StringBuilder Text, List<int> Columns)[] _lines;
    private readonly bool[] _starts;
    private readonly bool[] _rows;
    private readonly int[] _lineOf;
    private readonly int[] _columnOf;
    private readonly ImmutableArray<ReportTable>.Builder _tables = ImmutableArray.CreateBuilder<ReportTable>();

    private MarkdownReport(string source)
    {
        _lineOf = new int[source.Length + 1];
        _columnOf = new int[source.Length + 1];
        var (line, column) = (0, 1);
        for (var i = 0; i < source.Length; i++)
        {
            (_lineOf[i], _columnOf[i]) = (line, column);
            if (source[i] == '\n')
            {
                (line, column) = (line + 1, 1);
            }
            else if (!char.IsLowSurrogate(source[i]))
            {
                column++;
            }
        }

        (_lineOf[^1], _columnOf[^1]) = (line, column);
        _lines = [.. Enumerable.Range(0, line + 1).Select(_ => (new StringBuilder(), new List<int>()))];
        _starts = new bool[line + 1];
        _rows = new bool[line + 1];
    }

    /// <summary>The report's text.</summary>
    public static ReportText Read(string source)
    {
        source = source.ReplaceLineEndings("\n");
        var report = new MarkdownReport(source);
        foreach (var block in Markdown.Parse(source, Pipeline).Descendants())
        {
            switch (block)
            {
                case Table table:
                    report.ReadTable(table);
                    break;
                case LeafBlock { Inline: { } inline } leaf when !InTable(leaf):
                    report.ReadParagraph(leaf, inline);
                    break;
            }
        }

        return report.ToText();
    }

    private void ReadParagraph(LeafBlock block, ContainerInline inline)
    {
        _starts[_lineOf[Inside(block.Span.Start)]] = true;
        foreach (var (text, at) in Pieces(inline))
        {
            var line = _lineOf[at];
            for (var i = 0; i < text.Length; i++)
            {
                _lines[line].Text.Append(text[i]);
                _lines[line].Columns.Add(_columnOf[Inside(at + i)]);
            }
        }
    }

    private void ReadTable(Table table)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<ReportLine>>();
        foreach (var row in table.OfType<TableRow>())
        {
            var line = _lineOf[Inside(row.Span.Start)];
            var cells = ImmutableArray.CreateBuilder<ReportLine>();
            foreach (var cell in row.OfType<TableCell>())
            {
                var before = _lines[line].Text.Length;
                foreach (var leaf in cell.Descendants<LeafBlock>().Where(l => l.Inline is not null))
                {
                    ReadParagraph(leaf, leaf.Inline!);
                }

                var text = _lines[line].Text.ToString(before, _lines[line].Text.Length - before);
                cells.Add(new ReportLine(line + 1, text, 1, [.. _lines[line].Columns.Skip(before)], IsParagraph: true));
                _lines[line].Text.Append(' ');
                _lines[line].Columns.Add(_lines[line].Columns.LastOrDefault(1));
            }

            _rows[line] = true;
            rows.Add(cells.ToImmutable());
        }

        _tables.Add(new ReportTable(rows.ToImmutable()));
    }

    /// <summary>The words of a paragraph with their places in the source.</summary>
    private static IEnumerable<(string Text, int At)> Pieces(ContainerInline inline)
    {
        foreach (var one in inline.Descendants())
        {
            switch (one)
            {
                case LiteralInline literal:
                    yield return (literal.Content.ToString(), literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0));
                    break;
                case CodeInline code:
                    yield return (code.Content, code.Span.Start + code.DelimiterCount);
                    break;
                case HtmlEntityInline entity:
                    yield return (entity.Transcoded.ToString(), entity.Span.Start);
                    break;
            }
        }
    }

    private static bool InTable(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Table)
            {
                return true;
            }
        }

        return false;
    }

    private int Inside(int at) => Math.Clamp(at, 0, _lineOf.Length - 1);

    private ReportText ToText() => new(
        [.. _lines.Select((l, i) => new ReportLine(i + 1, l.Text.ToString(), 1, [.. l.Columns], _starts[i], _rows[i]))], _tables.ToImmutable());
}
