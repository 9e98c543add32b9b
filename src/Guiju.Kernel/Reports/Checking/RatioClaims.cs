namespace Guiju.Kernel.Reports.Checking;

/// <summary>Shares and rates whose two figures the sentence states: «120件,其中一般程序80件,占66.7%», «受理120件,办结118件,办结率98.3%».</summary>
internal static class RatioClaims
{
    private const int Reach = 8;
    private const int LongestRate = 8;

    /// <summary>A share of these is a share of something the sentence does not state.</summary>
    private static readonly string[] Elsewhere = ["全市", "全省", "全国", "同期", "上年", "去年", "生产总值", "GDP", "预算", "同类", "计划"];

    private static readonly string[] RateEnds = ["率达到", "率达", "率为", "率是", "率约", "率", "率均达到", "率均达", "率均为", "率:"];

    /// <summary>Claims of one sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sums">The sums found in its passage: they tell what a share is a share of.</param>
    public static IEnumerable<Claim> Find(Sentence sentence, SumIndex sums)
    {
        foreach (var clause in sentence.Clauses.Where(c => c.Readable))
        {
            foreach (var figure in clause.Figures)
            {
                if (figure.Amount.Kind != UnitKind.Percent || figure.Upper is not null)
                {
                    continue;
                }

                var stated = new Addend(figure, clause);
                var claim = Share(stated, sums) ?? Rate(stated) ?? ChangeClaims.Of(stated);
                if (claim is not null)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Claim? Share(Addend stated, SumIndex sums)
    {
        var head = stated.Clause.Head(stated.Figure);
        var at = head.LastIndexOf('占');
        if (at < 0 || head[at..].Length > 16 || head[at..].Contains("分别", StringComparison.Ordinal) || Names(head[at..], Elsewhere))
        {
            return null;
        }

        var before = Earlier(stated, Reach);
        if (before.Count == 0)
        {
            return null;
        }

        var part = before[0];
        var wholes = before.Skip(1).Where(w => w.SameUnit(part.Figure) && w.Figure.Amount.Value >= part.Figure.Amount.Value)
            .OrderByDescending(w => sums.PartOf(part.Figure, w.Figure)).ToList();
        if (wholes.Count == 0)
        {
            return null;
        }

        foreach (var whole in wholes)
        {
            if (whole.Figure.Amount.Value != 0 && Holds(part, whole, stated, out var computed))
            {
                return ClaimWriter.Ratio(Verdict.Consistent, part, whole, stated, computed);
            }
        }

        var sure = sums.PartOf(part.Figure, wholes[0].Figure) && wholes[0].Figure.Amount.Value != 0 && Percentages.Plain(part, wholes[0], stated);
        Holds(part, wholes[0], stated, out var expected);
        return sure || wholes.Count == 1
            ? ClaimWriter.Ratio(sure ? Verdict.Inconsistent : Verdict.Unknown, part, wholes[0], stated, expected)
            : null;
    }

    private static Claim? Rate(Addend stated)
    {
        var head = stated.Clause.Head(stated.Figure).TrimEnd();
        var end = RateEnds.Where(e => stated.Clause.Head(stated.Figure).TrimEnd().EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length);
        if (end is null || head.Length - end.Length is < 2 or > LongestRate)
        {
            return null;
        }

        var name = head[..^end.Length].TrimStart().ToString();
        var stem = name.Length >= 2 ? name[^2..] : name;
        var before = Earlier(stated, 2);
        if (before.Count < 2 || !before[0].SameUnit(before[1].Figure))
        {
            return null;
        }

        // The rate is of the figure its name is taken from: 办结率 of 办结118件.
        var named = before[0].Clause.Head(before[0].Figure);
        var (part, whole) = (before[0], before[1]);
        if (part.Figure.Amount.Value > whole.Figure.Amount.Value)
        {
            (part, whole) = (whole, part);
        }

        if (whole.Figure.Amount.Value == 0)
        {
            return null;
        }

        if (Holds(part, whole, stated, out var computed))
        {
            return ClaimWriter.Ratio(Verdict.Consistent, part, whole, stated, computed);
        }

        var sure = part == before[0] && name == stem && named.Contains(stem, StringComparison.Ordinal) && named.Length <= LongestRate
            && Earlier(stated, 3).Count(e => e.SameUnit(part.Figure)) == 2;
        if (!sure)
        {
            return null;
        }

        return ClaimWriter.Ratio(
            Percentages.Plain(part, whole, stated) ? Verdict.Inconsistent : Verdict.Unknown, part, whole, stated, computed);
    }

    /// <summary>
    /// Figures that can be added, before a percentage, nearest first; of the same sentence, at most so many. Brackets go on in
    /// the sentence they stand in.
    /// </summary>
    private static List<Addend> Earlier(Addend stated, int most)
    {
        var found = new List<Addend>();
        var steps = 4 * Reach;
        for (Clause? clause = stated.Clause; clause is not null && found.Count < most && steps > 0; clause = Before(clause), steps--)
        {
            for (var i = clause.Figures.Count - 1; i >= 0 && found.Count < most; i--)
            {
                var figure = new Addend(clause.Figures[i], clause);
                if (figure.Figure.End <= stated.Figure.Start && figure.Adds)
                {
                    found.Add(figure);
                }
            }
        }

        return found;
    }

    private static Clause? Before(Clause clause) => clause.Index > 0 ? clause.Sentence.Clauses[clause.Index - 1] : clause.Sentence.Host;

    private static bool Holds(Addend part, Addend whole, Addend stated, out decimal shown)
    {
        var computed = whole.Figure.Amount.Value == 0 ? 0 : Percentages.Of(part.Figure.Amount.Value, whole.Figure.Amount.Value, stated.Figure);
        shown = Percentages.AsStated(computed, stated.Figure);
        return Percentages.Holds(stated.Figure, computed);
    }

    private static bool Names(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
