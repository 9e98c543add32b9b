namespace Guiju.Kernel.Reports.Checking;

/// <summary>Judges a whole with the figures after 其中, 包括 and the like: every natural reading is tried before a mismatch is called one.</summary>
internal sealed record WholeJudgement(
    Addend Whole, IReadOnlyList<Addend> Rivals, IReadOnlyList<Addend> Found, ClaimSign Sign, bool Sure, int WordEnd)
{
    /// <summary>Marks of parts that may overlap or are picked out, so that they need not add up: 党员 of staff, 办结 of received.</summary>
    private static readonly string[] Picked =
    [
        "党员", "女", "硕士", "博士", "本科", "研究生", "少数民族", "涉企", "涉民", "重大", "重点", "听证", "办结", "结案", "已", "按时", "按期",
        "整改", "完成", "采纳", "新增", "首次", "成功", "获", "督办", "典型", "优秀", "示范", "公开", "主动", "通过", "参加",
    ];

    /// <summary>Marks of the rest of a whole: with one of them, the parts are all.</summary>
    private static readonly string[] Rest = ["未", "正在", "在办", "其余", "其他", "其它", "剩余", "男", "尚", "不予", "待"];

    /// <summary>The claim, or null where the words claim nothing.</summary>
    public Claim Judge()
    {
        var readings = Reading.Of(Found);
        foreach (var reading in readings.Where(r => r.Parts.Count > 1))
        {
            if (Sums.Compare(Whole.Figure.Amount, reading.Parts) == Fit.Equal)
            {
                return ClaimWriter.Sum(Verdict.Consistent, Whole, reading.Parts);
            }
        }

        if (RivalThatFits(readings) is { } fits)
        {
            return fits;
        }

        var natural = readings[0];
        return ClaimWriter.Sum(Mismatch(natural, readings) ? Verdict.Inconsistent : Verdict.Unknown, Whole, natural.Parts);
    }

    /// <summary>«许可120件、处罚30件,其中 …»: the parts may be of an earlier figure, or of all of them together.</summary>
    private Claim? RivalThatFits(List<Reading> readings)
    {
        foreach (var reading in readings.Where(r => r.Parts.Count > 1))
        {
            var together = Whole.Figure.Amount;
            foreach (var rival in Rivals)
            {
                if (Sums.Compare(rival.Figure.Amount, reading.Parts) == Fit.Equal)
                {
                    return ClaimWriter.Sum(Verdict.Consistent, rival, reading.Parts);
                }

                var amount = rival.Figure.Amount;
                together = together with { Value = together.Value + amount.Value, Low = together.Low + amount.Low, High = together.High + amount.High };
                if (Sums.Compare(together, reading.Parts) == Fit.Equal)
                {
                    return ClaimWriter.Sum(Verdict.Unknown, Whole, reading.Parts);
                }
            }
        }

        return null;
    }

    private bool Mismatch(Reading natural, List<Reading> readings)
    {
        var total = Whole.Figure.Amount;
        if (!Sure || Whole.Figure.Approximate || natural.Parts.Any(p => p.Figure.Approximate))
        {
            return false;
        }

        // A part is larger than its whole, whatever the other parts are.
        if (natural.Parts.Any(p => p.Figure.Amount.Value > total.Value) && natural.Firm)
        {
            return Sums.Compare(total, [natural.Parts.MaxBy(p => p.Figure.Amount.Value)]) == Fit.More;
        }

        if (natural.Parts.Count < 2 || !natural.Firm || readings.Any(r => r.Parts.Count > 1 && Sums.Compare(total, r.Parts) == Fit.Open))
        {
            return false;
        }

        var rest = natural.Parts.Any(p => Names(p, Rest));
        if (!rest && natural.Parts.Any(p => Names(p, Picked)) && Sign != ClaimSign.Each)
        {
            return false;
        }

        return Sums.Compare(total, natural.Parts) switch
        {
            Fit.More => true,
            Fit.Less => AreAll(natural, rest),
            _ => false,
        };
    }

    /// <summary>
    /// Whether the words give the parts as all of the whole. 等, 主要 and 含 say they are not. 包括, 分别为, 组成 say they are. 其中 says
    /// neither: it is taken to mean all where the last part is the rest, where three parts or more follow a total (共, 累计), or
    /// where the parts make up half at least.
    /// </summary>
    private bool AreAll(Reading natural, bool rest)
    {
        var last = natural.Parts[^1];
        if (Sign == ClaimSign.Containing || last.Clause.Tail(last.Figure).Contains('等') || StartsWithMain(natural.Parts[0]))
        {
            return false;
        }

        return Sign != ClaimSign.Among || rest || (natural.Parts.Count >= 3 && WholeWords.Totals(Whole))
            || Sums.Of(natural.Parts) * 2 >= Whole.Figure.Amount.Value;
    }

    private bool StartsWithMain(Addend first)
    {
        var head = first.Clause.Sentence.Plain.AsSpan(WordEnd, Math.Max(0, Math.Min(first.Figure.Start, WordEnd + 4) - WordEnd));
        return head.Contains("主要", StringComparison.Ordinal) || head.Contains("重点", StringComparison.Ordinal);
    }

    private static bool Names(Addend part, string[] words)
    {
        var head = part.Clause.Head(part.Figure);
        var tail = part.Clause.Tail(part.Figure);
        foreach (var word in words)
        {
            if (head.Contains(word, StringComparison.Ordinal) || tail.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
