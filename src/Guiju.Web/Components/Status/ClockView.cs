using Guiju.Kernel.Cases;
using Guiju.Kernel.Time;

namespace Guiju.Web.Components.Status;

/// <summary>A clock as it is shown on a day.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Due">Due date; null while stopped.</param>
/// <param name="Left">Whole days of its unit left, 0 on the last day, negative once overdue; null while stopped or over.</param>
/// <param name="InWorkdays">Whether <paramref name="Left"/> counts workdays.</param>
/// <param name="Half">Half of the due day by whose end it must be met; only for limits in half workdays.</param>
/// <param name="Provisional">Whether a notice of holidays yet to come may move it.</param>
/// <param name="Late">Whether it was met late.</param>
public sealed record ClockView(
    ClockState State,
    DateOnly? Due,
    int? Left,
    bool InWorkdays = true,
    DayHalf? Half = null,
    bool Provisional = false,
    bool Late = false)
{
    /// <summary>A clock on that day.</summary>
    public static ClockView Of(Clock clock, WorkCalendar calendar, DateOnly today)
    {
        var inWorkdays = clock.Limit.Unit == LimitUnit.Workdays;
        int? left = clock is { State: ClockState.Running, Due: { } due }
            ? new Deadline(due, clock.DueHalf, clock.Provisional, Stopped: false, inWorkdays).Remaining(calendar, today)
            : null;
        return new(clock.State, clock.Due, left, inWorkdays, clock.DueHalf, clock.Provisional, clock.MetLate);
    }

    /// <summary>What its colour says; «soon» from two days before the last.</summary>
    public Tone Tone => State switch
    {
        ClockState.Running when Left < 0 => Tone.Bad,
        ClockState.Running when Left <= 2 => Tone.Soon,
        ClockState.Running => Tone.Active,
        ClockState.Met when Late => Tone.Bad,
        ClockState.Met => Tone.Good,
        _ => Tone.Quiet,
    };
}
