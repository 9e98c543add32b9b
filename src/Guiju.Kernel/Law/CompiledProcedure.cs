using System.Collections.Frozen;
using System.Collections.Immutable;
using Guiju.Kernel.Cases;

namespace Guiju.Kernel.Law;

/// <summary>
/// A procedure compiled once into bit masks: an act is a bit, a relation is a mask, and deciding is a handful of ANDs.
/// The proof by search and the desk use these same masks, so what is proved is what runs.
/// </summary>
public sealed class CompiledProcedure
{
    /// <summary>Most acts, outcomes, duties or guard terms one procedure may have: the bits of a mask.</summary>
    public const int MaskBits = 64;

    private readonly FrozenDictionary<string, int> _acts;
    private readonly FrozenDictionary<string, int> _facts;
    private readonly ImmutableArray<(int Fact, GuardTerm Term)> _terms;

    internal CompiledProcedure(
        ProcedureDefinition definition,
        FrozenDictionary<string, int> acts,
        FrozenDictionary<string, int> facts,
        ImmutableArray<(int Fact, GuardTerm Term)> terms,
        ImmutableArray<Duty> duties,
        CompiledAct[] compiled,
        ulong[][] needsOf)
    {
        Definition = definition;
        Duties = duties;
        Acts = compiled;
        OutcomeSources = needsOf;
        _acts = acts;
        _facts = facts;
        _terms = terms;
        var included = 0UL;
        foreach (var act in compiled)
        {
            included |= act.Definition.Included ? act.Bit : 0;
        }

        var facts0 = ImmutableArray.Create(new string?[definition.Facts.Length]);
        Start = new Marking
        {
            Mask = new MaskState(0, 0, included, 0, TruthsOf(facts0), false),
            Acts = [.. Enumerable.Repeat(new ActMark(0, default, null, 0, []), compiled.Length)],
            Facts = facts0,
        };
    }

    /// <summary>The file's content.</summary>
    public ProcedureDefinition Definition { get; }

    /// <summary>Duties of all acts, in file order; their places are the bits of <see cref="MaskState.Owed"/>.</summary>
    public ImmutableArray<Duty> Duties { get; }

    /// <summary>The marking before the first act.</summary>
    public Marking Start { get; }

    internal CompiledAct[] Acts { get; }

    /// <summary>Per act, the bits of its outcomes.</summary>
    internal ulong[][] OutcomeSources { get; }

    internal ImmutableArray<(int Fact, GuardTerm Term)> Terms => _terms;

    /// <summary>Compiles a definition that the loader has checked; unknown keys in it are a bug and throw.</summary>
    public static CompiledProcedure Compile(ProcedureDefinition definition) => new ProcedureCompiler(definition).Compile();

    /// <summary>Place of an act in the file, or −1.</summary>
    public int IndexOfAct(string key) => _acts.GetValueOrDefault(key, -1);

    /// <summary>Place of a fact in the file, or −1.</summary>
    public int IndexOfFact(string key) => _facts.GetValueOrDefault(key, -1);

    /// <summary>The definition of an act; throws for a key the procedure does not have.</summary>
    public ActDefinition Act(string key) => Acts[_acts[key]].Definition;

    /// <summary>The value of a fact in a marking: as stated, else its default, else null.</summary>
    public string? FactOf(Marking marking, string key)
    {
        var index = _facts[key];
        return marking.Facts[index] ?? Definition.Facts[index].Default;
    }

    /// <summary>Whether an act has happened in a marking.</summary>
    public bool HasHappened(Marking marking, string act) => marking.Acts[_acts[act]].Count > 0;

    internal ulong TruthsOf(ImmutableArray<string?> facts)
    {
        var truths = 0UL;
        for (var i = 0; i < _terms.Length; i++)
        {
            var (fact, term) = _terms[i];
            if (term.Holds(facts[fact] ?? Definition.Facts[fact].Default))
            {
                truths |= 1UL << i;
            }
        }

        return truths;
    }
}
