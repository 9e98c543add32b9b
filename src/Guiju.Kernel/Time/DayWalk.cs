using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>Walks a limit day by day and writes down what becomes of each; the slow and plain twin of <see cref="Reckoning"/>.</summary>
internal sealed class DayWalk(WorkCalendar calendar, LegalMoment start, Limit limit, Stop[] stops)
{
    private readonly ImmutableArray<CountedDay>.Builder days = ImmutableArray.CreateBuilder<CountedDay>();
    private DateOnly day = start.Day;
    private DayHalf? half = start.Half;
    private bool stopped;

    public ImmutableArray<CountedDay> Through(ReadOnlySpan<Stretch> stretches, RollRule roll)
    {
        for (var i = 0; i < stretches.Length && !stopped; i++)
        {
            Walk(stretches[i], i == 0, stretches[i].Unit == UnitOf(limit) ? AmountOf(limit) : 0);
            half = null;
        }

        if (!stopped && !stretches[^1].InWorkdays && roll == RollRule.NextWorkday)
        {
            if (calendar.IsWorkday(day))
            {
                DoubtLast();
            }
            else
            {
                Roll();
            }
        }

        return days.DrainToImmutable();
    }

    private static LimitUnit UnitOf(Limit limit) => limit.Unit == LimitUnit.Years ? LimitUnit.Months : limit.Unit;

    private static decimal AmountOf(Limit limit) => limit.Unit == LimitUnit.Years ? limit.Amount * 12 : limit.Amount;

    private void Walk(Stretch stretch, bool first, decimal original)
    {
        var from = day;
        var corresponding = stretch.Unit == LimitUnit.Months ? from.AddMonths((int)stretch.Amount) : (DateOnly?)null;
        var goal = corresponding is { } end ? end.DayNumber - from.DayNumber : stretch.Amount;
        if (corresponding is not null)
        {
            original = first ? from.AddMonths((int)original).DayNumber - from.DayNumber : 0;
        }

        var count = 0m;
        if (first)
        {
            count = Begin(goal);
        }

        while (count < goal && !stopped)
        {
            day = day.AddDays(1);
            if (StopOver(day) is { } stop)
            {
                Leave(stop);
            }
            else if (stretch.InWorkdays && !calendar.IsWorkday(day))
            {
                Skip();
            }
            else
            {
                count = Math.Min(count + 1, goal);
                Add(count, stretch.InWorkdays ? Workday() : DayIn(corresponding, from, count == goal), count > original);
            }
        }
    }

    /// <summary>The day of the start, and what of it counts: nothing, or its afternoon for a limit that ends in half a workday.</summary>
    private decimal Begin(decimal goal)
    {
        if (goal % 1 == 0 || !Reckoning.CountsAfternoonOf(calendar, day, half, stops))
        {
            days.Add(new CountedDay(day, 0, false, DayReason.StartDayNotCounted, null, false, TimeTexts.Of(nameof(DayReason.StartDayNotCounted))));
            return 0;
        }

        var text = TimeTexts.Of(nameof(DayReason.StartHalfNotCounted));
        days.Add(new CountedDay(day, 0.5m, true, DayReason.StartHalfNotCounted, null, calendar.IsProvisional(day), text));
        return 0.5m;
    }

    /// <summary>A last day that did not roll may yet turn out to be a day off.</summary>
    private void DoubtLast()
    {
        if (calendar.IsProvisional(day))
        {
            days[^1] = days[^1] with { Provisional = true, Text = days[^1].Text + TimeTexts.Of("ByWeekendsAlone") };
        }
    }

    private void Roll()
    {
        do
        {
            day = day.AddDays(1);
            if (StopOver(day) is { } stop)
            {
                Leave(stop);
            }
            else if (calendar.IsWorkday(day))
            {
                Record(0, false, DayReason.RolledToWorkday, TimeTexts.Of(nameof(DayReason.RolledToWorkday)));
                return;
            }
            else
            {
                Skip();
            }
        }
        while (!stopped);
    }

    private Stop? StopOver(DateOnly at) => Array.Find(stops, stop => stop.Covers(at) && stop.Until is null) ?? Array.Find(stops, stop => stop.Covers(at));

    private void Leave(Stop stop)
    {
        stopped = stop.Until is null;
        var text = stop.Until is { } until
            ? TimeTexts.Of("Stopped", stop.From, until, stop.Reason)
            : TimeTexts.Of("StoppedStill", stop.From, stop.Reason);
        Record(0, false, DayReason.Stopped, text);
    }

    private void Skip()
    {
        var reason = calendar.Kind(day) == DayKind.Holiday ? DayReason.HolidaySkipped : DayReason.WeekendSkipped;
        Record(0, false, reason, TimeTexts.Of(reason.ToString(), calendar.NoticeYearOf(day) ?? 0));
    }

    private DayReason Workday() => calendar.Kind(day) == DayKind.MakeUpWorkday ? DayReason.MakeUpWorkdayCounted : DayReason.WorkdayCounted;

    private DayReason DayIn(DateOnly? corresponding, DateOnly from, bool last)
    {
        if (corresponding is not { } end || !last)
        {
            return DayReason.CalendarDayCounted;
        }

        if (day != end)
        {
            return DayReason.LaidOnForStops;
        }

        return end.Day == from.Day ? DayReason.CorrespondingDay : DayReason.MonthEnd;
    }

    private void Add(decimal count, DayReason reason, bool extended)
    {
        var text = TimeTexts.Of(reason.ToString(), count, calendar.NoticeYearOf(day) ?? 0);
        Record(count, true, reason, extended ? text + TimeTexts.Of("WithinExtension") : text);
    }

    private void Record(decimal count, bool counted, DayReason reason, string text)
    {
        var provisional = calendar.IsProvisional(day)
            && reason is DayReason.WorkdayCounted or DayReason.WeekendSkipped or DayReason.RolledToWorkday;
        var notice = reason is DayReason.HolidaySkipped or DayReason.MakeUpWorkdayCounted ? calendar.NoticeYearOf(day) : null;
        days.Add(new CountedDay(day, count, counted, reason, notice, provisional, provisional ? text + TimeTexts.Of("ByWeekendsAlone") : text));
    }
}
