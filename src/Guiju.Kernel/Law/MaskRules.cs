namespace Guiju.Kernel.Law;

/// <summary>
/// The semantics of the five relations on bits alone: what deciding and the proof share. Time is absent here; a lapse is
/// possible whenever its duty is owed, a delay is possible always, and deciding adds the dates.
/// </summary>
internal static class MaskRules
{
    /// <summary>Whether nothing but dates and people could stand against the act.</summary>
    public static bool Allows(in MaskState state, CompiledAct act)
    {
        var definition = act.Definition;
        if (!Applies(state, act)
            || (state.Happened & act.RequiredActs) != act.RequiredActs
            || (state.Outcomes & act.RequiredOutcomes) != act.RequiredOutcomes
            || (definition.AtMost == 1 && (state.Happened & act.Bit) != 0))
        {
            return false;
        }

        if (!act.MasksCoverNeeds)
        {
            foreach (ref readonly var need in act.Needs.AsSpan())
            {
                if (!Met(state, need))
                {
                    return false;
                }
            }
        }

        foreach (ref readonly var await in act.Awaits.AsSpan())
        {
            if (Blocks(state, await))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the act has a place in the procedure at all: open, started, included, and its facts given.</summary>
    public static bool Applies(in MaskState state, CompiledAct act) =>
        (!state.Closed || act.Definition.AfterClosing)
        && (state.Happened == 0) == act.Definition.Starts
        && (state.Included & act.Bit) != 0
        && (state.Truths & act.When) == act.When;

    public static bool Met(in MaskState state, in CompiledNeed need) =>
        (state.Truths & need.Guard) != need.Guard
        || need.InTime >= 0
        || (need.Lapsed >= 0
            ? (state.Owed & (1UL << need.Lapsed)) != 0
            : (state.Happened & need.AnyActs) != 0 || (state.Outcomes & need.AnyOutcomes) != 0);

    public static bool Blocks(in MaskState state, in CompiledAwait await) =>
        (state.Truths & await.Guard) == await.Guard && (state.Included & await.Act) != 0 && (state.Owed & await.Duties) != 0;

    /// <summary>The state after the act, given its outcome (−1 for none) and the truths after its facts.</summary>
    public static MaskState Apply(in MaskState state, CompiledAct act, int outcome, ulong truths)
    {
        var happened = state.Happened | act.Bit;
        var own = outcome < 0 ? 0 : act.OutcomeBits[outcome];
        var outcomes = (state.Outcomes & ~act.OutcomeMask) | own;
        var included = state.Included;
        foreach (ref readonly var effect in act.Effects.AsSpan())
        {
            if (Holds(effect.Guard, effect.Outcomes, truths, own))
            {
                included = effect.Includes ? included | effect.Act : included & ~effect.Act;
            }
        }

        var owed = state.Owed & ~act.Meets[Math.Max(outcome, 0)];
        foreach (ref readonly var duty in act.Owes.AsSpan())
        {
            if (Holds(duty.Guard, duty.Outcomes, truths, own))
            {
                owed |= 1UL << duty.Index;
            }
        }

        var closed = state.Closed || act.EndsWith(outcome);
        return new MaskState(happened, outcomes, included, closed && !state.Closed ? 0 : owed, truths, closed);
    }

    public static bool Holds(ulong guard, ulong outcomes, ulong truths, ulong own) =>
        (truths & guard) == guard && (outcomes == 0 || (outcomes & own) != 0);
}
