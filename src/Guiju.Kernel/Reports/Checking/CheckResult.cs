using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>What a check of a report found.</summary>
/// <param name="Figures">Every figure, in the order of the text.</param>
/// <param name="Claims">Every sum and ratio that the words claim, in the order of the text.</param>
public sealed record CheckResult(ImmutableArray<FoundFigure> Figures, ImmutableArray<Claim> Claims)
{
    /// <summary>Whether any claim does not add up.</summary>
    public bool AnyInconsistent => Claims.Any(c => c.Verdict == Verdict.Inconsistent);
}
