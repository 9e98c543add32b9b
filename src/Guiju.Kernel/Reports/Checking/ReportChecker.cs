using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>
/// Reads a report in Chinese and checks its arithmetic by what its own words claim: figures, then clauses, then sums and ratios.
/// A claim is called inconsistent only where the words leave no other natural reading; doubt is <see cref="Verdict.Unknown"/> or no claim.
/// </summary>
public static class ReportChecker
{
    /// <summary>Checks a report. Never fails: whatever the text, the answer is what could be read of it.</summary>
    public static CheckResult Check(ReportText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var figures = new List<FoundFigure>();
        var claims = new List<Claim>();
        foreach (var passage in Passage.Cut(text.Lines))
        {
            Read(passage, figures, claims);
        }

        foreach (var table in text.Tables)
        {
            TableClaims.Read(table, figures, claims);
        }

        return new CheckResult(
            [.. figures.OrderBy(f => f.Line).ThenBy(f => f.Column)],
            [.. claims.OrderBy(c => c.Line).ThenBy(c => c.Total.Line).ThenBy(c => c.Parts[0].Line).ThenBy(c => c.Parts[0].Column)]);
    }

    /// <summary>Adds what one passage states and claims.</summary>
    internal static void Read(Passage passage, List<FoundFigure> figures, List<Claim> claims)
    {
        var found = FigureScanner.Scan(passage);
        if (found.Count == 0)
        {
            return;
        }

        figures.AddRange(found);
        var sentences = SentenceCutter.Sentences(passage, found);
        var sums = sentences.SelectMany(s => Once(WholeClaims.Find(s).Concat(TotalClaims.Find(s)))).ToImmutableArray();
        claims.AddRange(sums);
        var totals = SumIndex.Of(sums);
        claims.AddRange(sentences.SelectMany(s => RatioClaims.Find(s, totals)));
    }

    /// <summary>One claim for one set of figures, though two words may point at it.</summary>
    private static IEnumerable<Claim> Once(IEnumerable<Claim> sums) =>
        sums.DistinctBy(c => (c.Total.Start, c.Parts[0].Start, c.Parts[^1].Start, c.Parts.Length));
}
