namespace Guiju.Kernel.Reports.Checking;

/// <summary>Sums claimed by giving the parts first and then their total: «92件、238件、370件,合计700件», «3件、5件,共8件».</summary>
internal static class TotalClaims
{
    private const int MostParts = 60;
    private const int LongestPrefix = 8;

    /// <summary>Words between 合计 and its figure that leave it the total of what stands before.</summary>
    private static readonly string[] Neutral = ["", "为", "是", "达", "达到", "有", "约", "近", "数为", "数量", "数量为", "总数为", "数", ":"];

    /// <summary>Words before 合计 that gather what stands before.</summary>
    private static readonly string[] Gathering = ["以上", "上述", "前述", "两者", "三者", "各项", "各类", "全部", "全区", "全年", "全市", "总", "两项", "三项", "四项", "五项"];

    /// <summary>Claims of one sentence.</summary>
    public static IEnumerable<Claim> Find(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses.Where(c => c.Readable))
        {
            foreach (var word in clause.Words)
            {
                if (word.Sign >= ClaimSign.Totalling && Judge(clause, word) is { } claim)
                {
                    yield return claim;
                    break;
                }
            }
        }
    }

    private static Claim? Judge(Clause clause, ClaimWord word)
    {
        var figure = clause.Figures.FirstOrDefault(f => f.Start >= word.End) ?? AfterColon(clause, word);
        if (figure is null)
        {
            return null;
        }

        var total = new Addend(figure, figure.Start < clause.End ? clause : clause.Sentence.Clauses[clause.Index + 1]);
        if (!figure.Amount.Adds || !Stands(clause, word))
        {
            return null;
        }

        var list = Parts(clause, word, total);
        var wholes = Wholes(clause, word, total);
        var parts = wholes.Count > 1 && (clause.Before == Cut.Semicolon || list.Count < 2) ? wholes : list;
        if (parts.Count < 2)
        {
            return null;
        }

        var readings = Readings(parts, word.Sign);
        if (wholes.Count > 1 && parts != wholes)
        {
            readings.Add(new Reading(wholes, Firm: false));
        }

        foreach (var reading in readings.Where(r => r.Parts.Count > 1))
        {
            if (Sums.Compare(figure.Amount, reading.Parts) == Fit.Equal)
            {
                return ClaimWriter.Sum(Verdict.Consistent, total, reading.Parts);
            }
        }

        var natural = readings.FirstOrDefault(r => r.Parts.Count > 1);
        if (natural is null || !Firmly(clause, word, figure))
        {
            return null;
        }

        var open = !natural.Firm || readings.Any(r => r.Parts.Count > 1 && Sums.Compare(figure.Amount, r.Parts) == Fit.Open)
            || natural.Parts.Any(p => p.Figure.Approximate || !p.KinOf(total));
        return ClaimWriter.Sum(open ? Verdict.Unknown : Verdict.Inconsistent, total, natural.Parts);
    }

    /// <summary>«合计:700件».</summary>
    private static FoundFigure? AfterColon(Clause clause, ClaimWord word)
    {
        var next = clause.Index + 1;
        return word.End == clause.End && next < clause.Sentence.Clauses.Count && clause.Sentence.Clauses[next] is { Before: Cut.Colon } after
            ? after.Figures.FirstOrDefault(f => f.Start - after.Start <= 1)
            : null;
    }

    /// <summary>The word begins its clause (perhaps after 以上, 两项), or follows a figure at once.</summary>
    private static bool Stands(Clause clause, ClaimWord word)
    {
        var last = clause.Figures.LastOrDefault(f => f.End <= word.Start);
        if (last is not null)
        {
            return last.End == word.Start;
        }

        var prefix = clause.Sentence.Plain.AsSpan(clause.Start, word.Start - clause.Start).Trim();
        if (prefix.Length == 0)
        {
            return true;
        }

        if (prefix.Length <= LongestPrefix)
        {
            foreach (var gathering in Gathering)
            {
                if (prefix.StartsWith(gathering, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Between the word and its figure stands nothing new: neutral words, or words the sentence has used before.</summary>
    private static bool Firmly(Clause clause, ClaimWord word, FoundFigure figure)
    {
        var plain = clause.Sentence.Plain;
        var from = clause.Sentence.Clauses[Math.Max(0, clause.Index - Sentence.Reach)].Start;
        var between = plain[Math.Min(word.End, figure.Start)..figure.Start].Trim();
        return Neutral.Contains(between)
            || (between.Length is >= 2 and <= 12 && plain.AsSpan(from, word.Start - from).Contains(between, StringComparison.Ordinal));
    }

    /// <summary>Figures of the total's unit before the word, nearest first, back to a word that opens a list or gives an earlier total.</summary>
    private static List<Addend> Parts(Clause clause, ClaimWord word, Addend total)
    {
        var parts = new List<Addend>();
        var subtotals = new List<Addend>();
        var (cut, gap) = (Cut.Opening, false);
        for (var at = clause.Index; at >= Math.Max(0, clause.Index - Sentence.Reach) && parts.Count < MostParts; at--)
        {
            var one = clause.Sentence.Clauses[at];
            if (!one.Readable)
            {
                break;
            }

            var from = one.Words.Where(w => w.Sign is ClaimSign.Among or ClaimSign.Including or ClaimSign.Containing && w.End <= word.Start)
                .Select(w => w.End).DefaultIfEmpty(-1).Max();
            if (at < clause.Index && one.Words.FirstOrDefault(w => w.Sign >= ClaimSign.Totalling && w.Start <= one.Start + 1) is { End: > 0 } given)
            {
                // A subtotal is a part of the grand total; another total ends the list.
                var sub = one.Figures.FirstOrDefault(f => f.Start >= given.End);
                if (given.Sign != ClaimSign.Subtotal || word.Sign == ClaimSign.Subtotal || sub is null)
                {
                    break;
                }

                subtotals.Add(new Addend(sub, one, subtotals.Count == 0 ? Cut.Opening : Cut.Semicolon));
                cut = Cut.Semicolon;
                continue;
            }

            var any = false;
            var other = false;
            for (var i = one.Figures.Count - 1; i >= 0; i--)
            {
                var part = new Addend(one.Figures[i], one, cut, gap);
                if (part.Figure.End > word.Start || part.Figure.Start < from)
                {
                    continue;
                }

                if (part.Adds && part.SameUnit(total.Figure))
                {
                    parts.Add(part);
                    (cut, gap, any) = (Cut.Pause, false, true);
                }
                else
                {
                    other = true;
                }
            }

            if (from >= 0)
            {
                break;
            }

            gap |= other && !any;
            cut = any ? one.Before : (Cut)Math.Max((int)cut, (int)one.Before);
        }

        return subtotals.Count > 1 && subtotals.All(s => s.SameUnit(total.Figure)) ? subtotals : parts;
    }

    /// <summary>
    /// «许可40件,其中 …;服务20件,其中 …;合计60件»: the first figure of each group between semicolons, nearest first; empty unless
    /// a group lists parts of its own.
    /// </summary>
    private static List<Addend> Wholes(Clause clause, ClaimWord word, Addend total)
    {
        var wholes = new List<Addend>();
        var listed = false;
        var opened = false;
        for (var at = Math.Max(0, clause.Index - Sentence.Reach); at < clause.Index; at++)
        {
            var one = clause.Sentence.Clauses[at];
            opened &= one.Before != Cut.Semicolon;
            if (one.Words.Any(w => w.Sign >= ClaimSign.Totalling && w.Start <= one.Start + 1))
            {
                (wholes, listed, opened) = ([], false, false);
                continue;
            }

            foreach (var figure in one.Figures)
            {
                var whole = new Addend(figure, one, Cut.Semicolon);
                if (!opened && whole.Adds && whole.SameUnit(total.Figure) && !one.Words.Any(w => w.Sign == ClaimSign.Among && w.End <= figure.Start))
                {
                    wholes.Add(whole);
                    opened = true;
                }
            }

            listed |= one.Words.Any(w => w.Sign is ClaimSign.Among or ClaimSign.Including);
        }

        wholes.Reverse();
        return listed && word.Sign != ClaimSign.Subtotal ? wholes : [];
    }

    /// <summary>Readings, nearest list first. What stands right before 合计 is its list even if a comma cuts it.</summary>
    private static List<Reading> Readings(List<Addend> parts, ClaimSign sign)
    {
        if (sign == ClaimSign.Subtotal)
        {
            var segment = parts.Skip(1).TakeWhile(p => p.Before < Cut.Semicolon).Count() + 1;
            parts = [.. parts.Take(segment)];
        }

        return Reading.Of(parts);
    }
}
