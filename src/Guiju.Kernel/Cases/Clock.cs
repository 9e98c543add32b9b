using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>Where a clock stands. Whether a running one is overdue depends on the day one asks, so it is not a state.</summary>
public enum ClockState
{
    Running,
    Stopped,

    /// <summary>An act that was owed happened; <see cref="Clock.MetOn"/> says when.</summary>
    Met,

    /// <summary>No longer owed: the case ended or the duty was superseded.</summary>
    Void,
}

/// <summary>
/// A clock (期限): one duty of one case, with what it was reckoned from. It holds everything its date can be explained by;
/// the date itself is a projection of the calendar and moves when a notice of holidays does.
/// </summary>
public sealed record Clock
{
    /// <summary>Key of the duty.</summary>
    public required string Duty { get; init; }

    /// <summary>Which time the duty was started in this case, from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Act that started it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>The moment it runs from; that day itself is not counted.</summary>
    public required LegalMoment From { get; init; }

    /// <summary>The limit at the start, without extensions.</summary>
    public required Limit Limit { get; init; }

    /// <summary>Statutory or promised.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>Stops so far; the last may be open.</summary>
    public ImmutableArray<Stop> Stops { get; init; } = [];

    /// <summary>Extensions so far.</summary>
    public ImmutableArray<Extension> Extensions { get; init; } = [];

    /// <summary>State.</summary>
    public required ClockState State { get; init; }

    /// <summary>Due date; null while stopped.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Half of the due day, for limits in half workdays.</summary>
    public DayHalf? DueHalf { get; init; }

    /// <summary>True while the date reaches past the last published notice of holidays.</summary>
    public bool Provisional { get; init; }

    /// <summary>When it was met.</summary>
    public LegalMoment? MetOn { get; init; }

    /// <summary>Whether it was met after its date; half days compare by half, an unknown half counts as in time.</summary>
    public bool MetLate =>
        State == ClockState.Met && MetOn is { } met && Due is { } due
        && (met.Day > due || (met.Day == due && DueHalf is { } dueHalf && met.Half is { } half && half > dueHalf));

    /// <summary>Still to be met and past its date on that day.</summary>
    public bool OverdueOn(DateOnly day) => State == ClockState.Running && Due is { } due && day > due;
}
