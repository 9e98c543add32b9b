using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>
/// The judgement on an act: accepted with the new marking, refused by every unmet condition at once, or faulted as bad input.
/// Pure: the same marking, act and calendar always give the same answer. Nothing reaches the ledger except through here.
/// </summary>
public static class Deciding
{
    /// <summary>Decides one act.</summary>
    /// <param name="procedure">The version the case was opened under.</param>
    /// <param name="marking">Marking before the act; <see cref="CompiledProcedure.Start"/> for a new case.</param>
    /// <param name="intent">The act.</param>
    /// <param name="sequence">Sequence the act will have in its stream.</param>
    /// <param name="calendar">Calendar that due dates are computed with.</param>
    public static Outcome<Marking> Decide(
        this CompiledProcedure procedure, Marking marking, ActIntent intent, int sequence, WorkCalendar calendar)
    {
        var index = procedure.IndexOfAct(intent.Act);
        if (index < 0)
        {
            return new Outcome<Marking>.Faulted([DecisionFaults.UnknownAct(procedure, intent.Act)]);
        }

        var act = procedure.Acts[index];
        var outcome = OutcomeOf(act.Definition, intent.Outcome);
        if (outcome == UnknownOutcome || HasFormFault(procedure, act, marking, intent))
        {
            return new Outcome<Marking>.Faulted(DecisionFaults.Of(procedure, act.Definition, marking, intent, outcome == UnknownOutcome));
        }

        if (!MaskRules.Allows(marking.Mask, act) || !PeopleAndDatesAllow(procedure, act, marking, intent))
        {
            var reasons = Refusing.Reasons(procedure, act, marking, intent.By, intent.With, intent.Happened, calendar);
            if (!reasons.IsEmpty)
            {
                return new Outcome<Marking>.Refused(reasons);
            }
        }

        return new Outcome<Marking>.Accepted(Apply(procedure, act, outcome, marking, intent, sequence, calendar));
    }

    /// <summary>
    /// Every act of the procedure with what stands against it now, for a page that says what may be done next and why something may not.
    /// Reasons that only say «not your role» carry the code <c>role</c>.
    /// </summary>
    /// <param name="procedure">The version the case was opened under.</param>
    /// <param name="marking">Marking of the case.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="today">Day on which it would happen.</param>
    /// <param name="calendar">Calendar of work, for times in workdays that must have run before an act; weekends alone when left out.</param>
    public static ImmutableArray<ActOption> Options(
        this CompiledProcedure procedure, Marking marking, Actor by, LegalMoment today, WorkCalendar? calendar = null)
    {
        var options = ImmutableArray.CreateBuilder<ActOption>(procedure.Acts.Length);
        foreach (var act in procedure.Acts)
        {
            // How many officers act is only known once the form is filled in, so it stands against nothing here.
            options.Add(new ActOption(
                act.Definition, Refusing.Reasons(procedure, act, marking, by, [], today, calendar ?? WorkCalendar.WeekendsAlone, assumeOfficers: true)));
        }

        return options.MoveToImmutable();
    }

