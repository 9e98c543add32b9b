using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.Kernel.Cases;

/// <summary>What is wrong with the form of an act, before the law is asked. The place of each fault is the key of the field.</summary>
internal static class DecisionFaults
{
    public static Fault UnknownAct(CompiledProcedure procedure, string act) =>
        new("act.unknown", KernelWords.Say("fault.act", procedure.Definition.Title, act), "act");

    public static ImmutableArray<Fault> Of(
        CompiledProcedure procedure, ActDefinition act, Marking marking, ActIntent intent, bool unknownOutcome)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (unknownOutcome)
        {
            faults.Add(act.Outcomes.IsEmpty
                ? new Fault("outcome.unexpected", KernelWords.Say("fault.outcome.none", act.Title), "outcome")
                : new Fault("outcome.required", KernelWords.Say("fault.outcome", act.Title, KernelWords.List(act.Outcomes.Select(o => o.Title))), "outcome"));
        }

        if (marking.LastAct is { } last && intent.Happened.Day < last.Day)
        {
            faults.Add(new Fault("happened.order", KernelWords.Say("fault.order", last.Day), "happened"));
        }

        foreach (var ask in act.Asks)
        {
            var fact = procedure.Definition.Facts[procedure.IndexOfFact(ask.Fact)];
            var given = intent.Facts.TryGetValue(fact.Key, out var typed);
            if (!given && ask.IsRequired(intent.Outcome))
            {
                faults.Add(new Fault("fact.required", KernelWords.Say("fault.required", fact.Title), fact.Key));
            }
            else if (given && !FactText.TryCanonical(fact, typed!, out _))
            {
                faults.Add(new Fault("fact.value", KernelWords.Say("fault.kind." + fact.Kind, fact.Title), fact.Key));
            }
        }

        foreach (var key in intent.Facts.Keys.Where(k => act.Asks.All(a => a.Fact != k)))
        {
            faults.Add(new Fault("fact.unexpected", KernelWords.Say("fault.unexpected", act.Title, key), key));
        }

        return faults.ToImmutable();
    }
}
