using System.Net;
using System.Text;
using Guiju.Kernel.Reports;

namespace Guiju.Documents.Writing;

/// <summary>An edition as one HTML file that needs nothing else: every number leads to its line in the annex, and prints on A4.</summary>
public static class ReportHtml
{
    private const string Style = """
        body{max-width:46em;margin:3em auto;padding:0 1.2em;font:1.06rem/1.95 "FangSong","FangSong_GB2312","Noto Serif CJK SC",serif;color:#1a1a1a}
        h1{font:600 1.7rem/1.5 "Noto Serif CJK SC","SimSun",serif;text-align:center;margin:0 0 1.6em}
        h2{font:600 1.18rem/1.8 "SimHei","Noto Sans CJK SC",sans-serif;margin:1.6em 0 .4em}
        h3{font:500 1.08rem/1.8 "KaiTi","Noto Serif CJK SC",serif;margin:1.2em 0 .3em}
        p{text-indent:2em;margin:.3em 0;text-align:justify}
        a.figure{color:#1c4f9c;text-decoration:none;border-bottom:1px solid #b9cbe6}
        .hand{border-bottom:1px dashed #8a5a00}
        table{border-collapse:collapse;width:100%;font:.92rem/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif}
        th,td{border:1px solid #d5d9df;padding:.4em .6em;text-align:left;vertical-align:top}
        th{background:#f4f6f9}td.n{white-space:nowrap;font-variant-numeric:tabular-nums}
        @page{size:A4;margin:37mm 26mm 35mm 28mm}@media print{body{margin:0;padding:0;max-width:none}a.figure{color:inherit;border:0}}
        """;

    /// <summary>Writes the edition.</summary>
    public static string Write(ReportEdition edition)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Text(edition.Title))
            .Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>").Append(Text(edition.Title)).Append("</h1>\n");
        foreach (var block in edition.Blocks)
        {
            Block(html, block);
        }

        html.Append("<h2>").Append(Text(DocumentWords.Say("report.annex"))).Append("</h2>\n<table>\n<thead><tr>");
        foreach (var head in new[] { "report.annex.figure", "report.annex.value", "report.annex.definition" })
        {
            html.Append("<th scope=\"col\">").Append(Text(DocumentWords.Say(head))).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var figure in edition.Figures)
        {
            html.Append("<tr id=\"").Append(Text(figure.Definition.Key)).Append("\"><td>").Append(Text(figure.Definition.Title))
                .Append("</td><td class=\"n\">").Append(Text(figure.Stated.Text + figure.Definition.Unit))
                .Append("</td><td>").Append(Text(figure.Definition.Definition)).Append("</td></tr>\n");
        }

        return html.Append("</tbody>\n</table>\n</main>\n</body>\n</html>\n").ToString();
    }

    private static void Block(StringBuilder html, EditionBlock block)
    {
        var tag = block.Level == 0 ? "p" : $"h{Math.Min(block.Level, 6)}";
        html.Append('<').Append(tag);
        if (block.Id.Length > 0)
        {
            html.Append(" id=\"").Append(block.Id).Append('"');
        }

        html.Append('>');
        foreach (var span in block.Spans)
        {
            html.Append(span switch
            {
                { Figure: { } key } => $"<a class=\"figure\" href=\"#{Text(key)}\">{Text(span.Text)}</a>",
                { Hand: true } => $"<span class=\"hand\" title=\"{Text(DocumentWords.Say("report.hand"))}\">{Text(span.Text)}</span>",
                _ => Text(span.Text),
            });
        }

        html.Append("</").Append(tag).Append(">\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
