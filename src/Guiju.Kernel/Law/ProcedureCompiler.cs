using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Guiju.Kernel.Law;

/// <summary>Turns a checked definition into masks. Kept apart from the result so that the result has no half-built state.</summary>
internal sealed class ProcedureCompiler(ProcedureDefinition definition)
{
    private readonly FrozenDictionary<string, int> _acts = Numbered(definition.Acts.Select(a => a.Key), "acts");
    private readonly FrozenDictionary<string, int> _facts = Numbered(definition.Facts.Select(f => f.Key), "facts", int.MaxValue);
    private readonly ImmutableArray<Duty> _duties = [.. definition.Acts.SelectMany(a => a.Owes)];
    private readonly List<GuardTerm> _terms = [];
    private readonly ulong[][] _outcomes = NumberOutcomes(definition);

    public CompiledProcedure Compile()
    {
        var compiled = new CompiledAct[definition.Acts.Length];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Compile(definition.Acts[i], i);
        }

        if (_duties.Length > CompiledProcedure.MaskBits || _terms.Count > CompiledProcedure.MaskBits)
        {
            throw new ArgumentException($"{definition.Version} has more than {CompiledProcedure.MaskBits} duties or guard terms.");
        }

        return new CompiledProcedure(
            definition, _acts, _facts, [.. _terms.Select(t => (_facts[t.Fact], t))], _duties, compiled, _outcomes);
    }

    private CompiledAct Compile(ActDefinition act, int index)
    {
        var needs = act.Needs.Select(Compile).ToArray();
        var plain = needs.Where(n => n is { Guard: 0, Lapsed: < 0, After: null } && n.Definition.AnyOf.Length == 1).ToArray();
        return new CompiledAct
        {
            Index = index,
            Bit = 1UL << index,
            Definition = act,
            When = Mask(act.When),
            RequiredActs = plain.Aggregate(0UL, (mask, need) => mask | need.AnyActs),
            RequiredOutcomes = plain.Aggregate(0UL, (mask, need) => mask | need.AnyOutcomes),
            Needs = needs,
            MasksCoverNeeds = plain.Length == needs.Length,
            Awaits = [.. act.Awaits.Select(a => new CompiledAwait(Mask(a.When), DutiesMetBy(_acts[a.Act], null), Bit(a.Act), a))],
            OutcomeBits = _outcomes[index],
            OutcomeMask = _outcomes[index].Aggregate(0UL, (mask, bit) => mask | bit),
            Meets = act.Outcomes.IsEmpty
                ? [DutiesMetBy(index, null)]
                : [.. act.Outcomes.Select(o => DutiesMetBy(index, o.Key))],
            Owes = [.. act.Owes.Select(d => new CompiledDuty(Mask(d.When), OutcomesOf(index, d.When), _duties.IndexOf(d), d))],
            Effects = [.. act.Effects.Select(e =>
                new CompiledEffect(Mask(e.When), OutcomesOf(index, e.When), Bit(e.Act), e.Includes, e))],
            ApartFrom = [.. act.ApartFrom.Select(a => _acts[a])],
            Stops = DutiesWhere(d => d.Stops.Any(s => s.From == act.Key)),
            Resumes = DutiesWhere(d => d.Stops.Any(s => s.Until == act.Key)),
            Extends = DutiesWhere(d => d.Extensions.Any(e => e.Act == act.Key)),
            Asks = [.. act.Asks.Select(a => _facts[a.Fact])],
        };
    }

    private CompiledNeed Compile(Need need)
    {
        var lapsed = need.Lapsed is null ? -1 : IndexOfDuty(need.Lapsed);
        var inTime = need.InTime is null ? -1 : IndexOfDuty(need.InTime);
        return new CompiledNeed(
            Mask(need.When),
            need.AnyOf.Where(r => r.Outcome is null).Aggregate(0UL, (mask, r) => mask | Bit(r.Act)),
            need.AnyOf.Where(r => r.Outcome is not null).Aggregate(0UL, (mask, r) => mask | OutcomeBit(r)),
            lapsed,
            inTime,
            need.After,
            need);
    }

    private ulong Bit(string act) => 1UL << _acts[act];

    private ulong OutcomeBit(ActRef reference)
    {
        var act = _acts[reference.Act];
        var place = definition.Acts[act].Outcomes.Select(o => o.Key).ToList().IndexOf(reference.Outcome!);
        return place >= 0 ? _outcomes[act][place] : throw new ArgumentException($"{definition.Version}: unknown outcome {reference}.");
    }

    private ulong OutcomesOf(int act, Guard guard) =>
        guard.Outcomes.Aggregate(0UL, (mask, outcome) => mask | OutcomeBit(new ActRef(definition.Acts[act].Key, outcome)));

    private ulong Mask(Guard guard)
    {
        var mask = 0UL;
        foreach (var term in guard.Terms)
        {
            var index = _terms.IndexOf(term);
            if (index < 0)
            {
                index = _terms.Count;
                _terms.Add(term);
            }

            mask |= 1UL << index;
        }

        return mask;
    }

    private ulong DutiesMetBy(int act, string? outcome) => DutiesWhere(d => d.Acts.Any(r =>
        r.Act == definition.Acts[act].Key && (r.Outcome is null || outcome is null || r.Outcome == outcome)));

    private ulong DutiesWhere(Func<Duty, bool> test)
    {
        var mask = 0UL;
        for (var i = 0; i < _duties.Length; i++)
        {
            mask |= test(_duties[i]) ? 1UL << i : 0;
        }

        return mask;
    }

    private int IndexOfDuty(string key)
    {
        for (var i = 0; i < _duties.Length; i++)
        {
            if (_duties[i].Key == key)
            {
                return i;
            }
        }

        throw new ArgumentException($"{definition.Version}: unknown duty {key}.");
    }

    private static ulong[][] NumberOutcomes(ProcedureDefinition definition)
    {
        var next = 0;
        var bits = definition.Acts.Select(a => a.Outcomes.Select(_ => 1UL << next++).ToArray()).ToArray();
        return next <= CompiledProcedure.MaskBits
            ? bits
            : throw new ArgumentException($"{definition.Version} has more than {CompiledProcedure.MaskBits} outcomes.");
    }

    private static FrozenDictionary<string, int> Numbered(IEnumerable<string> keys, string what, int most = CompiledProcedure.MaskBits)
    {
        var numbered = keys.Select((key, index) => (key, index)).ToFrozenDictionary(p => p.key, p => p.index, StringComparer.Ordinal);
        return numbered.Count <= most ? numbered : throw new ArgumentException($"More than {most} {what}.");
    }
}
