using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Guiju.Kernel.Reports;

namespace Guiju.Documents.Writing;

/// <summary>An edition as a Word file in the layout of official documents, followed by an annex that says where each number comes from.</summary>
public static class ReportWord
{
    /// <summary>Writes the edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="target">Receives the file; must be seekable.</param>
    /// <param name="issuedOn">Date of the document; null leaves it out (a draft).</param>
    public static void Write(ReportEdition edition, Stream target, DateOnly? issuedOn = null)
    {
        using var word = WordprocessingDocument.Create(target, WordprocessingDocumentType.Document);
        var main = word.AddMainDocumentPart();
        word.PackageProperties.Title = edition.Title;
        word.PackageProperties.Creator = edition.Zone;
        var body = new Body();
        body.Append(OfficialLayout.Paragraph([OfficialLayout.Run(edition.Title, OfficialLayout.Title, OfficialLayout.Size2)], JustificationValues.Center, indent: false, level: 0));
        body.Append(Blank());
        foreach (var block in edition.Blocks)
        {
            body.Append(Block(block));
        }

        body.Append(Blank());
        body.Append(SignOff(edition.Zone));
        if (issuedOn is { } day)
        {
            body.Append(SignOff(DocumentWords.Say("report.date", day)));
        }

        Annex(edition, body);
        body.Append(OfficialLayout.Section(Footer(main, odd: true), Footer(main, odd: false)));
        main.Document = new Document(body);
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
    }

    private static Paragraph Block(EditionBlock block)
    {
        var (font, bold) = block.Level switch
        {
            2 => (OfficialLayout.FirstLevel, false),
            3 => (OfficialLayout.SecondLevel, false),
            > 3 => (OfficialLayout.Body, true),
            _ => (OfficialLayout.Body, false),
        };
        var runs = block.Spans.Select(s => OfficialLayout.Run(
            s.Hand ? s.Text + DocumentWords.Say("report.hand") : s.Text, font, OfficialLayout.Size3, bold));
        return OfficialLayout.Paragraph(
            runs, JustificationValues.Both, indent: true, level: block.Level > 0 ? block.Level - 1 : null, keepNext: block.Level > 0);
    }

    private static void Annex(ReportEdition edition, Body body)
    {
        body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));
        body.Append(OfficialLayout.Paragraph([OfficialLayout.Run(DocumentWords.Say("report.annex"), OfficialLayout.FirstLevel, OfficialLayout.Size3)], JustificationValues.Left, indent: false, level: 1));
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 6 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 6 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = "2300" }, new GridColumn { Width = "1300" }, new GridColumn { Width = "5240" }));
        var heads = new[] { "report.annex.figure", "report.annex.value", "report.annex.definition" }.Select(k => DocumentWords.Say(k)).ToArray();
        table.Append(Row(heads, head: true));
        foreach (var figure in edition.Figures)
        {
            table.Append(Row([figure.Definition.Title, figure.Stated.Text + figure.Definition.Unit, figure.Definition.Definition], head: false));
        }

        body.Append(table);
    }

    private static TableRow Row(string[] cells, bool head)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (head)
        {
            properties.Append(new TableHeader());
        }

        var row = new TableRow(properties);
        string[] widths = ["2300", "1300", "5240"];
        for (var i = 0; i < cells.Length; i++)
        {
            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = widths[i], Type = TableWidthUnitValues.Dxa }),
                new Paragraph(OfficialLayout.Run(cells[i], head ? OfficialLayout.FirstLevel : OfficialLayout.Plain, 21))));
        }

        return row;
    }

    private static Paragraph Blank() => OfficialLayout.Paragraph([], JustificationValues.Left, indent: false);

    private static Paragraph SignOff(string text) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Line = "580", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { RightChars = 400, Right = "1280" },
            new Justification { Val = JustificationValues.Right }),
        OfficialLayout.Run(text, OfficialLayout.Body, OfficialLayout.Size3));

    private static string Footer(MainDocumentPart main, bool odd)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = OfficialLayout.PageNumber(odd);
        return main.GetIdOfPart(part);
    }
}
