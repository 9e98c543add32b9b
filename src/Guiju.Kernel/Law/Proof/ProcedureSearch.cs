using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Guiju.Kernel.Law.Proof;

/// <summary>
/// Explores every marking a procedure can reach, breadth first, over the same masks the desk decides by. Time is abstracted: a delay may
/// always have run, and a clock that is owed may always have lapsed. Facts are abstracted to the guard terms they decide, each
/// consistent combination tried whenever an act states the fact. What holds here therefore holds for every calendar and every value.
/// </summary>
public sealed class ProcedureSearch
{
    /// <summary>Markings after which the search gives up with an exception: a procedure that large should be split.</summary>
    public const int MostStates = 5_000_000;

    private readonly CompiledProcedure _procedure;
    private readonly FactTruths _facts;
    private readonly LiveBits? _live;
    private readonly List<MaskState> _states = [];
    private readonly List<(int From, byte Act, sbyte Outcome)> _parents = [];
    private readonly Dictionary<MaskState, int> _numbers = [];
    private readonly List<(int From, int To)> _edges = [];
    private readonly HashSet<MaskState> _reached = [];
    private ulong _seen;

    private ProcedureSearch(CompiledProcedure procedure, bool forget)
    {
        _procedure = procedure;
        _facts = new FactTruths(procedure);
        _live = forget ? new LiveBits(procedure, procedure.Definition.Guarantees.Where(g => g.Never is not null).Select(Reading)) : null;
    }

    /// <summary>Searches a procedure and judges its guarantees.</summary>
    public static ProcedureProof Prove(CompiledProcedure procedure) => Prove(procedure, forget: true);

    /// <summary>As <see cref="Prove(CompiledProcedure)"/>. Without forgetting dead bits the verdicts are the same, only later: a test holds the one against the other.</summary>
    public static ProcedureProof Prove(CompiledProcedure procedure, bool forget)
    {
        var search = new ProcedureSearch(procedure, forget);
        search.Explore();
        var verdicts = procedure.Definition.Guarantees.Select(search.Judge).ToImmutableArray();
        var dead = procedure.Acts.Where(a => (search._seen & a.Bit) == 0).Select(a => a.Definition.Key);
        return new ProcedureProof(
            procedure.Definition.Version, search._states.Count, search._edges.Count, verdicts, [.. dead]);
    }

    private void Explore()
    {
        Reach(_live?.Keep(_procedure.Start.Mask) ?? _procedure.Start.Mask, -1, 0, -1);
        for (var i = 0; i < _states.Count; i++)
        {
            var state = _states[i];
            foreach (var act in _procedure.Acts)
            {
                if (MaskRules.Allows(state, act))
                {
                    _seen |= act.Bit;
                    for (var outcome = act.OutcomeBits.Length == 0 ? -1 : 0; outcome < act.OutcomeBits.Length; outcome++)
                    {
                        _reached.Clear();
                        foreach (var truths in _facts.After(state.Truths, act))
                        {
                            var after = MaskRules.Apply(state, act, outcome, truths);
                            var kept = _live?.Keep(after) ?? after;
                            if (_reached.Add(kept))
                            {
                                Reach(kept, i, act.Index, outcome);
                            }
                        }
                    }
                }
            }
        }
    }

