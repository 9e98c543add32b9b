using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>A day that is another kind of day in the new calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
public readonly record struct DayChange(DateOnly Day, DayKind Before, DayKind After)
{
    /// <summary>Whether it became or ceased to be worked; only then can it move a date.</summary>
    public bool MovesDates => IsWorked(Before) != IsWorked(After);

    private static bool IsWorked(DayKind kind) => kind is DayKind.Workday or DayKind.MakeUpWorkday;
}

/// <summary>What a notice added or re-issued changed.</summary>
/// <param name="Days">Days of another kind, in order.</param>
/// <param name="YearsSettled">Years that have a notice now and had none; their dates are no longer provisional.</param>
/// <param name="YearsUnsettled">Years that had a notice and have none now.</param>
public sealed record CalendarDiff(ImmutableArray<DayChange> Days, ImmutableArray<int> YearsSettled, ImmutableArray<int> YearsUnsettled)
{
    /// <summary>Nothing changed: every date stands as it was.</summary>
    public bool IsEmpty => Days.IsEmpty && YearsSettled.IsEmpty && YearsUnsettled.IsEmpty;

    /// <summary>Compares two calendars.</summary>
    public static CalendarDiff Between(WorkCalendar before, WorkCalendar after)
    {
        var days = ImmutableArray.CreateBuilder<DayChange>();
        var last = Math.Max(before.LastNamedDay, after.LastNamedDay);
        for (var number = FirstNamed(before, after); number <= last; number++)
        {
            var day = DateOnly.FromDayNumber(number);
            var change = new DayChange(day, before.Kind(day), after.Kind(day));
            if (change.Before != change.After)
            {
                days.Add(change);
            }
        }

        var had = before.Notices.Select(notice => notice.Year).ToArray();
        var has = after.Notices.Select(notice => notice.Year).ToArray();
        return new CalendarDiff(days.DrainToImmutable(), [.. has.Except(had)], [.. had.Except(has)]);
    }

    private static int FirstNamed(WorkCalendar before, WorkCalendar after)
    {
        if (before.LastNamedDay < 0)
        {
            return after.FirstNamedDay;
        }

        return after.LastNamedDay < 0 ? before.FirstNamedDay : Math.Min(before.FirstNamedDay, after.FirstNamedDay);
    }
}
