using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>Finds every unmet condition of an act, in the order an officer would ask: has it a place, may I, is everything before it done.</summary>
internal static class Refusing
{
    public static ImmutableArray<Refusal> Reasons(
        CompiledProcedure procedure,
        CompiledAct act,
        Marking marking,
        Actor by,
        ImmutableArray<string> with,
        LegalMoment when,
        WorkCalendar calendar,
        bool assumeOfficers = false)
    {
        var reasons = ImmutableArray.CreateBuilder<Refusal>();
        Place(procedure, act, marking, reasons);
        People(procedure, act, marking, by, with, assumeOfficers, reasons);
        if (reasons.Any(r => r.Code is RefusalCodes.Closed or RefusalCodes.Opening))
        {
            return reasons.ToImmutable();
        }

        Needs(procedure, act, marking, when, calendar, reasons);
        Extensions(procedure, act, marking, when, reasons);
        return reasons.ToImmutable();
    }

    private static void Place(
        CompiledProcedure procedure, CompiledAct act, Marking marking, ImmutableArray<Refusal>.Builder reasons)
    {
        var (state, definition) = (marking.Mask, act.Definition);
        if (state.Closed && !definition.AfterClosing)
        {
            reasons.Add(new Refusal(RefusalCodes.Closed, RefusalWords.Closed(definition)));
            return;
        }

        if ((state.Happened == 0) != definition.Starts)
        {
            reasons.Add(new Refusal(RefusalCodes.Opening, RefusalWords.Opening(definition)));
            return;
        }

        if ((state.Included & act.Bit) == 0)
        {
            reasons.Add(RefusalWords.NotIncluded(procedure, definition, marking));
        }

        if ((state.Truths & act.When) != act.When)
        {
            reasons.Add(RefusalWords.NotApplicable(procedure, definition));
        }

        if (definition.AtMost is { } most && marking.Acts[act.Index].Count >= most)
        {
            reasons.Add(new Refusal(RefusalCodes.AtMost, RefusalWords.AtMost(definition, most), definition.AtMostBasis));
        }
    }

    private static void People(
        CompiledProcedure procedure,
        CompiledAct act,
        Marking marking,
        Actor by,
        ImmutableArray<string> with,
        bool assumeOfficers,
        ImmutableArray<Refusal>.Builder reasons)
    {
        var definition = act.Definition;
        if (!by.HoldsAny(definition.By))
        {
            reasons.Add(RefusalWords.Role(definition));
        }

        var officers = with.Append(by.Id).Distinct(StringComparer.Ordinal).Count();
        if (!assumeOfficers && officers < definition.Officers)
        {
            reasons.Add(RefusalWords.Officers(definition, officers));
        }

        foreach (var other in act.ApartFrom)
        {
            var actors = marking.Acts[other].Actors;
            if (actors.Contains(by.Id) || with.Any(actors.Contains))
            {
                reasons.Add(RefusalWords.Apart(definition, procedure.Acts[other].Definition));
            }
        }
    }

    private static void Needs(
        CompiledProcedure procedure,
        CompiledAct act,
        Marking marking,
        LegalMoment when,
        WorkCalendar calendar,
        ImmutableArray<Refusal>.Builder reasons)
    {
        var state = marking.Mask;
        foreach (ref readonly var need in act.Needs.AsSpan())
        {
            if ((state.Truths & need.Guard) != need.Guard)
            {
                continue;
            }

            if (need.InTime >= 0)
            {
                var duty = procedure.Duties[need.InTime];
                if (Lapsed(duty.Key, marking, when) is { Due: { } due })
                {
                    reasons.Add(RefusalWords.TooLate(procedure, act.Definition, duty, due, need.Definition.Basis));
                }
            }
            else if (need.Lapsed >= 0)
            {
                if (Lapsed(procedure.Duties[need.Lapsed].Key, marking, when) is null)
                {
                    reasons.Add(RefusalWords.Lapse(act.Definition, procedure.Duties[need.Lapsed], marking, need.Definition.Basis));
                }
            }
            else if (!MaskRules.Met(state, need))
            {
                reasons.Add(RefusalWords.Needs(procedure, act.Definition, need.Definition));
            }
            else if (need.After is { } delay && EarliestAfter(procedure, marking, need, delay, calendar) is var earliest && when.Day < earliest)
            {
                reasons.Add(RefusalWords.TooEarly(act.Definition, earliest, delay, need.Definition.Basis));
            }
        }

        foreach (ref readonly var await in act.Awaits.AsSpan())
        {
            if (MaskRules.Blocks(state, await))
            {
                reasons.Add(RefusalWords.Awaits(procedure, act.Definition, await.Definition));
            }
        }
    }

    private static Clock? Lapsed(string duty, Marking marking, LegalMoment when) =>
        marking.Clocks.FirstOrDefault(c => c.Duty == duty && c.OverdueOn(when.Day));

    // The time must have run in full, the day of the act not counted, so that as many whole days lie between the two acts.
    private static DateOnly EarliestAfter(
        CompiledProcedure procedure, Marking marking, in CompiledNeed need, Limit delay, WorkCalendar calendar)
    {
        var last = need.Definition.AnyOf
            .Select(r => marking.Acts[procedure.IndexOfAct(r.Act)])
            .Where(m => m.Count > 0)
            .Min(m => m.Last.Day);
        var end = delay.Unit switch
        {
            LimitUnit.Months => last.AddMonths((int)delay.Amount),
            LimitUnit.Years => last.AddYears((int)delay.Amount),
            LimitUnit.Workdays => calendar.WorkdayAfter(last, (int)decimal.Ceiling(delay.Amount)),
            _ => last.AddDays((int)delay.Amount),
        };
        return end.AddDays(1);
    }

    private static void Extensions(
        CompiledProcedure procedure, CompiledAct act, Marking marking, LegalMoment when, ImmutableArray<Refusal>.Builder reasons)
    {
        if (act.Extends == 0)
        {
            return;
        }

        var extendable = false;
        foreach (var clock in marking.Clocks)
        {
            if (clock.State is not (ClockState.Running or ClockState.Stopped))
            {
                continue;
            }

            foreach (var rule in procedure.DutyOf(clock).Extensions.Where(e => e.Act == act.Definition.Key))
            {
                extendable = true;
                if (clock.Extensions.Length >= rule.Times)
                {
                    reasons.Add(RefusalWords.ExtendedEnough(act.Definition, procedure.DutyOf(clock), rule));
                }
                else if (clock.OverdueOn(when.Day))
                {
                    reasons.Add(RefusalWords.ExtendedTooLate(act.Definition, procedure.DutyOf(clock), clock, rule));
                }
            }
        }

        if (!extendable)
        {
            reasons.Add(RefusalWords.NothingToExtend(act.Definition));
        }
    }
}
