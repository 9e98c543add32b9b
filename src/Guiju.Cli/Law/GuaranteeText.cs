using Guiju.Kernel.Law;
using Guiju.Kernel.Law.Proof;

namespace Guiju.Cli.Law;

/// <summary>Guarantees and the steps that break them, in the words of the procedure file.</summary>
internal static class GuaranteeText
{
    public static string Of(ProcedureDefinition procedure, Guarantee guarantee)
    {
        var basis = guarantee.Basis is { } citation ? CliWords.Say("verify.basis", citation.Display) : "";
        if (guarantee.Never is not { } never)
        {
            return (CliWords.Find("verify.always." + guarantee.Always) ?? guarantee.Key) + basis;
        }

        var without = string.Join(CliWords.Say("verify.or"), guarantee.Without.Select(a => Act(procedure, a)));
        return CliWords.Say("verify.never", without, Act(procedure, never)) + basis;
    }

    public static string Step(ProcedureDefinition procedure, ProofStep step)
    {
        var act = Act(procedure, new ActRef(step.Act, step.Outcome));
        return step.Holding.IsEmpty ? act : CliWords.Say("verify.holding", act, string.Join('、', step.Holding));
    }

    public static string Act(ProcedureDefinition procedure, ActRef act)
    {
        var definition = procedure.Acts.FirstOrDefault(a => a.Key == act.Act);
        if (definition is null)
        {
            return act.ToString();
        }

        var outcome = definition.Outcomes.FirstOrDefault(o => o.Key == act.Outcome)?.Title ?? act.Outcome;
        return outcome is null ? CliWords.Say("verify.act", definition.Title) : CliWords.Say("verify.act-outcome", definition.Title, outcome);
    }
}
