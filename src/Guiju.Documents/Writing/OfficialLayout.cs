using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Guiju.Documents.Writing;

/// <summary>
/// The layout of official documents (GB/T 9704—2012, 党政机关公文格式): A4, type area 156 × 225 mm (margins 37 top, 28 left), 22 lines a page
/// and 28 characters a line, body in size 3 (16 pt) FangSong, title in size 2 (22 pt) XiaoBiaoSong, first-level headings in SimHei,
/// second-level in KaiTi, page number «— 1 —» in size 4 (14 pt) Song. Fonts are named, not embedded; a machine without them falls back.
/// </summary>
internal static class OfficialLayout
{
    public const string Body = "仿宋_GB2312";
    public const string Title = "方正小标宋简体";
    public const string FirstLevel = "黑体";
    public const string SecondLevel = "楷体_GB2312";
    public const string Plain = "宋体";

    /// <summary>Sizes in half points.</summary>
    public const int Size2 = 44;
    public const int Size3 = 32;
    public const int Size4 = 28;

    /// <summary>Exact line pitch in twentieths of a point: 225 mm over 22 lines.</summary>
    public const int LinePitch = 580;

    /// <summary>A run in a font for Chinese and Latin alike; numbers are set in Times New Roman as is usual.</summary>
    public static Run Run(string text, string font, int size, bool bold = false)
    {
        var properties = new RunProperties(
            new RunFonts { EastAsia = font, Ascii = "Times New Roman", HighAnsi = "Times New Roman" });
        if (bold)
        {
            properties.Append(new Bold());
        }

        properties.Append(new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });
        return new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>A paragraph on the line grid; body paragraphs are indented by two characters.</summary>
    public static Paragraph Paragraph(IEnumerable<Run> runs, JustificationValues align, bool indent, int? level = null, bool keepNext = false)
    {
        var properties = new ParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { Line = Number(LinePitch), LineRule = LineSpacingRuleValues.Exact, Before = "0", After = "0" });
        if (indent)
        {
            properties.Append(new Indentation { FirstLineChars = 200, FirstLine = Number(Size3 / 2 * 20 * 2) });
        }

        properties.Append(new Justification { Val = align });
        if (level is { } outline)
        {
            properties.Append(new OutlineLevel { Val = outline });
        }

        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>Page size, margins and line grid.</summary>
    public static SectionProperties Section(string oddFooter, string evenFooter) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = oddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooter },
        new PageSize { Width = Twips(210), Height = Twips(297) },
        new PageMargin
        {
            Top = (int)Twips(37),
            Bottom = (int)Twips(35),
            Left = Twips(28),
            Right = Twips(26),
            Header = Twips(15),
            Footer = Twips(28),
            Gutter = 0,
        },
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = LinePitch });

    /// <summary>«— 1 —», right on odd pages, left on even ones, one character in.</summary>
    public static Footer PageNumber(bool odd)
    {
        var field = new SimpleField(Run("1", Plain, Size4)) { Instruction = "PAGE" };
        var paragraph = new Paragraph(
            new ParagraphProperties(
                odd ? new Indentation { RightChars = 100, Right = "280" } : new Indentation { LeftChars = 100, Left = "280" },
                new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }),
            Run("— ", Plain, Size4),
            field,
            Run(" —", Plain, Size4));
        return new Footer(paragraph);
    }

    private static uint Twips(double millimetres) => (uint)Math.Round(millimetres / 25.4 * 1440);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
