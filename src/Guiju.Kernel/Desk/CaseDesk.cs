using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Desk;

/// <summary>
/// The one door for cases: pages, API, command line and imports all go through it. Load, judge scope, decide, append with projections —
/// and when somebody else was faster, load and decide again on what is true now.
/// </summary>
public sealed class CaseDesk(LawBook law, IStore store, IDigester digester)
{
    private const int Attempts = 16;

    /// <summary>Opens a case. Faults when no version of the procedure is in force on the day of the act.</summary>
    public async Task<Outcome<Recorded>> OpenAsync(OpenCase command, CancellationToken cancel = default)
    {
        var day = command.Intent.Happened.Day;
        var procedure = law.InForce(command.Procedure, day);
        if (procedure is null)
        {
            return Fault("procedure", "fault.procedure", law.Newest(command.Procedure)?.Definition.Title ?? command.Procedure, day);
        }

        if (Early(command.Intent, command.Stamp) is { } early)
        {
            return early;
        }

        if (await store.FindByKeyAsync(command.Region, command.Stamp.IdempotencyKey, cancel) is { } existing)
        {
            return await RepeatedAsync(existing, cancel);
        }

        if (!command.Intent.By.MayReach(command.Profile.Unit))
        {
            return OutOfScope();
        }

        var decision = procedure.Decide(procedure.Start, command.Intent, 1, law.Calendar);
        if (decision is not Outcome<Marking>.Accepted { Value: var marking })
        {
            return No(decision);
        }

        var profile = command.Profile;
        if (profile.Number.Length == 0)
        {
            var prefix = procedure.Definition.NumberPrefix;
            var next = await store.NextNumberAsync(command.Region, prefix, day.Year, cancel);
            profile = profile with { Number = string.Create(CultureInfo.InvariantCulture, $"{prefix}{day.Year}-{next:00000}") };
        }

        var act = Seal(procedure, command.Region, profile.Number, 1, Digest.Zero, command.Intent, command.Stamp, marking, ProfileFacts.Of(profile));
        var opened = new CaseState
        {
            Region = command.Region,
            Id = profile.Number,
            Procedure = procedure.Definition.Id,
            Version = procedure.Definition.From,
            Profile = profile,
            OpenedOn = day,
            Marking = marking,
            Sequence = 1,
            Head = act.Hash,
            ChangedAt = command.Stamp.RecordedAt,
        };
        return await store.AppendAsync(new Append(act, opened, Calendar: law.Calendar.Fingerprint), cancel) switch
        {
            AppendResult.Appended => new Outcome<Recorded>.Accepted(new Recorded(opened, act, false)),
            AppendResult.Duplicate duplicate => await RepeatedAsync(duplicate.Existing, cancel),
            AppendResult.OtherCalendar other => throw OtherCalendar(other),
            _ => throw new InvalidOperationException($"A case {profile.Number} is there already."),
        };
    }

    /// <summary>Records a further act of a case. Faults when there is no such case.</summary>
    public async Task<Outcome<Recorded>> RecordAsync(RecordAct command, CancellationToken cancel = default)
    {
        if (Early(command.Intent, command.Stamp) is { } early)
        {
            return early;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindByKeyAsync(command.Region, command.Stamp.IdempotencyKey, cancel) is { } existing)
            {
                return await RepeatedAsync(existing, cancel);
            }

            if (await store.FindCaseAsync(command.Region, command.CaseId, cancel) is not { } before)
            {
                return Fault("case", "fault.case");
            }

            if (!command.Intent.By.MayReach(before.Profile.Unit))
            {
                return OutOfScope();
            }

            var procedure = law.Version(before.Procedure, before.Version);
            var decision = procedure.Decide(before.Marking, command.Intent, before.Sequence + 1, law.Calendar);
            if (decision is not Outcome<Marking>.Accepted { Value: var marking })
            {
                // The first of two clicks may have landed between looking for the key and loading the case: what stands against it is itself.
                return await store.FindByKeyAsync(command.Region, command.Stamp.IdempotencyKey, cancel) is { } itself
                    ? await RepeatedAsync(itself, cancel)
                    : No(decision);
            }

            var topic = await TopicAsync(procedure, before, marking, command, cancel);
            if (topic is Outcome<AgendaTopic?>.Faulted { Faults: var faults })
            {
                return new Outcome<Recorded>.Faulted(faults);
            }

            var act = Seal(
                procedure, command.Region, before.Id, before.Sequence + 1, before.Head, command.Intent, command.Stamp, marking, Act.NoFacts);
            var after = before with
            {
                Marking = marking,
                Sequence = act.Sequence,
                Head = act.Hash,
                ChangedAt = command.Stamp.RecordedAt,
            };
            var append = new Append(act, after, Topic: ((Outcome<AgendaTopic?>.Accepted)topic).Value, Calendar: law.Calendar.Fingerprint);
            switch (await store.AppendAsync(append, cancel))
            {
                case AppendResult.Appended:
                    return new Outcome<Recorded>.Accepted(new Recorded(after, act, false));
                case AppendResult.Duplicate duplicate:
                    return await RepeatedAsync(duplicate.Existing, cancel);
                case AppendResult.OtherCalendar other:
                    throw OtherCalendar(other);
            }
        }