    private void Reach(MaskState state, int from, int act, int outcome)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, state, out var known);
        if (!known)
        {
            number = _states.Count;
            _states.Add(state);
            _parents.Add((from, (byte)act, (sbyte)outcome));
            if (_states.Count > MostStates)
            {
                throw new InvalidOperationException($"{_procedure.Definition.Version} reaches more than {MostStates} markings.");
            }
        }

        if (from >= 0)
        {
            _edges.Add((from, number));
        }
    }

    private GuaranteeVerdict Judge(Guarantee guarantee)
    {
        var broken = guarantee switch
        {
            { Never: { } never } => FirstBreach(guarantee, never),
            { Always: "close" } => FirstStranded(),
            { Always: "meet" } => FirstUnmeetable(),
            _ => throw new ArgumentException($"{_procedure.Definition.Version}: guarantee {guarantee.Key} says nothing."),
        };
        return new GuaranteeVerdict(guarantee, broken is null, broken ?? []);
    }

    private ImmutableArray<ProofStep>? FirstBreach(Guarantee guarantee, ActRef never)
    {
        var act = _procedure.Acts[_procedure.IndexOfAct(never.Act)];
        var (withoutActs, withoutOutcomes) = Masks(guarantee.Without);
        var when = _facts.MaskOf(guarantee.When);
        for (var i = 0; i < _states.Count; i++)
        {
            var state = _states[i];
            if (!MaskRules.Allows(state, act)
                || (state.Happened & withoutActs) != 0 || (state.Outcomes & withoutOutcomes) != 0)
            {
                continue;
            }

            // The guard is read on the facts the act is judged by and, where the act itself states facts, on those after it too.
            var guarded = (state.Truths & when) == when || _facts.After(state.Truths, act).Any(t => (t & when) == when);
            if (guarded)
            {
                return PathTo(i).Add(new ProofStep(never.Act, never.Outcome, _facts.WordsOf(state.Truths & when)));
            }
        }

        return null;
    }

    private ImmutableArray<ProofStep>? FirstStranded()
    {
        var good = CanReach(_states.Select(s => s.Closed));
        var stranded = Array.IndexOf(good, false);
        return stranded < 0 ? null : PathTo(stranded);
    }

    private ImmutableArray<ProofStep>? FirstUnmeetable()
    {
        for (var duty = 0; duty < _procedure.Duties.Length; duty++)
        {
            var bit = 1UL << duty;
            var good = CanReach(_states.Select(s => (s.Owed & bit) == 0));
            var stranded = Array.IndexOf(good, false);
            if (stranded >= 0)
            {
                return PathTo(stranded);
            }
        }

        return null;
    }

    private bool[] CanReach(IEnumerable<bool> goals)
    {
        var good = goals.ToArray();
        var heads = new int[_states.Count + 1];
        foreach (var (_, to) in _edges)
        {
            heads[to + 1]++;
        }

        for (var i = 0; i < _states.Count; i++)
        {
            heads[i + 1] += heads[i];
        }

        var sources = new int[_edges.Count];
        var place = heads[..^1].ToArray();
        foreach (var (from, to) in _edges)
        {
            sources[place[to]++] = from;
        }

        var queue = new Queue<int>(Enumerable.Range(0, good.Length).Where(i => good[i]));
        while (queue.TryDequeue(out var state))
        {
            foreach (var source in sources.AsSpan(heads[state], heads[state + 1] - heads[state]))
            {
                if (!good[source])
                {
                    good[source] = true;
                    queue.Enqueue(source);
                }
            }
        }

        return good;
    }

    private ImmutableArray<ProofStep> PathTo(int state)
    {
        var steps = new List<ProofStep>();
        for (var i = state; _parents[i].From >= 0; i = _parents[i].From)
        {
            var act = _procedure.Acts[_parents[i].Act].Definition;
            var changed = _states[i].Truths & ~_states[_parents[i].From].Truths;
            steps.Add(new ProofStep(
                act.Key, _parents[i].Outcome < 0 ? null : act.Outcomes[_parents[i].Outcome].Key, _facts.WordsOf(changed)));
        }

        steps.Reverse();
        return [.. steps];
    }

    private (int Act, LiveBits.Reading Reading) Reading(Guarantee guarantee)
    {
        var (acts, outcomes) = Masks(guarantee.Without);
        return (_procedure.IndexOfAct(guarantee.Never!.Act), new LiveBits.Reading(acts, outcomes, 0, _facts.MaskOf(guarantee.When)));
    }

    private (ulong Acts, ulong Outcomes) Masks(ImmutableArray<ActRef> references)
    {
        var (acts, outcomes) = (0UL, 0UL);
        foreach (var reference in references)
        {
            var act = _procedure.Acts[_procedure.IndexOfAct(reference.Act)];
            if (reference.Outcome is null)
            {
                acts |= act.Bit;
            }
            else
            {
                var place = act.Definition.Outcomes.Select(o => o.Key).ToList().IndexOf(reference.Outcome);
                outcomes |= act.OutcomeBits[place];
            }
        }

        return (acts, outcomes);
    }
}
