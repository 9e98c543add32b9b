using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>What an act does to the clocks of its case: meets, stops, resumes, extends, starts, and ends them with the case.</summary>
public static class ClockChanges
{
    /// <summary>The duty of a clock.</summary>
    public static Duty DutyOf(this CompiledProcedure procedure, Clock clock)
    {
        foreach (var duty in procedure.Duties)
        {
            if (string.Equals(duty.Key, clock.Duty, StringComparison.Ordinal))
            {
                return duty;
            }
        }

        throw new ArgumentException($"{procedure.Definition.Version} has no duty {clock.Duty}.", nameof(clock));
    }

    /// <summary>The same clock with its date reckoned by this calendar: what a re-issued notice of holidays moves. Only running clocks move.</summary>
    public static Clock Project(this Clock clock, WorkCalendar calendar)
    {
        if (clock.State is not (ClockState.Running or ClockState.Stopped))
        {
            return clock;
        }

        var deadline = Deadline.Compute(calendar, clock.From, clock.Limit, clock.Stops, clock.Extensions);
        return clock with
        {
            State = deadline.Stopped ? ClockState.Stopped : ClockState.Running,
            Due = deadline.Due,
            DueHalf = deadline.DueHalf,
            Provisional = deadline.Provisional,
        };
    }

    /// <summary>The same marking with every date that runs reckoned by this calendar.</summary>
    public static Marking Project(this Marking marking, WorkCalendar calendar) =>
        marking with { Clocks = [.. marking.Clocks.Select(clock => clock.Project(calendar))] };

    internal static ImmutableArray<Clock> After(
        CompiledProcedure procedure,
        CompiledAct act,
        Marking before,
        in MaskState mask,
        ImmutableArray<ActMark> acts,
        ImmutableArray<string?> facts,
        LegalMoment happened,
        WorkCalendar calendar)
    {
        var met = before.Mask.Owed & act.Meets[acts[act.Index].Outcome is { } o ? OutcomeIndex(act.Definition, o) : 0];
        var closes = mask.Closed && !before.Mask.Closed;
        var touched = met | act.Stops | act.Resumes | act.Extends;
        if (act.Owes.Length == 0 && !closes && (before.Clocks.IsEmpty || touched == 0))
        {
            return before.Clocks;
        }

        var clocks = before.Clocks.ToBuilder();
        for (var i = 0; i < clocks.Count; i++)
        {
            var clock = clocks[i];
            if (clock.State is ClockState.Running or ClockState.Stopped)
            {
                clocks[i] = Touch(procedure, act, clock, met, closes, happened, calendar);
            }
        }

        var own = acts[act.Index].Outcome is { } outcome ? act.OutcomeBits[OutcomeIndex(act.Definition, outcome)] : 0;
        foreach (ref readonly var duty in act.Owes.AsSpan())
        {
            if (!closes && MaskRules.Holds(duty.Guard, duty.Outcomes, mask.Truths, own)
                && LimitOf(procedure, duty.Definition, facts) is { } limit)
            {
                Start(procedure, act, duty.Definition, limit, acts, happened, calendar, clocks);
            }
        }

        return clocks.ToImmutable();
    }

    private static Clock Touch(
        CompiledProcedure procedure, CompiledAct act, Clock clock, ulong met, bool closes, LegalMoment happened, WorkCalendar calendar)
    {
        var duty = procedure.DutyOf(clock);
        var key = act.Definition.Key;
        if ((met & (1UL << procedure.Duties.IndexOf(duty))) != 0)
        {
            return clock with { State = ClockState.Met, MetOn = happened };
        }

        if (closes)
        {
            return clock with { State = ClockState.Void };
        }

        var changed = clock;
        // A stop may be open while the clock still runs: one that began on or after the due date moves nothing, yet it must be closed.
        if (changed.Stops is [.., { Until: null } open] && duty.Stops.Any(s => s.Until == key))
        {
            changed = changed with { Stops = changed.Stops.SetItem(changed.Stops.Length - 1, open with { Until = happened.Day }) };
        }

        if (changed.Stops is not [.., { Until: null }] && duty.Stops.FirstOrDefault(s => s.From == key) is { } stop)
        {
            changed = changed with { Stops = changed.Stops.Add(new Stop(happened.Day, null, procedure.Act(stop.From).Title)) };
        }

        if (duty.Extensions.FirstOrDefault(e => e.Act == key) is { } rule)
        {
            changed = changed with { Extensions = changed.Extensions.Add(new Extension(rule.By, happened.Day, act.Definition.Title)) };
        }

        return ReferenceEquals(changed, clock) ? clock : (changed with { State = ClockState.Running }).Project(calendar);
    }

    private static void Start(
        CompiledProcedure procedure,
        CompiledAct act,
        Duty duty,
        Limit limit,
        ImmutableArray<ActMark> acts,
        LegalMoment happened,
        WorkCalendar calendar,
        ImmutableArray<Clock>.Builder clocks)
    {
        var round = 1;
        for (var i = 0; i < clocks.Count; i++)
        {
            if (clocks[i].Duty == duty.Key)
            {
                round++;
                if (clocks[i].State is ClockState.Running or ClockState.Stopped)
                {
                    clocks[i] = clocks[i] with { State = ClockState.Void };
                }
            }
        }

        var from = duty.From is null ? happened : acts[procedure.IndexOfAct(duty.From)].Last;
        clocks.Add(new Clock
        {
            Duty = duty.Key,
            Round = round,
            StartedBy = act.Definition.Key,
            From = from,
            Limit = limit,
            Kind = duty.Kind,
            State = ClockState.Running,
        }.Project(calendar));
    }

    private static Limit? LimitOf(CompiledProcedure procedure, Duty duty, ImmutableArray<string?> facts)
    {
        if (duty.Within is not { } within)
        {
            return null;
        }

        if (within.Fixed is not null)
        {
            return within.Fixed;
        }

        var index = procedure.IndexOfFact(within.Fact!);
        return decimal.TryParse(
            facts[index] ?? procedure.Definition.Facts[index].Default, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            && amount > 0
                ? new Limit(amount, within.Unit)
                : null;
    }

    private static int OutcomeIndex(ActDefinition act, string outcome)
    {
        for (var i = 0; i < act.Outcomes.Length; i++)
        {
            if (act.Outcomes[i].Key == outcome)
            {
                return i;
            }
        }

        return 0;
    }
}
