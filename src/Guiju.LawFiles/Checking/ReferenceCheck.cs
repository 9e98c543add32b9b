using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>Everything a procedure names is there.</summary>
internal static class ReferenceCheck
{
    public static void Run(ProcedureSource source, FaultList faults)
    {
        var definition = source.Definition;
        var acts = definition.Acts.DistinctBy(a => a.Key).ToDictionary(a => a.Key, StringComparer.Ordinal);
        foreach (var (reference, at) in source.ActReferences)
        {
            if (!acts.TryGetValue(reference.Act, out var act))
            {
                faults.Add("L040", at, reference.Act, FaultWords.Suggest(reference.Act, acts.Keys));
            }
            else if (reference.Outcome is { } outcome && act.Outcomes.All(o => o.Key != outcome))
            {
                faults.Add("L043", at, act.Key, outcome, FaultWords.Suggest(outcome, act.Outcomes.Select(o => o.Key)));
            }
        }

        var facts = definition.Facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (fact, at) in source.FactReferences.Where(f => !facts.Contains(f.Fact)))
        {
            faults.Add("L045", at, fact, FaultWords.Suggest(fact, facts));
        }

        var duties = definition.Acts.SelectMany(a => a.Owes).Where(d => d.Key.Length > 0).ToList();
        foreach (var (duty, at) in source.DutyReferences.Where(d => duties.TrueForAll(known => known.Key != d.Duty)))
        {
            faults.Add("L046", at, duty, FaultWords.Suggest(duty, duties.Select(d => d.Key)));
        }

        foreach (var repeated in duties.GroupBy(d => d.Key, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            faults.Add("L049", source.PlaceOf(repeated), repeated.Key);
        }

        foreach (var repeated in definition.Guarantees.GroupBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            faults.Add("L068", source.PlaceOf(repeated), repeated.Key);
        }
    }
}
