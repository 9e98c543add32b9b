using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;

namespace Guiju.Web.Reading;

/// <summary>A case as its page shows it to one person on one day.</summary>
public sealed record CaseView
{
    /// <summary>The case.</summary>
    public required CaseState State { get; init; }

    /// <summary>Version of the procedure it runs under.</summary>
    public required CompiledProcedure Procedure { get; init; }

    /// <summary>Its acts, oldest first.</summary>
    public required ImmutableArray<Act> Acts { get; init; }

    /// <summary>What this person may do next: what is owed first.</summary>
    public required ImmutableArray<OpenAct> Open { get; init; }

    /// <summary>What may be done next, though by others.</summary>
    public required ImmutableArray<ActOption> OpenToOthers { get; init; }

    /// <summary>What has its place but is not yet allowed, with every reason.</summary>
    public required ImmutableArray<ActOption> Blocked { get; init; }

    /// <summary>What has no place in the case as it stands.</summary>
    public required ImmutableArray<ActOption> OutOfPlace { get; init; }

    /// <summary>Clocks that run or stand still, earliest date first, then those that are over.</summary>
    public required ImmutableArray<CaseClock> Clocks { get; init; }

    /// <summary>Duties still owed for which the law sets no number.</summary>
    public required ImmutableArray<Duty> OwedWithoutDate { get; init; }

    /// <summary>The page of a case for a person on a day.</summary>
    public static CaseView Of(CaseState state, CompiledProcedure procedure, ImmutableArray<Act> acts, Actor by, DateOnly today, WorkCalendar calendar)
    {
        var marking = state.Marking;
        var owed = procedure.Duties.Where((_, index) => (marking.Mask.Owed & (1UL << index)) != 0).ToList();
        var options = procedure.Options(marking, by, new LegalMoment(today));
        var ticking = marking.Clocks.Where(IsOpen).Select(clock => clock.Duty).ToHashSet(StringComparer.Ordinal);
        return new CaseView
        {
            State = state,
            Procedure = procedure,
            Acts = acts,
            Open =
            [
                .. options.Where(option => option.Open)
                    .Select(option => new OpenAct(option.Act, owed.Any(duty => duty.Acts.Any(reference => reference.Act == option.Act.Key))))
                    .OrderBy(open => open.Act.AfterClosing)
                    .ThenBy(open => !open.Owed)
                    // What has been done may often be done again, but is not what comes next.
                    .ThenBy(open => procedure.HasHappened(marking, open.Act.Key))
                    .ThenBy(open => open.Act is { Ends: true, Decides: true }),
            ],
            OpenToOthers = [.. options.Where(option => option.OpenToOthers)],
            Blocked = [.. options.Where(option => option is { Open: false, OpenToOthers: false, OutOfPlace: false })],
            OutOfPlace = [.. options.Where(option => option is { OpenToOthers: false, OutOfPlace: true })],
            Clocks =
            [
                .. marking.Clocks
                    .Select(clock => new CaseClock(clock, procedure.DutyOf(clock), Explain(clock, calendar)))
                    .OrderBy(clock => !IsOpen(clock.Clock))
                    .ThenBy(clock => clock.Clock.Due ?? DateOnly.MaxValue),
            ],
            OwedWithoutDate = [.. owed.Where(duty => !ticking.Contains(duty.Key))],
        };
    }

    /// <summary>Whether a clock still runs or stands still.</summary>
    public static bool IsOpen(Clock clock) => clock.State is ClockState.Running or ClockState.Stopped;

    /// <summary>Facts stated so far.</summary>
    public IEnumerable<(FactDefinition Fact, string Value)> Facts => Procedure.Definition.Facts
        .Select((fact, index) => (fact, State.Marking.Facts[index]))
        .Where(pair => pair.Item2 is not null)
        .Select(pair => (pair.fact, pair.Item2!));

    private static DeadlineExplanation Explain(Clock clock, WorkCalendar calendar) =>
        Deadline.Explain(calendar, clock.From, clock.Limit, clock.Stops, clock.Extensions);
}

/// <summary>An act that may be done now.</summary>
/// <param name="Act">The act.</param>
/// <param name="Owed">Whether it meets a duty that is owed.</param>
public sealed record OpenAct(ActDefinition Act, bool Owed);

/// <summary>A clock of a case with the reasons of its date.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Duty">What is owed.</param>
/// <param name="Explanation">Why the date is the date.</param>
public sealed record CaseClock(Clock Clock, Duty Duty, DeadlineExplanation Explanation);
