using System.Collections.Immutable;

namespace Guiju.Kernel.Law.Proof;

/// <summary>One step of a counterexample: an act with its outcome and the facts stated with it.</summary>
/// <param name="Act">Key of the act.</param>
/// <param name="Outcome">Key of its outcome, or null.</param>
/// <param name="Holding">Guard terms, in words of the file, that hold after it and matter to it.</param>
public sealed record ProofStep(string Act, string? Outcome, ImmutableArray<string> Holding);

/// <summary>What the search found about one guarantee.</summary>
/// <param name="Guarantee">The guarantee.</param>
/// <param name="Holds">Whether it holds in every reachable marking.</param>
/// <param name="Breaking">The shortest sequence of acts that breaks it; empty where it holds.</param>
public sealed record GuaranteeVerdict(Guarantee Guarantee, bool Holds, ImmutableArray<ProofStep> Breaking);

/// <summary>The result of searching one procedure.</summary>
/// <param name="Procedure">Version searched.</param>
/// <param name="States">Reachable markings, time abstracted.</param>
/// <param name="Transitions">Acts tried between them.</param>
/// <param name="Verdicts">One per guarantee, in file order.</param>
/// <param name="DeadActs">Acts no reachable marking allows: a mistake in the file.</param>
public sealed record ProcedureProof(
    string Procedure, int States, long Transitions, ImmutableArray<GuaranteeVerdict> Verdicts, ImmutableArray<string> DeadActs)
{
    /// <summary>Every guarantee holds and every act can happen.</summary>
    public bool Sound => DeadActs.IsEmpty && Verdicts.All(v => v.Holds);
}
