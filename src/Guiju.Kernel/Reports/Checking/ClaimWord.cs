namespace Guiju.Kernel.Reports.Checking;

/// <summary>Words by which a sentence claims arithmetic.</summary>
internal enum ClaimSign
{
    /// <summary>其中: parts of what stands before, not necessarily all.</summary>
    Among,

    /// <summary>包括: the parts of what stands before.</summary>
    Including,

    /// <summary>分别为, 分为, 即: each part of what stands before.</summary>
    Each,

    /// <summary>由 … 组成.</summary>
    MadeOf,

    /// <summary>含: some of what stands before.</summary>
    Containing,

    /// <summary>合计, 总计, 共计, 共: the total of what stands before.</summary>
    Totalling,

    /// <summary>小计: the total of one group of what stands before.</summary>
    Subtotal,
}

/// <summary>A claim word at its place.</summary>
internal readonly record struct ClaimWord(ClaimSign Sign, int Start, int End)
{
    private static readonly (string Word, ClaimSign Sign)[] Words =
    [
        ("其中包括", ClaimSign.Containing), ("其中包含", ClaimSign.Containing), ("其中", ClaimSign.Among),
        ("主要包括", ClaimSign.Containing), ("包括", ClaimSign.Including), ("包含", ClaimSign.Including),
        ("分别为", ClaimSign.Each), ("分别是", ClaimSign.Each), ("分别有", ClaimSign.Each), ("分为", ClaimSign.Each),
        ("由", ClaimSign.MadeOf), ("含", ClaimSign.Containing),
        ("合计", ClaimSign.Totalling), ("共计", ClaimSign.Totalling), ("总计", ClaimSign.Totalling), ("总共", ClaimSign.Totalling),
        ("一共", ClaimSign.Totalling), ("小计", ClaimSign.Subtotal), ("共", ClaimSign.Totalling),
    ];

    /// <summary>Words in which 共, 由, 含 and others are only a part.</summary>
    private static readonly string[] Compounds =
    [
        "公共", "中共", "共同", "共享", "共建", "共治", "共产", "共青", "共和", "共性", "共识", "共赢", "共管", "共用", "共商",
        "自由", "理由", "由于", "由此", "事由", "缘由", "案由", "由来", "含义", "含量", "蕴含", "内含", "饱含", "含金量", "划分为", "区分为",
    ];

    /// <summary>The claim word that begins at a place, if any.</summary>
    public static ClaimWord? At(string plain, int at)
    {
        if (!"其主包分由含合共总一小".Contains(plain[at], StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var compound in Compounds)
        {
            for (var back = 0; back < compound.Length && back <= at; back++)
            {
                if (compound[back] == plain[at] && string.CompareOrdinal(plain, at - back, compound, 0, compound.Length) == 0)
                {
                    return null;
                }
            }
        }

        foreach (var (word, sign) in Words)
        {
            if (string.CompareOrdinal(plain, at, word, 0, word.Length) == 0)
            {
                return new ClaimWord(sign, at, at + word.Length);
            }
        }

        return null;
    }
}
