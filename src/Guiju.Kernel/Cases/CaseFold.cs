using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Cases;

/// <summary>Rebuilds a case from its acts alone, by one calendar throughout; see <see cref="CaseReplay"/> for one that changed.</summary>
public static class CaseFold
{
    /// <summary>Folds the acts of one case in sequence.</summary>
    /// <param name="law">The law, with every version a case was opened under.</param>
    /// <param name="acts">All acts of the case, from its first.</param>
    /// <exception cref="ArgumentException">No acts, or an act the procedure does not know.</exception>
    public static CaseState Fold(LawBook law, IReadOnlyList<Act> acts)
    {
        if (acts.Count == 0)
        {
            throw new ArgumentException("A case has at least its opening act.", nameof(acts));
        }

        var replay = new CaseReplay(law, acts[0], law.Calendar);
        foreach (var act in acts.Skip(1))
        {
            replay.Record(act, law.Calendar);
        }

        return replay.State;
    }
}
