using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>
/// The date a limit ends on (届满日), reckoned from its start, its limit, its stops and its extensions by one calendar.
/// The day of the start is not counted (民法典第二百零一条); a limit in days, months or years that ends on a day off ends on the next workday
/// (第二百零三条); months and years end on the same-numbered day or, where there is none, on the last of the month (第二百零二条).
/// </summary>
/// <param name="Due">Last day on which the duty is in time, that day included; null while the clock stands still.</param>
/// <param name="DueHalf">Half of that day by whose end it must be met; only for limits that end in half a workday.</param>
/// <param name="Provisional">The date depends on days of a year whose holidays are not yet known and may move when they are.</param>
/// <param name="Stopped">The clock stands still, so there is no date.</param>
/// <param name="InWorkdays">Whether what is left is counted in workdays; else in days.</param>
public readonly record struct Deadline(DateOnly? Due, DayHalf? DueHalf, bool Provisional, bool Stopped, bool InWorkdays)
{
    /// <summary>Reckons the date, in the same time whatever the length of the limit.</summary>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="start">The moment the limit runs from; that day, or that half day, is not counted.</param>
    /// <param name="limit">The limit at the start.</param>
    /// <param name="stops">In any order; they may overlap, and begin before the start.</param>
    /// <param name="extensions">In any order.</param>
    /// <param name="roll">What becomes of an end on a day off.</param>
    /// <exception cref="ArgumentException">The limit or an extension is in hours, which days cannot be reckoned from.</exception>
    public static Deadline Compute(
        WorkCalendar calendar,
        LegalMoment start,
        Limit limit,
        IEnumerable<Stop>? stops = null,
        IEnumerable<Extension>? extensions = null,
        RollRule roll = RollRule.NextWorkday)
    {
        if (!Stretch.None(extensions))
        {
            return Reckoning.Of(calendar, start, Stretch.All(limit, extensions), Reckoning.InOrder(stops), roll);
        }

        var only = Stretch.Of(limit);
        return Reckoning.Of(calendar, start, new ReadOnlySpan<Stretch>(in only), Reckoning.InOrder(stops), roll);
    }

    /// <summary>Reckons the date and says of every day from the start to the end whether it counts and why.</summary>
    /// <inheritdoc cref="Compute"/>
    public static DeadlineExplanation Explain(
        WorkCalendar calendar,
        LegalMoment start,
        Limit limit,
        IEnumerable<Stop>? stops = null,
        IEnumerable<Extension>? extensions = null,
        RollRule roll = RollRule.NextWorkday)
    {
        var stretches = Stretch.All(limit, extensions);
        var inOrder = Reckoning.InOrder(stops);
        var deadline = Reckoning.Of(calendar, start, stretches, inOrder, roll);
        var days = new DayWalk(calendar, start, limit, [.. inOrder]).Through(stretches, roll);
        return new DeadlineExplanation(deadline, start, limit, days);
    }

    /// <summary>
    /// The last day on which an act that must come a limit <em>before</em> an event (…日前) is in time: the limit, counted from that day, has run
    /// out in full on the day before the event, so that so many whole days lie between the two.
    /// </summary>
    /// <remarks>
    /// Our reading: the statutes do not say whether one of the two days may be counted in, and a party's time to prepare must not come out
    /// short. Half a workday counts as a whole one. The day found may be a day off; nothing rolls backwards.
    /// </remarks>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="eventDay">Day of the event; not counted.</param>
    /// <param name="limit">How long before.</param>
    /// <exception cref="ArgumentException">The limit is in hours.</exception>
    public static DateOnly LatestBefore(WorkCalendar calendar, DateOnly eventDay, Limit limit)
    {
        var eve = eventDay.AddDays(-1);
        var amount = (int)decimal.Ceiling(limit.Amount);
        switch (limit.Unit)
        {
            case LimitUnit.Workdays:
                return calendar.WorkdayBefore(eventDay, amount).AddDays(-1);
            case LimitUnit.Days:
                return eve.AddDays(-amount);
            case LimitUnit.Months or LimitUnit.Years:
                var months = limit.Unit == LimitUnit.Years ? amount * 12 : amount;
                var day = eve.AddMonths(-months);
                while (day.AddDays(1).AddMonths(months) <= eve)
                {
                    day = day.AddDays(1);
                }

                return day;
            default:
                throw Stretch.NotInDays(limit);
        }
    }

    /// <summary>
    /// What is left on that day, in workdays or in days as the limit is counted: the days after it up to the due date. 0 on the due date
    /// itself, negative once it has passed (at least one, though only days off have passed since), null while the clock stands still.
    /// </summary>
    public int? Remaining(WorkCalendar calendar, DateOnly today)
    {
        if (Due is not { } due)
        {
            return null;
        }

        var left = InWorkdays ? calendar.CountWorkdays(today, due) : due.DayNumber - today.DayNumber;
        return today > due ? Math.Min(left, -1) : left;
    }
}
