using System.Text.RegularExpressions;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>Decides whether a line goes on in the next one.</summary>
internal static partial class LineWrap
{
    private const int ShortestWrappedLine = 24;

    /// <summary>
    /// True when the line stops at a mark that cannot end a sentence, or stops without any mark, is long, and the next line is
    /// no longer than it and does not look like a heading, an item or a new paragraph.
    /// </summary>
    public static bool Continues(string line, ReportLine following)
    {
        var next = following.Text;
        var end = line.AsSpan().TrimEnd();
        if (end.Length == 0 || string.IsNullOrWhiteSpace(next))
        {
            return false;
        }

        if ("、，,；;：:".Contains(end[^1], StringComparison.Ordinal))
        {
            return true;
        }

        return !following.IsParagraph && (char.IsLetterOrDigit(end[^1]) || end[^1] is '”' or '》' or ')' or '）' or '%')
            && end.Length >= ShortestWrappedLine
            && next.Length <= line.Length + 2
            && !char.IsWhiteSpace(next[0])
            && !Opening().IsMatch(next);
    }

    /// <summary>How a heading, a list item or an article begins.</summary>
    [GeneratedRegex(@"^\s{0,8}(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?[0-9０-９]{1,3}[)）、.．]|[-*+•·●○■◆□▪#>—]|第[一二三四五六七八九十百零0-9]{1,5}[章节条款])")]
    private static partial Regex Opening();
}
