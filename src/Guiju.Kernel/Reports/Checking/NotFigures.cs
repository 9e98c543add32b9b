using System.Text.RegularExpressions;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>
/// Marks the digits of a passage that count nothing: dates, years, times, document and article numbers, ordinals, list numbers,
/// telephone numbers, designations such as 5G or 1+3, and whatever stands in the title of a document.
/// </summary>
internal static partial class NotFigures
{
    private const int LongestTitle = 120;

    /// <summary>One flag per character; true where no figure may begin.</summary>
    public static bool[] Mark(string plain)
    {
        var marked = new bool[plain.Length];
        foreach (var pattern in (ReadOnlySpan<Regex>)[Dates(), DayInMonth(), Times(), DocumentNumbers(), Ordinals(), Telephones(), Designations(), ListNumbers()])
        {
            foreach (var match in pattern.EnumerateMatches(plain))
            {
                marked.AsSpan(match.Index, match.Length).Fill(true);
            }
        }

        MarkTitles(plain, marked);
        return marked;
    }

    private static void MarkTitles(string plain, bool[] marked)
    {
        var open = -1;
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == '《' && open < 0)
            {
                open = i;
            }
            else if (open >= 0 && (plain[i] == '》' || i - open > LongestTitle))
            {
                if (plain[i] == '》')
                {
                    marked.AsSpan(open, i - open).Fill(true);
                }

                open = -1;
            }
        }
    }

    /// <summary>Years and dates, and ranges of them. A number of months or years that is a duration has 个 or no four digits.</summary>
    [GeneratedRegex(@"(?<!\d)(?:
        (?:19|20)\d\d\ ?[-—~至到、和]{1,2}\ ?(?:19|20)\d\d\ ?(?:年|学年)
      | (?:19|20)\d\d\ ?年(?:\ ?\d{1,2}\ ?[-—~至到、]{1,2}\ ?\d{1,2}\ ?月|\ ?\d{1,2}\ ?月(?:\ ?\d{1,2}\ ?[日号]?)?)?
      | (?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d)
      | \d{1,2}\ ?[-—~至到、和]{1,2}\ ?\d{1,2}\ ?月(?:\ ?\d{1,2}\ ?日)?
      | \d{1,2}\ ?月(?:\ ?\d{1,2}\ ?日?)?(?:\ ?[-—~至到、]{1,2}\ ?\d{1,2}\ ?日)?
      )", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dates();

    /// <summary>A day of the month named without its month.</summary>
    [GeneratedRegex(@"(?:(?:截至|截止|截止到|截至到|本月|当月|每月|次月|上月|下月|同月)\ ?\d{1,2}\ ?日)|(?:(?<!\d)\d{1,2}\ ?日(?=上午|下午|晚|凌晨|中午|夜))", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DayInMonth();

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\ ?时(?!长|效)(?:\ ?\d{1,2}\ ?分(?!钟))?|\d{1,2}\ ?点(?:钟|半|整|\d{1,2}分))", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Times();

    [GeneratedRegex(@"[〔\[(【]\ ?(?:19|20)\d\d\ ?[〕\])】]\ ?(?:第\ ?)?(?:\d{1,6}\ ?号)?|(?<!\d)\d{1,6}\ ?号", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DocumentNumbers();

    /// <summary>第五条, 第14次, 前3名, 排名12; numbers of tables, figures and annexes.</summary>
    [GeneratedRegex(@"第\ ?\d{1,6}(?:\.\d{1,3})?(?:\ ?[-—~至到、]{1,2}\ ?(?:第\ ?)?\d{1,6})?|前\ ?\d{1,3}\ ?(?=名|位|强)|排名\ ?\d{1,4}|(?:附件|附表|附录|[见附如]图|[见附如]表)\ ?\d{1,3}", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"(?<!\d)(?:\(0\d{2,3}\)\ ?\d{7,8}|0\d{2,3}-\d{7,8}|[48]00-?\d{3}-?\d{4}|1\d{2}[- ]?\d{4}[- ]?\d{4})(?![\d.])|(?<=(?:电话|热线|传真|邮编|编号|编码|代码|账号|邮政编码)\ ?[:为是]?\ ?)[\d-]{3,20}|(?<!\d)\d{5,6}(?=(?:政务|便民|服务|市民|法律|公共|投诉|举报){0,4}(?:热线|专线|平台))", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Telephones();

    /// <summary>Letters with digits (A4, ISO9001), 7×24, 12·4, 1+3+N, 3/4, 2.0版, 1.2.3.</summary>
    [GeneratedRegex(@"(?<![A-Za-z])[A-Za-z]{1,12}(?:[-/](?:[A-Za-z]{1,4}\ ?)?)?(?>\d[A-Za-z0-9.-]{0,20})(?![个项件次家名人场份套台条期批户起宗])(?:—\d{4})?|\d{1,4}\ ?[×xX*]\ ?\d{1,4}|(?<!\d)\d{1,2}[·•]\d{1,2}(?!\d)|(?<![\d.])\d{1,3}(?:\+[\dA-Za-zXN]{1,3})+|(?<![\d.])\d{1,4}/\d{1,4}|\d{1,3}(?:\.\d{1,3}){2,5}|\d{1,2}\.\d\ ?版", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Designations();

    /// <summary>Numbers that head a paragraph or an item: (1), 1. 1、 — «1.5万人» is a figure, «1.3个部门» is item 1 with three of them.</summary>
    [GeneratedRegex(@"\(\ ?\d{1,3}\ ?\)|^\ {0,8}\d{1,3}\ ?(?:[)、]|\.(?!\d)|\.(?=[1-9]\d{0,2}\ ?(?:个(?!工作日|月|小时|百分点)|[项件次名家户起场份条])))|(?<=[。;:!]\ ?)\d{1,2}\ ?(?:、|\.(?!\d))|(?<=^\ {0,8})\d{1,2}\.\d{1,2}\ (?=\p{Lo})(?!\ ?[万亿元])", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ListNumbers();
}