    /// <summary>
    /// The marking after an act that is in the ledger already, with what stood against it then. Who acted is judged, in which role is not: the
    /// ledger does not keep roles. Whatever stood against it, the act happened.
    /// </summary>
    /// <exception cref="ArgumentException">An act or outcome the procedure does not know.</exception>
    internal static (Marking After, ImmutableArray<string> Against) Rejudge(
        CompiledProcedure procedure, Marking marking, Ledger.Act act, WorkCalendar calendar)
    {
        var key = act.Kind[(act.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var index = procedure.IndexOfAct(key);
        var outcome = index < 0 ? UnknownOutcome : OutcomeOf(procedure.Acts[index].Definition, act.Outcome);
        if (outcome == UnknownOutcome || act.Kind.Length == key.Length || act.Kind[..^(key.Length + 1)] != procedure.Definition.Id)
        {
            throw new ArgumentException($"{procedure.Definition.Version} has no act {act.Kind} with outcome '{act.Outcome}'.", nameof(act));
        }

        var compiled = procedure.Acts[index];
        var intent = new ActIntent(key, act.Happened, new Actor(act.ActorId, act.ActorTitle, act.ActorUnit, compiled.Definition.By, ZoneWide: true))
        {
            Outcome = act.Outcome,
            Facts = act.Facts.Where(f => !f.Key.StartsWith('@')).ToImmutableDictionary(),
            With = act.With,
        };
        return procedure.Decide(marking, intent, act.Sequence, calendar) switch
        {
            Outcome<Marking>.Accepted accepted => (accepted.Value, []),
            Outcome<Marking>.Refused refused => (Unjudged(), [.. refused.Reasons.Select(r => r.ToString())]),
            Outcome<Marking>.Faulted faulted => (Unjudged(), [.. faulted.Faults.Select(f => f.ToString())]),
            _ => throw new InvalidOperationException("No fourth answer."),
        };

        Marking Unjudged() => Apply(procedure, compiled, outcome, marking, intent, act.Sequence, calendar);
    }

    private const int NoOutcome = -1;
    private const int UnknownOutcome = -2;

    private static int OutcomeOf(ActDefinition act, string? key)
    {
        if (key is null || act.Outcomes.IsEmpty)
        {
            return key is null && act.Outcomes.IsEmpty ? NoOutcome : UnknownOutcome;
        }

        for (var i = 0; i < act.Outcomes.Length; i++)
        {
            if (string.Equals(act.Outcomes[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return UnknownOutcome;
    }

    private static bool HasFormFault(CompiledProcedure procedure, CompiledAct act, Marking marking, ActIntent intent)
    {
        if (marking.LastAct is { } last && intent.Happened.Day < last.Day)
        {
            return true;
        }

        var stated = 0;
        for (var i = 0; i < act.Asks.Length; i++)
        {
            var fact = procedure.Definition.Facts[act.Asks[i]];
            if (intent.Facts.TryGetValue(fact.Key, out var typed))
            {
                stated++;
                if (!FactText.TryCanonical(fact, typed, out _))
                {
                    return true;
                }
            }
            else if (act.Definition.Asks[i].IsRequired(intent.Outcome))
            {
                return true;
            }
        }

        return stated != intent.Facts.Count;
    }

    private static bool PeopleAndDatesAllow(CompiledProcedure procedure, CompiledAct act, Marking marking, ActIntent intent) =>
        act.Definition is { AtMost: null or 1, Officers: 1 }
        && act.ApartFrom.Length == 0
        && act.Extends == 0
        && act.MasksCoverNeeds
        && intent.By.HoldsAny(act.Definition.By);

    private static Marking Apply(
        CompiledProcedure procedure, CompiledAct act, int outcome, Marking marking, ActIntent intent, int sequence, WorkCalendar calendar)
    {
        var facts = StateFacts(procedure, act, marking, intent);
        var truths = facts == marking.Facts ? marking.Mask.Truths : procedure.TruthsOf(facts);
        var mask = MaskRules.Apply(marking.Mask, act, outcome, truths);
        var before = marking.Acts[act.Index];
        var actors = before.Actors.Contains(intent.By.Id) && intent.With.IsEmpty
            ? before.Actors
            : [.. before.Actors.Append(intent.By.Id).Concat(intent.With).Distinct(StringComparer.Ordinal)];
        var outcomeKey = outcome < 0 ? null : act.Definition.Outcomes[outcome].Key;
        var acts = marking.Acts.SetItem(act.Index, new ActMark(before.Count + 1, intent.Happened, outcomeKey, sequence, actors));
        var decided = act.Definition.Decides;
        return marking with
        {
            Mask = mask,
            Acts = acts,
            Facts = facts,
            Clocks = ClockChanges.After(procedure, act, marking, mask, acts, facts, intent.Happened, calendar),
            LastAct = intent.Happened,
            Result = decided ? outcomeKey ?? act.Definition.Key : marking.Result,
            DecidedOn = decided ? intent.Happened.Day : marking.DecidedOn,
            ClosedOn = mask.Closed && !marking.Mask.Closed ? intent.Happened.Day : marking.ClosedOn,
        };
    }

    private static ImmutableArray<string?> StateFacts(CompiledProcedure procedure, CompiledAct act, Marking marking, ActIntent intent)
    {
        if (intent.Facts.Count == 0)
        {
            return marking.Facts;
        }

        var facts = marking.Facts.ToBuilder();
        foreach (var index in act.Asks)
        {
            var fact = procedure.Definition.Facts[index];
            if (intent.Facts.TryGetValue(fact.Key, out var typed) && FactText.TryCanonical(fact, typed, out var canonical))
            {
                facts[index] = canonical;
            }
        }

        return facts.MoveToImmutable();
    }
}

/// <summary>An act of the procedure with what stands against it; nothing stands against it when <paramref name="Against"/> is empty.</summary>
public sealed record ActOption(ActDefinition Act, ImmutableArray<Refusal> Against)
{
    /// <summary>May be done now by this person.</summary>
    public bool Open => Against.IsEmpty;

    /// <summary>May be done now, though by somebody else.</summary>
    public bool OpenToOthers => !Against.IsEmpty && Against.All(r => r.Code is RefusalCodes.Role or RefusalCodes.Apart);

    /// <summary>Has no place in the case as it stands (closed, barred, or its facts not given): shown, if at all, last.</summary>
    public bool OutOfPlace => Against.Any(r => r.Code is RefusalCodes.Closed or RefusalCodes.NotIncluded or RefusalCodes.NotApplicable or RefusalCodes.Opening or RefusalCodes.AtMost);
}