        throw new InvalidOperationException($"Case {command.CaseId} kept changing while an act was to be recorded.");
    }

    private Act Seal(
        CompiledProcedure procedure,
        string region,
        string caseId,
        int sequence,
        Digest previous,
        ActIntent intent,
        Stamp stamp,
        Marking after,
        ImmutableSortedDictionary<string, string> more)
    {
        var facts = more.ToBuilder();
        foreach (var key in intent.Facts.Keys)
        {
            facts[key] = after.Facts[procedure.IndexOfFact(key)]!;
        }

        var act = new Act
        {
            Region = region,
            Stream = CaseState.StreamOf(caseId),
            Sequence = sequence,
            Kind = $"{procedure.Definition.Id}:{intent.Act}",
            Law = procedure.Definition.Version,
            ActorId = intent.By.Id,
            ActorTitle = intent.By.Title,
            ActorUnit = intent.By.Unit,
            Happened = intent.Happened,
            RecordedAt = stamp.RecordedAt,
            Outcome = intent.Outcome,
            Facts = facts.ToImmutable(),
            With = intent.With,
            Evidence = stamp.Evidence,
            Note = stamp.Note,
            IdempotencyKey = stamp.IdempotencyKey,
            Previous = previous,
        };
        return CanonicalBytes.Seal(act, digester);
    }

    private async Task<Outcome<AgendaTopic?>> TopicAsync(
        CompiledProcedure procedure, CaseState before, Marking after, RecordAct command, CancellationToken cancel)
    {
        if (AgendaProjection.TopicOf(procedure, before, after, command.Intent.Act) is not { } topic)
        {
            return new Outcome<AgendaTopic?>.Accepted(null);
        }

        // The same matter once on the same agenda: a second time would say nothing, and the database would not take it.
        if (procedure.HasHappened(before.Marking, command.Intent.Act) && procedure.FactOf(before.Marking, AgendaProjection.MeetingFact) == topic.Meeting)
        {
            return new Outcome<AgendaTopic?>.Faulted(
                [new Fault("meeting.placed", KernelWords.Say("fault.placed", topic.Meeting), AgendaProjection.MeetingFact)]);
        }

        return await store.FindEntryAsync(command.Region, AgendaProjection.Register, topic.Meeting, cancel) is null or { Withdrawn: true }
            ? new Outcome<AgendaTopic?>.Faulted(
                [new Fault("meeting.unknown", KernelWords.Say("fault.meeting", topic.Meeting), AgendaProjection.MeetingFact)])
            : new Outcome<AgendaTopic?>.Accepted(topic);
    }

    private async Task<Outcome<Recorded>> RepeatedAsync(Act existing, CancellationToken cancel)
    {
        var now = await store.FindCaseAsync(existing.Region, existing.Stream["case/".Length..], cancel)
            ?? throw new InvalidOperationException($"Act {existing.Hash} has no case.");
        return new Outcome<Recorded>.Accepted(new Recorded(now, existing, true));
    }

    private InvalidOperationException OtherCalendar(AppendResult.OtherCalendar other) => new(
        $"The store has adopted the work calendar {other.Adopted}, this program reckons by {law.Calendar.Fingerprint}: start it again with the current law files.");

    private static Outcome<Recorded>? Early(ActIntent intent, Stamp stamp)
    {
        var today = BeijingTime.DayOf(stamp.RecordedAt);
        return intent.Happened.Day > today
            ? new Outcome<Recorded>.Faulted([new Fault("happened.future", KernelWords.Say("fault.future", today), "happened")])
            : null;
    }

    private static Outcome<Recorded> Fault(string place, string key, params object[] values) =>
        new Outcome<Recorded>.Faulted([new Fault(key, KernelWords.Say(key, values), place)]);

    private static Outcome<Recorded> OutOfScope() => new Outcome<Recorded>.Refused(
        [new Refusal(RefusalCodes.Scope, KernelWords.Say("scope"), null, KernelWords.Say("scope.remedy"))]);

    private static Outcome<Recorded> No(Outcome<Marking> decision) => decision switch
    {
        Outcome<Marking>.Refused refused => new Outcome<Recorded>.Refused(refused.Reasons),
        Outcome<Marking>.Faulted faulted => new Outcome<Recorded>.Faulted(faulted.Faults),
        _ => throw new InvalidOperationException("Accepted is no answer here."),
    };
}
