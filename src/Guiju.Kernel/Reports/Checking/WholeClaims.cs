namespace Guiju.Kernel.Reports.Checking;

/// <summary>
/// Sums claimed by naming a whole first and its parts after a word: «14次,其中 … 1次、… 11次、… 2次», «60项,包括 …», «16件,分别为 …»,
/// «9人,由 … 组成», «共14次:…».
/// </summary>
internal static class WholeClaims
{
    /// <summary>Figures looked at before the word.</summary>
    private const int Reach = 8;

    /// <summary>Parts looked at after it.</summary>
    private const int MostParts = 60;

    /// <summary>Claims of one sentence.</summary>
    public static IEnumerable<Claim> Find(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses.Where(c => c.Readable))
        {
            foreach (var word in clause.Words)
            {
                if (word.Sign < ClaimSign.Totalling && WholeWords.Stands(clause, word) && Judge(clause, word.Start, word.End, word.Sign) is { } claim)
                {
                    yield return claim;
                }
            }

            if (WholeWords.Unfolds(clause) && Judge(clause, clause.Start, clause.Start, ClaimSign.Each) is { } unfolded)
            {
                yield return unfolded;
            }
        }
    }

    private static Claim? Judge(Clause clause, int wordStart, int wordEnd, ClaimSign sign)
    {
        var wholes = Wholes(clause, wordStart, sign, out var fromBefore);
        for (var i = 0; i < wholes.Count; i++)
        {
            if (!wholes[i].Adds)
            {
                continue;
            }

            var parts = Parts(clause, wordEnd, wholes[i], out var cutShort);
            if (parts.Count == 0 || (sign == ClaimSign.MadeOf && !WholeWords.Closes(parts)))
            {
                continue;
            }

            var whole = wholes[i];
            var rivals = wholes.Where((w, at) => at != i && w.Adds && w.SameUnit(whole.Figure)).ToArray();
            var sure = rivals.Length == 0
                || (!fromBefore && WholeWords.Totals(whole) && !rivals.Any(r => WholeWords.InOneList(r, whole)));
            return new WholeJudgement(whole, rivals, parts, sign, sure && !cutShort, wordEnd).Judge();
        }

        return null;
    }

    /// <summary>Figures before the word, nearest first: of the sentence, else what the brackets hang on, else of the sentence before.</summary>
    private static List<Addend> Wholes(Clause clause, int wordStart, ClaimSign sign, out bool fromBefore)
    {
        fromBefore = false;
        var found = Backwards(clause, wordStart);
        if (found.Count > 0 || clause.Index > 0)
        {
            return found;
        }

        if (clause.Sentence is { Bracketed: true, Anchor: { } anchor, Host: { } host })
        {
            return [new Addend(anchor, host)];
        }

        fromBefore = true;
        return sign == ClaimSign.Among && clause.Sentence.Previous is { } previous ? Backwards(previous.Clauses[^1], int.MaxValue) : [];
    }

    private static List<Addend> Backwards(Clause clause, int before)
    {
        var found = new List<Addend>();
        for (var at = clause.Index; at >= 0 && found.Count < Reach; at--)
        {
            var one = clause.Sentence.Clauses[at];
            for (var i = one.Figures.Count - 1; i >= 0 && found.Count < Reach; i--)
            {
                if (one.Figures[i].End <= before)
                {
                    found.Add(new Addend(one.Figures[i], one));
                }
            }

            if (clause.Index - at > 4 * Reach)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Figures of the whole's unit after the word, up to the next claim word or the end of the sentence.</summary>
    private static List<Addend> Parts(Clause clause, int wordEnd, Addend whole, out bool cutShort)
    {
        cutShort = false;
        var parts = new List<Addend>();
        var (cut, gap) = (Cut.Opening, false);
        for (var at = clause.Index; at < Math.Min(clause.Sentence.Clauses.Count, clause.Index + Sentence.Reach) && parts.Count < MostParts; at++)
        {
            var one = clause.Sentence.Clauses[at];
            if (!one.Readable)
            {
                break;
            }

            if (at > clause.Index)
            {
                cut = (Cut)Math.Max((int)cut, (int)one.Before);
                if (WholeWords.Ends(one, out cutShort))
                {
                    break;
                }
            }

            var any = false;
            var other = false;
            foreach (var figure in one.Figures)
            {
                var part = new Addend(figure, one, cut, gap);
                if (figure.Start < wordEnd)
                {
                    continue;
                }

                if (part.Adds && part.SameUnit(whole.Figure) && part.KinOf(whole))
                {
                    parts.Add(part);
                    (cut, gap, any) = (Cut.Pause, false, true);
                }
                else
                {
                    other = true;
                }
            }

            gap |= other && !any;
            cut = any ? Cut.Opening : cut;
        }

        return parts;
    }
}
