using System.Collections.Immutable;

namespace Guiju.Kernel.Law.Proof;

/// <summary>
/// The values of facts as far as guards can tell them apart: for each fact the combinations of its terms that some value brings about.
/// A choice or a boolean takes each of its values; a number is tried at, below and above every threshold; text is equal to each constant or to none.
/// </summary>
internal sealed class FactTruths
{
    private readonly CompiledProcedure _procedure;
    private readonly ulong[] _masks;
    private readonly ImmutableArray<ulong>[] _combinations;
    private readonly Dictionary<(int Act, ulong Before), ulong[]> _after = [];

    public FactTruths(CompiledProcedure procedure)
    {
        _procedure = procedure;
        _masks = new ulong[procedure.Definition.Facts.Length];
        for (var i = 0; i < procedure.Terms.Length; i++)
        {
            _masks[procedure.Terms[i].Fact] |= 1UL << i;
        }

        _combinations = [.. Enumerable.Range(0, _masks.Length).Select(CombinationsOf)];
    }

    /// <summary>The truths possible after an act that may state facts; an optional fact may stay as it was.</summary>
    public IReadOnlyList<ulong> After(ulong before, CompiledAct act)
    {
        if (!_after.TryGetValue((act.Index, before), out var after))
        {
            _after[(act.Index, before)] = after = [.. Possible(before, act)];
        }

        return after;
    }

    private HashSet<ulong> Possible(ulong before, CompiledAct act)
    {
        var possible = new HashSet<ulong> { before };
        for (var i = 0; i < act.Asks.Length; i++)
        {
            var fact = act.Asks[i];
            if (_masks[fact] == 0)
            {
                continue;
            }

            var stays = act.Definition.Asks[i].Required ? [] : possible;
            possible = [.. possible.SelectMany(t => _combinations[fact].Select(c => (t & ~_masks[fact]) | c)), .. stays];
        }

        return possible;
    }

    /// <summary>The bits of a guard's terms. A guarantee may only speak of terms that some relation uses.</summary>
    public ulong MaskOf(Guard guard)
    {
        var mask = 0UL;
        foreach (var term in guard.Terms)
        {
            var index = _procedure.Terms.Select(t => t.Term).ToList().IndexOf(term);
            mask |= index >= 0
                ? 1UL << index
                : throw new ArgumentException($"No relation of {_procedure.Definition.Version} reads {term.Fact} {term.Compare} {term.Value}.");
        }

        return mask;
    }

    /// <summary>Terms in words of the file.</summary>
    public ImmutableArray<string> WordsOf(ulong truths) =>
    [
        .. _procedure.Terms.Where((_, i) => (truths & (1UL << i)) != 0)
            .Select(t => t.Term.Compare == Comparison.Is ? $"{t.Term.Fact}: {t.Term.Value}" : $"{t.Term.Fact} {t.Term.Compare} {t.Term.Value}"),
    ];

    private ImmutableArray<ulong> CombinationsOf(int fact)
    {
        if (_masks[fact] == 0)
        {
            return [0];
        }

        return [.. Values(fact).Select(value => Holding(fact, value)).Distinct()];
    }

    private ulong Holding(int fact, string value)
    {
        var truths = 0UL;
        for (var i = 0; i < _procedure.Terms.Length; i++)
        {
            var (owner, term) = _procedure.Terms[i];
            truths |= owner == fact && term.Holds(value) ? 1UL << i : 0;
        }

        return truths;
    }

    private IEnumerable<string> Values(int fact)
    {
        var definition = _procedure.Definition.Facts[fact];
        var constants = _procedure.Terms.Where(t => t.Fact == fact).Select(t => t.Term.Value).ToList();
        return definition.Kind switch
        {
            FactKind.Boolean => ["true", "false"],
            FactKind.Choice => definition.Choices.Select(c => c.Key),
            FactKind.Integer or FactKind.Decimal or FactKind.Money => constants.SelectMany(Around),
            _ => [.. constants, ""],
        };
    }

    private static IEnumerable<string> Around(string constant)
    {
        var number = decimal.Parse(constant, System.Globalization.CultureInfo.InvariantCulture);
        decimal[] tried = [number - 0.5m, number, number + 0.5m];
        return tried.Select(n => n.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture));
    }
}
