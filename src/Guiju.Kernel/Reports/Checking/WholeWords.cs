namespace Guiju.Kernel.Reports.Checking;

/// <summary>What the words around a whole and its parts mean.</summary>
internal static class WholeWords
{
    private const int LongestNoun = 12;

    private static readonly string[] Neutral = ["", "具体", "共", "其", "主要", "并", "具体为", "一", "均", "又", "也"];

    /// <summary>Whether the word opens a list of parts here: 其中 anywhere, the others only at the start of a clause or right after a figure and its noun.</summary>
    public static bool Stands(Clause clause, ClaimWord word)
    {
        if (word.Sign == ClaimSign.Among)
        {
            return true;
        }

        var from = clause.Start;
        foreach (var figure in clause.Figures)
        {
            if (figure.End <= word.Start)
            {
                from = figure.End;
            }
        }

        var between = clause.Sentence.Plain.AsSpan(from, Math.Max(0, word.Start - from)).Trim();
        if (from > clause.Start)
        {
            return between.Length <= LongestNoun;
        }

        foreach (var neutral in Neutral)
        {
            if (between.SequenceEqual(neutral))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«共14次:…»: the clause follows a colon, and before the colon stands a total.</summary>
    public static bool Unfolds(Clause clause)
    {
        if (clause.Before != Cut.Colon || clause.Words.Any(w => w.Start <= clause.Start + 1))
        {
            return false;
        }

        var host = clause.Sentence.Clauses[clause.Index - 1];
        return host.Figures.Count > 0 && host.Tail(host.Figures[^1]).Length <= LongestNoun
            && host.Words.All(w => w.Sign >= ClaimSign.Totalling) && Totals(new Addend(host.Figures[^1], host));
    }

    /// <summary>Whether a clause ends the list of parts: it opens a list of its own or gives a total.</summary>
    /// <param name="clause">A clause after the first of the list.</param>
    /// <param name="inside">It opens a list inside this one, so that its figures may belong to either.</param>
    public static bool Ends(Clause clause, out bool inside)
    {
        inside = false;
        foreach (var word in clause.Words)
        {
            switch (word.Sign)
            {
                case ClaimSign.Among or ClaimSign.Containing or ClaimSign.Including:
                    inside = clause.Before != Cut.Semicolon;
                    return true;
                case ClaimSign.Totalling or ClaimSign.Subtotal when word.Start <= clause.Start + 1:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words before a figure make it a total: 共, 累计, 合计, 总.</summary>
    public static bool Totals(Addend whole)
    {
        var head = whole.Clause.Head(whole.Figure);
        return whole.Clause.Words.Any(w => w.Sign == ClaimSign.Totalling && w.End <= whole.Figure.NumberStart)
            || head.Contains("累计", StringComparison.Ordinal) || head.Contains("总数", StringComparison.Ordinal) || head.Contains("总量", StringComparison.Ordinal);
    }

    /// <summary>Whether two figures stand in one list joined by 、.</summary>
    public static bool InOneList(Addend earlier, Addend later)
    {
        for (var at = earlier.Clause.Index + 1; at <= later.Clause.Index; at++)
        {
            if (later.Clause.Sentence.Clauses[at].Before != Cut.Pause)
            {
                return false;
            }
        }

        return earlier.Clause.Sentence == later.Clause.Sentence;
    }

    /// <summary>Whether the last part is followed by 组成 or 构成.</summary>
    public static bool Closes(IReadOnlyList<Addend> parts)
    {
        var tail = parts[^1].Clause.Tail(parts[^1].Figure);
        return tail.Contains("组成", StringComparison.Ordinal) || tail.Contains("构成", StringComparison.Ordinal);
    }
}
