using System.Globalization;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>Guards read facts that somebody states, in values the facts can have.</summary>
internal static class FactCheck
{
    public static void Run(ProcedureSource source, FaultList faults)
    {
        var definition = source.Definition;
        var facts = definition.Facts.DistinctBy(f => f.Key).ToDictionary(f => f.Key, StringComparer.Ordinal);
        foreach (var guard in source.Guards)
        {
            if (facts.TryGetValue(guard.Term.Fact, out var fact))
            {
                Value(fact, guard, faults);
                if (!IsSettled(definition, fact))
                {
                    faults.Add("L052", guard.At, fact.Key);
                }
            }
        }

        var asked = definition.Acts.SelectMany(a => a.Asks).Select(a => a.Fact).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in definition.Facts.Where(f => f.Key.Length > 0 && !asked.Contains(f.Key)))
        {
            faults.Add("L057", source.PlaceOf(fact), fact.Key);
        }

        foreach (var (act, duty) in definition.Acts.SelectMany(a => a.Owes.Select(d => (a, d))))
        {
            if (duty.Within is { Fact: { } key } && facts.TryGetValue(key, out var amount)
                && amount.Kind is not (FactKind.Integer or FactKind.Decimal))
            {
                faults.Add("L069", source.PlaceOf(duty.Within), key);
            }
        }

        GuaranteesReadWhatRelationsRead(source, faults);
    }

    // Without a default a fact must be stated before anything can depend on it: by every act that can open the case.
    private static bool IsSettled(ProcedureDefinition definition, FactDefinition fact)
    {
        var starts = definition.Acts.Where(a => a.Starts).ToList();
        return fact.Default is not null
            || (starts.Count > 0 && starts.TrueForAll(a => a.Asks.Any(ask => ask.Fact == fact.Key && ask.Required)));
    }

    private static void Value(FactDefinition fact, GuardUse guard, FaultList faults)
    {
        var orders = guard.Term.Compare is not (Comparison.Is or Comparison.IsNot);
        if (orders && fact.Kind is not (FactKind.Integer or FactKind.Decimal or FactKind.Money))
        {
            faults.Add("L056", guard.At, fact.Key);
        }
        else if (!FactText.TryCanonical(fact, guard.Term.Value, out var canonical) || canonical != guard.Term.Value)
        {
            faults.Add("L053", guard.At, guard.Term.Value, fact.Key, FaultWords.Suggest(guard.Term.Value, fact.Choices.Select(c => c.Key)));
        }
    }

    private static void GuaranteesReadWhatRelationsRead(ProcedureSource source, FaultList faults)
    {
        var read = source.Definition.Acts
            .SelectMany(a => a.Needs.Select(n => n.When)
                .Concat(a.Awaits.Select(w => w.When)).Concat(a.Owes.Select(d => d.When)).Concat(a.Effects.Select(e => e.When)).Append(a.When))
            .SelectMany(g => g.Terms).ToHashSet();
        foreach (var guarantee in source.Definition.Guarantees)
        {
            foreach (var term in guarantee.When.Terms.Where(t => !read.Contains(t)))
            {
                faults.Add("L066", source.PlaceOf(guarantee), string.Create(CultureInfo.InvariantCulture, $"{term.Fact}: {term.Value}"));
            }
        }
    }
}
