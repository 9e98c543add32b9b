using System.Collections.Frozen;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>A unit found after a number.</summary>
/// <param name="Length">Characters it takes.</param>
/// <param name="Name">As reported.</param>
/// <param name="Base">What amounts must share to be added: 元 for all of its multiples, 人 for 人, 名 and 位.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Scale">Base units in one of it.</param>
internal readonly record struct UnitMatch(int Length, string Name, string Base, UnitKind Kind, decimal Scale);

/// <summary>The units and measure words of government reports.</summary>
internal static class Units
{
    private const int Longest = 6;

    private static readonly FrozenDictionary<string, UnitMatch> Known = Build();

    /// <summary>Measure words with which a number in Chinese numerals is taken as a count.</summary>
    private static readonly FrozenSet<string> Written = new[]
    {
        "个", "项", "件", "次", "名", "人", "家", "户", "起", "宗", "份", "场", "条", "例", "人次", "件次", "家次", "户次", "场次",
        "部门", "单位", "个工作日", "个自然日", "个小时", "小时", "个月", "日", "天", "%",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What follows a measure word and shows that it is none: 次日, 组织, 分别.</summary>
    private static readonly FrozenDictionary<string, string> NotBefore = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["年"] = "级代版轮", ["分"] = "别类局支公之管层散工批级期钟歧析布", ["组"] = "织建成", ["部"] = "署分队委",
        ["人"] = "大民事均", ["次"] = "性日年月要序", ["周"] = "年边期", ["天"] = "然津", ["元"] = "旦月素", ["期"] = "间末",
        ["家"] = "庭渠", ["度"] = "假", ["日"] = "常均报照", ["条"] = "例件龙", ["名"] = "义称", ["位"] = "于置", ["批"] = "准复示",
        ["户"] = "籍均", ["点"] = "击", ["班"] = "子", ["处"] = "理罚分置级", ["类"] = "似", ["份"] = "额", ["场"] = "所地景",
        ["件"] = "均", ["单"] = "位", ["本"] = "级区市县省年月地", ["对"] = "于", ["秒"] = "批办",
        ["亩"] = "均", ["门"] = "户类槛口", ["面"] = "向对积", ["例"] = "如外会行", ["米"] = "粉",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The unit that begins at a place, the longest that fits.</summary>
    public static bool TryMatch(ReadOnlySpan<char> text, out UnitMatch match)
    {
        var lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (lookup.TryGetValue(text[..length], out match) && Stands(text, length))
            {
                return true;
            }
        }

        match = default;
        return false;
    }

    /// <summary>The unit after a number in Chinese numerals: fewer are believed.</summary>
    public static bool TryMatchWritten(ReadOnlySpan<char> text, out UnitMatch match) =>
        TryMatch(text, out match) && Written.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..match.Length]);

    private static bool Stands(ReadOnlySpan<char> text, int length)
    {
        if (length == text.Length)
        {
            return true;
        }

        var next = text[length];
        if (char.IsAsciiLetter(text[0]) && char.IsAsciiLetterOrDigit(next))
        {
            return false;
        }

        return !NotBefore.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var followers)
            || !followers.Contains(next, StringComparison.Ordinal);
    }

    private static FrozenDictionary<string, UnitMatch> Build()
    {
        var known = new Dictionary<string, UnitMatch>(StringComparer.Ordinal);
        void Add(UnitKind kind, string words, string? sharedBase = null, decimal scale = 1, string? name = null)
        {
            foreach (var word in words.Split(' '))
            {
                known[word] = new UnitMatch(word.Length, name ?? word, sharedBase ?? name ?? word, kind, scale);
            }
        }

        Add(UnitKind.Count, "个 项 次 家 户 份 条 部 篇 期 场 批 处 所 座 栋 幢 台 套 辆 艘 架 间 张 本 册 卷 块 片 支 组 班 门 村 镇 乡 类 种");
        Add(UnitKind.Count, "轮 笔 单 枚 棵 株 头 只 幅 封 则 票 页 字 架次 课时 学时 课 箱 标箱 TEU 班次 场次 件次 家次 户次 车次 航次 艘次 项次 条次 批次 宗次 对 通 道 盏 根 面 点 步");
        Add(UnitKind.Count, "件 起 宗 例", "件");
        Add(UnitKind.Count, "人 名 位", "人");
        Add(UnitKind.Count, "人次 人(次) 人·次", name: "人次");
        Add(UnitKind.Count, "件(次)", name: "件次");
        Add(UnitKind.Count, "家(次)", name: "家次");
        Add(UnitKind.Count, "户(次)", name: "户次");
        Add(UnitKind.Count, "部门 单位 街道 社区 窗口 环节", name: "个");
        Add(UnitKind.Count, "项目", name: "项");
        known["项目"] = known["项目"] with { Length = 1 };
        foreach (var (prefix, scale) in new (string, decimal)[] { ("", 1m), ("千", 1e3m), ("万", 1e4m), ("百万", 1e6m), ("千万", 1e7m), ("亿", 1e8m), ("万亿", 1e12m) })
        {
            Add(UnitKind.Money, prefix + "元", "元", scale);
            Add(UnitKind.Money, prefix + "美元", "美元", scale);
            Add(UnitKind.Money, prefix + "欧元", "欧元", scale);
        }

        Add(UnitKind.Money, "元人民币", "元");
        Add(UnitKind.Measure, "公里 千米 平方米 平方公里 立方米 亩 公顷 吨 公斤 千克 克 升 千瓦 千瓦时 度 兆瓦 千伏 米 厘米 毫米 海里 平米 公尺 吨标准煤 km kg kWh MW kW m² ㎡ km² t GB TB");
        Add(UnitKind.Duration, "个工作日 工作日 个自然日 自然日 个日历日 日 天 周 个星期 个月 年 个小时 小时 分钟 个半小时 秒 秒钟 个季度 个年度 个学期");
        Add(UnitKind.Percent, "%");
        Add(UnitKind.Percent, "‰");
        Add(UnitKind.Other, "个百分点 百分点 分 倍 岁 度电 摄氏度 ℃ 周岁 元/人 元/平方米 千分点 个基点");
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
