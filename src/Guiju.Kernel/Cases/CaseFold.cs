using System.Collections.Immutable;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>Rebuilds a case from its acts alone: for verification, and for moving a ledger to another store.</summary>
public static class CaseFold
{
    /// <summary>
    /// Folds the acts of one case in sequence. Roles are not judged again (the ledger does not keep them), everything else follows from the acts.
    /// </summary>
    /// <param name="law">The law, with every version a case was opened under.</param>
    /// <param name="acts">All acts of the case, from its first.</param>
    /// <exception cref="ArgumentException">No acts, or an act the procedure does not know.</exception>
    public static CaseState Fold(LawBook law, IReadOnlyList<Act> acts)
    {
        if (acts.Count == 0)
        {
            throw new ArgumentException("A case has at least its opening act.", nameof(acts));
        }

        var first = acts[0];
        var at = first.Law.IndexOf('@', StringComparison.Ordinal);
        var version = DateOnly.ParseExact(first.Law[(at + 1)..], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var procedure = law.Version(first.Law[..at], version);
        var marking = procedure.Start;
        foreach (var act in acts)
        {
            marking = Deciding.Refold(procedure, marking, act, law.Calendar);
        }

        return new CaseState
        {
            Region = first.Region,
            Id = first.Stream["case/".Length..],
            Procedure = procedure.Definition.Id,
            Version = version,
            Profile = ProfileFacts.From(first.Facts),
            OpenedOn = first.Happened.Day,
            Marking = marking,
            Sequence = acts[^1].Sequence,
            Head = acts[^1].Hash,
            ChangedAt = acts[^1].RecordedAt,
        };
    }
}
