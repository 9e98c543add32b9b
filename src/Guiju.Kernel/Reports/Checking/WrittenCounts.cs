namespace Guiju.Kernel.Reports.Checking;

/// <summary>
/// Decides whether a number in Chinese numerals counts something. Doubt means no: names (“三项制度”, 一窗), slogans (四个意识),
/// ordinals (第一, 二类), phrases (一次性, 一村一顾问, 最多跑一次), indefinite 一个, and a few (三五个) are no figures.
/// </summary>
internal static class WrittenCounts
{
    /// <summary>What may not stand right before.</summary>
    private const string NotAfter = "第统唯同单专万初每任某首几数好这那哪逐另换再同周期元十百千亿另外届其之星拜跑全";

    /// <summary>What is counted in slogans and names of reforms; not a count of this report.</summary>
    private static readonly string[] Names =
    [
        "意识", "自信", "维护", "确立", "全面", "责任", "伟大", "文明", "务必", "坚持", "明确", "结合", "统一", "一律", "不", "关键",
        "带头", "制度", "机制", "方面", "层面", "轮子", "没有", "必须", "更加", "进一步", "革命", "转变", "强化", "聚焦", "着力", "抓手",
        "办好", "办结", "办成", "告知", "报备", "清单", "体系", "阶段", "环节", "以上",
    ];

    /// <summary>Whether the numeral between two places, with its unit, counts something.</summary>
    public static bool Stands(string plain, int start, int end, UnitMatch unit, decimal value)
    {
        if (start > 0 && NotAfter.Contains(plain[start - 1], StringComparison.Ordinal))
        {
            return false;
        }

        var after = plain.AsSpan(end + unit.Length);
        foreach (var name in Names)
        {
            if (after.StartsWith(name, StringComparison.Ordinal) || (unit.Length > 0 && plain.AsSpan(end).StartsWith("单位" + name, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        // 一村一顾问, 一事项一清单: a numeral soon after the measure word.
        for (var i = 0; i < Math.Min(after.Length, 3) && value == 1; i++)
        {
            if (WrittenNumber.IsNumeral(after[i]))
            {
                return false;
            }
        }

        if (unit.Kind == UnitKind.Duration)
        {
            return Duration(plain, end, unit, after);
        }

        return value != 1 || One(plain, start, after);
    }

    /// <summary>三十日内 and 五个工作日 are limits; 三天 and 七日 alone may be anything.</summary>
    private static bool Duration(string plain, int end, UnitMatch unit, ReadOnlySpan<char> after) =>
        plain[end] == '个' || after.StartsWith("内", StringComparison.Ordinal) || after.StartsWith("以内", StringComparison.Ordinal)
        || (unit.Length > 1 && unit.Name is "小时");

    /// <summary>一件 counts only at the end of its clause, and not after words that make it a habit.</summary>
    private static bool One(string plain, int start, ReadOnlySpan<char> after)
    {
        if (after.Length > 0 && !"、，,;。)".Contains(after[0], StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = start - 1; i >= Math.Max(0, start - 14) && !"，,;。、".Contains(plain[i], StringComparison.Ordinal); i--)
        {
            if (plain[i] is '每' or '逐' or '跑' or '最' or '少' or '唯' or '只' or '如' or '凡' or '任')
            {
                return false;
            }
        }

        return true;
    }
}
