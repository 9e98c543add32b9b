namespace Guiju.Kernel.Reports.Checking;

/// <summary>
/// Changes in per cent whose two values the sentence states: «120件,去年同期100件,同比增长20%», «由10个工作日压缩至3个工作日,压缩70%».
/// The total of such a claim is the earlier value, its part the later.
/// </summary>
internal static class ChangeClaims
{
    private const int Reach = 6;

    private static readonly string[] Up = ["增长", "增加", "上升", "提高", "提升", "增幅"];
    private static readonly string[] Down = ["下降", "减少", "降低", "回落", "压缩", "缩短", "压减", "缩减", "精简", "降幅", "节约"];
    private static readonly string[] Linking = ["", "了", "率", "率达", "率达到", "幅度", "幅度达", "达", "达到", "约", "近", "超", "超过", "为", "率为", "比例达", "比例为"];
    private static readonly string[] EarlierYear = ["上年", "去年", "同期", "上一年"];
    private static readonly string[] Arriving = ["至", "到", "为", "成"];

    /// <summary>The claim that a stated percentage makes, if it makes one of this kind.</summary>
    public static Claim? Of(Addend stated)
    {
        if (Direction(stated) is not { } direction)
        {
            return null;
        }

        var figures = Earlier(stated);
        if (figures.Count < 2 || !figures[0].SameUnit(figures[1].Figure))
        {
            return null;
        }

        var (later, earlier) = (figures[0], figures[1]);
        if (FromTo(earlier, later))
        {
            return Judge(later, earlier, stated, direction, sure: true);
        }

        var compares = Says(stated, "同比") || Says(stated, "较") || Says(stated, "比");
        if (!compares || (OfEarlierYear(later) == OfEarlierYear(earlier)))
        {
            return null;
        }

        if (OfEarlierYear(later))
        {
            (later, earlier) = (earlier, later);
        }

        return Judge(later, earlier, stated, direction, sure: figures.Count(f => f.SameUnit(later.Figure)) == 2);
    }

    private static Claim? Judge(Addend later, Addend earlier, Addend stated, int direction, bool sure)
    {
        if (earlier.Figure.Amount.Value <= 0)
        {
            return null;
        }

        var change = direction * (later.Figure.Amount.Value - earlier.Figure.Amount.Value);
        var computed = Percentages.Of(change, earlier.Figure.Amount.Value, stated.Figure);
        var shown = Percentages.AsStated(computed, stated.Figure);
        if (Percentages.Holds(stated.Figure, computed))
        {
            return ClaimWriter.Ratio(Verdict.Consistent, later, earlier, stated, shown);
        }

        var plain = sure && Percentages.Plain(later, earlier, stated);
        return plain || sure ? ClaimWriter.Ratio(plain ? Verdict.Inconsistent : Verdict.Unknown, later, earlier, stated, shown) : null;
    }

    private static int? Direction(Addend stated)
    {
        var head = stated.Clause.Head(stated.Figure).TrimEnd();
        foreach (var link in Linking)
        {
            if (!head.EndsWith(link, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = head[..^link.Length];
            foreach (var (words, direction) in new[] { (Up, 1), (Down, -1) })
            {
                foreach (var word in words)
                {
                    if (rest.EndsWith(word, StringComparison.Ordinal))
                    {
                        return direction;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>«由A压缩至B»: the earlier value follows 由, 从 or 原, the later one 至, 到 or 为.</summary>
    private static bool FromTo(Addend earlier, Addend later)
    {
        var from = earlier.Clause.Head(earlier.Figure);
        var to = later.Clause.Head(later.Figure).TrimEnd();
        if (later.Clause.Index - earlier.Clause.Index > 1 || to.Length == 0 || !Arriving.Contains(to[^1].ToString()))
        {
            return false;
        }

        var tail = from.Length > 14 ? from[^14..] : from;
        return tail.Contains('由') || tail.Contains('从') || tail.Contains('原');
    }

    private static bool OfEarlierYear(Addend figure)
    {
        var head = figure.Clause.Head(figure.Figure);
        foreach (var word in EarlierYear)
        {
            if (head.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Says(Addend stated, string word) => stated.Clause.Head(stated.Figure).Contains(word, StringComparison.Ordinal);

    /// <summary>Figures before the percentage, nearest first, durations too; other percentages stand between claims and end them.</summary>
    private static List<Addend> Earlier(Addend stated)
    {
        var found = new List<Addend>();
        var last = Math.Max(0, stated.Clause.Index - Reach);
        for (var at = stated.Clause.Index; at >= last; at--)
        {
            var one = stated.Clause.Sentence.Clauses[at];
            for (var i = one.Figures.Count - 1; i >= 0 && found.Count < Reach; i--)
            {
                var figure = one.Figures[i];
                if (figure.Start >= stated.Figure.Start)
                {
                    continue;
                }

                if (figure.Amount.Kind == UnitKind.Percent)
                {
                    return found;
                }

                if (figure.Amount.Kind != UnitKind.None && figure.Upper is null)
                {
                    found.Add(new Addend(figure, one));
                }
            }

            if (one.Before == Cut.Semicolon)
            {
                break;
            }
        }

        return found;
    }
}
