using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>Makes claims, with the words they stand in.</summary>
internal static class ClaimWriter
{
    private const int LongestText = 160;

    /// <summary>A sum; the parts in the order of the text.</summary>
    public static Claim Sum(Verdict verdict, Addend total, IReadOnlyList<Addend> parts)
    {
        var ordered = parts.OrderBy(p => p.Figure.Start).ToArray();
        var (text, line) = Words([total, .. ordered]);
        return new Claim
        {
            Kind = ClaimKind.Sum,
            Verdict = verdict,
            Total = total.Figure,
            Parts = [.. ordered.Select(p => p.Figure)],
            Expected = verdict == Verdict.Unknown ? null : Sums.Of(ordered) / total.Figure.Amount.Scale,
            Text = text,
            Line = line,
        };
    }

    /// <summary>A ratio of two figures with the percentage that is stated.</summary>
    public static Claim Ratio(Verdict verdict, Addend divided, Addend divisor, Addend stated, decimal computed)
    {
        var (text, line) = Words([divided, divisor, stated]);
        return new Claim
        {
            Kind = ClaimKind.Ratio,
            Verdict = verdict,
            Total = divisor.Figure,
            Parts = [divided.Figure],
            Stated = stated.Figure,
            Expected = verdict == Verdict.Unknown ? null : computed,
            Text = text,
            Line = line,
        };
    }

    private static (string Text, int Line) Words(ImmutableArray<Addend> figures)
    {
        var passage = figures[0].Clause.Sentence.Passage;
        var start = figures.Min(f => f.Clause.Start);
        var end = figures.Max(f => Math.Max(f.Clause.End, f.Figure.End));
        while (start < end && char.IsWhiteSpace(passage.Text[start]))
        {
            start++;
        }

        var text = passage.Text[start..end].TrimEnd();
        return (text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text, passage.LineAt(start));
    }
}
