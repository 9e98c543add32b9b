using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>
/// A case rebuilt act by act, by the calendars that held when each was recorded, and judged again on the way. Roles are not judged (the
/// ledger does not keep them), everything else follows from the acts.
/// </summary>
public sealed class CaseReplay
{
    private readonly CompiledProcedure _procedure;

    /// <summary>Begins with the opening act.</summary>
    /// <param name="law">The law, with every version a case was opened under.</param>
    /// <param name="opening">First act of the stream.</param>
    /// <param name="calendar">Calendar in force when it was recorded.</param>
    /// <exception cref="ArgumentException">The act names no procedure version, or an act or outcome the procedure does not know.</exception>
    /// <exception cref="InvalidOperationException">The law does not hold the version.</exception>
    public CaseReplay(LawBook law, Act opening, WorkCalendar calendar)
    {
        var at = opening.Law.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || !DateOnly.TryParseExact(
            opening.Law.AsSpan(at + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var version))
        {
            throw new ArgumentException($"Not a version of a procedure: '{opening.Law}'.", nameof(opening));
        }

        _procedure = law.Version(opening.Law[..at], version);
        State = new CaseState
        {
            Region = opening.Region,
            Id = opening.Stream[CaseState.StreamOf("").Length..],
            Procedure = _procedure.Definition.Id,
            Version = version,
            Profile = ProfileFacts.From(opening.Facts),
            OpenedOn = opening.Happened.Day,
            Marking = _procedure.Start,
            Sequence = 0,
            Head = Digest.Zero,
            ChangedAt = opening.RecordedAt,
        };
        Record(opening, calendar);
    }

    /// <summary>The case after the acts so far; without its access code, which no act holds.</summary>
    public CaseState State { get; private set; }

    /// <summary>What stood against the last act when it was recorded, in words; empty where it was lawful.</summary>
    public ImmutableArray<string> Against { get; private set; } = [];

    /// <summary>Adds the next act, whatever stood against it.</summary>
    /// <returns>The topic it placed on an agenda, or null.</returns>
    /// <exception cref="ArgumentException">An act or outcome the procedure does not know.</exception>
    public AgendaTopic? Record(Act act, WorkCalendar calendar)
    {
        var before = State;
        (var marking, Against) = Deciding.Rejudge(_procedure, before.Marking, act, calendar);
        State = before with { Marking = marking, Sequence = act.Sequence, Head = act.Hash, ChangedAt = act.RecordedAt };
        return AgendaProjection.TopicOf(_procedure, before, marking, act.Kind[(act.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>Reckons what runs by another calendar, and says what moved.</summary>
    public ImmutableArray<ClockMove> Project(WorkCalendar calendar)
    {
        var before = State;
        State = before with { Marking = before.Marking.Project(calendar) };
        return ClockMove.Between(before, State);
    }
}
