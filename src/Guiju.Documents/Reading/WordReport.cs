using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Documents.Reading;

/// <summary>Reads the body of a Word document: paragraphs and tables. Deleted text, field codes, headers and notes are left out.</summary>
internal static class WordReport
{
    private const long MostCharacters = 50_000_000;

    /// <summary>The report's text; a paragraph or a table row is a line.</summary>
    public static ReportText Read(Stream stream)
    {
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        var lines = new LineCollector();
        if (document.MainDocumentPart?.Document?.Body is { } body)
        {
            ReadBlocks(body, lines);
        }

        return lines.ToText();
    }

    private static void ReadBlocks(OpenXmlElement parent, LineCollector lines)
    {
        foreach (var block in parent.ChildElements)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    foreach (var line in TextOf(paragraph).Split('\n'))
                    {
                        lines.Paragraph(line);
                    }

                    break;
                case Table table:
                    lines.Table(table.Elements<TableRow>().Select(row => row.Elements<TableCell>().Select(CellText)));
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    ReadBlocks(block, lines);
                    break;
            }
        }
    }

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf).Where(t => t.Length > 0)).Replace('\n', ' ');

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString();
    }

    private static void Append(OpenXmlElement element, StringBuilder text)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text words:
                    text.Append(words.Text);
                    break;
                case TabChar:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case DeletedRun or MoveFromRun or FieldCode or AlternateContentFallback:
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }
}
