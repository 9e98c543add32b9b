using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Documents.Reading;

/// <summary>Reads a page as a reader sees it: each block, line break and table row is a line, whatever the source's own lines.</summary>
internal sealed class HtmlReport
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
        { "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "IFRAME", "SELECT", "TEXTAREA", "OBJECT", "HEAD" };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "A", "ABBR", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL", "MARK", "NOBR", "O:P", "Q",
        "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "IMG", "RUBY", "RB",
    };

    private readonly LineCollector _lines = new();
    private readonly StringBuilder _open = new();

    /// <summary>The report's text.</summary>
    public static ReportText Read(string html)
    {
        var page = new HtmlReport();
        var document = new HtmlParser().ParseDocument(html);
        if (document.Body is { } body)
        {
            page.Walk(body);
            page.Flush();
        }

        return page._lines.ToText();
    }

    private void Walk(INode root)
    {
        // A stack of our own: a page may nest deeper than the call stack reaches.
        var work = new Stack<(INode Node, bool Closing)>();
        PushChildren(work, root);
        while (work.TryPop(out var next))
        {
            switch (next.Node)
            {
                case var _ when next.Closing:
                    Flush();
                    break;
                case IText text:
                    _open.Append(text.Data);
                    break;
                case IHtmlTableElement table when table.QuerySelector("table") is null:
                    Flush();
                    _lines.Table(table.Rows.Select(row => row.Cells.Select(cell => Tidy(cell.TextContent))));
                    break;
                case IElement { TagName: "BR" }:
                    Flush();
                    break;
                case IElement element when !Unread.Contains(element.TagName):
                    if (!Inline.Contains(element.TagName))
                    {
                        Flush();
                        work.Push((element, true));
                    }

                    PushChildren(work, element);
                    break;
            }
        }
    }

    private static void PushChildren(Stack<(INode Node, bool Closing)> work, INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
        {
            work.Push((node.ChildNodes[i], false));
        }
    }

    private void Flush()
    {
        var line = Tidy(_open.ToString());
        _open.Clear();
        if (line.Length > 0)
        {
            _lines.Paragraph(line);
        }
    }

    /// <summary>White space runs together; a line break of the source between two Chinese characters is no space.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                tidy.Append(text[i++]);
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            var broken = text.AsSpan(start, i - start).ContainsAny('\r', '\n');
            if (tidy.Length > 0 && i < text.Length && !(broken && tidy[^1] > '\u2E7F' && text[i] > '\u2E7F'))
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString();
    }
}
