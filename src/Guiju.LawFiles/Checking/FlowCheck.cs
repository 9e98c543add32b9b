using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>A case can begin, can end, and every act has a way into it. Which orders of acts are possible is for the proof.</summary>
internal static class FlowCheck
{
    public static void Run(ProcedureSource source, FaultList faults)
    {
        var definition = source.Definition;
        if (definition.Acts.IsEmpty)
        {
            return;
        }

        if (!definition.Acts.Any(a => a.Starts))
        {
            faults.Add("L047", source.IdAt);
        }

        if (!definition.Acts.Any(a => a.Ends || a.Outcomes.Any(o => o.Ends)))
        {
            faults.Add("L048", source.IdAt);
        }

        var opened = definition.Acts.SelectMany(a => a.Effects).Where(e => e.Includes).Select(e => e.Act).ToHashSet(StringComparer.Ordinal);
        foreach (var act in definition.Acts)
        {
            if (!act.Included && !opened.Contains(act.Key))
            {
                faults.Add("L051", source.PlaceOf(act), act.Key);
            }

            if (act.Starts && !act.Needs.IsEmpty)
            {
                faults.Add("L065", source.PlaceOf(act.Needs[0]), act.Key);
            }

            if (act.Projects == AgendaProjection.Name && !CarriesATopic(act))
            {
                faults.Add("L067", source.PlaceOf(act), act.Key, AgendaProjection.MeetingFact);
            }
        }

        foreach (var duty in definition.Acts.SelectMany(a => a.Owes).Where(d => d.Acts.Length > 0))
        {
            var acts = duty.Acts.Select(r => definition.Acts.FirstOrDefault(a => a.Key == r.Act)).OfType<ActDefinition>().ToList();
            if (acts.Count > 0 && acts.TrueForAll(a => a.Starts || (!a.Included && !opened.Contains(a.Key))))
            {
                faults.Add("L050", source.PlaceOf(duty), duty.Key);
            }
        }

        Bits(source, faults);
    }

    private static bool CarriesATopic(ActDefinition act) =>
        act.Needs.Any(n => n is { When.IsAlways: true } && !n.AnyOf.IsEmpty && n.AnyOf.All(r => r.Outcome is not null))
        && act.Asks.Any(a => a is { Fact: AgendaProjection.MeetingFact, Required: true });

    private static void Bits(ProcedureSource source, FaultList faults)
    {
        var acts = source.Definition.Acts;
        var terms = acts
            .SelectMany(a => a.Needs.Select(n => n.When)
                .Concat(a.Awaits.Select(w => w.When)).Concat(a.Owes.Select(d => d.When)).Concat(a.Effects.Select(e => e.When)).Append(a.When))
            .SelectMany(g => g.Terms).Distinct().Count();
        foreach (var (what, count) in new[]
        {
            ("acts", acts.Length), ("outcomes", acts.Sum(a => a.Outcomes.Length)), ("duties", acts.Sum(a => a.Owes.Length)), ("terms", terms),
        })
        {
            if (count > CompiledProcedure.MaskBits)
            {
                faults.Add("L058", source.IdAt, FaultWords.Say($"bits.{what}"), count, CompiledProcedure.MaskBits);
            }
        }
    }
}
