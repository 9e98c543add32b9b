using Guiju.Kernel.Time;

namespace Guiju.Tests.Time;

/// <summary>
/// The rules once more, as slowly and plainly as they can be said: from the notices themselves, in half days, one at a time. It shares no
/// code with the implementation.
/// </summary>
internal static class DeadlineModel
{
    public static (DateOnly? Due, DayHalf? Half) Due(
        IEnumerable<HolidayNotice> notices, LegalMoment start, Limit limit, Stop[] stops, Extension[] extensions, RollRule roll)
    {
        var off = new HashSet<DateOnly>();
        var work = new HashSet<DateOnly>();
        foreach (var notice in notices.OrderBy(notice => notice.Year))
        {
            off.UnionWith(notice.Off);
            work.ExceptWith(notice.Off);
            work.UnionWith(notice.Work);
            off.ExceptWith(notice.Work);
        }

        bool Worked(DateOnly day) => work.Contains(day) || (!off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        bool LeftOut(DateOnly day) => stops.Any(stop => day > stop.From && (stop.Until is null || day <= stop.Until));
        bool StandsStill(DateOnly day) => stops.Any(stop => day > stop.From && stop.Until is null);

        var parts = new List<Limit> { Plain(limit) };
        foreach (var extension in extensions.OrderBy(extension => extension.On))
        {
            var by = Plain(extension.By);
            if (by.Unit == parts[^1].Unit)
            {
                parts[^1] = new Limit(parts[^1].Amount + by.Amount, by.Unit);
            }
            else
            {
                parts.Add(by);
            }
        }

        var day = start.Day;
        DayHalf? half = start.Half ?? DayHalf.Afternoon;
        DayHalf? dueHalf = null;
        foreach (var part in parts)
        {
            var halves = part.Unit switch
            {
                LimitUnit.Months => 2 * (day.AddMonths((int)part.Amount).DayNumber - day.DayNumber),
                _ => (int)(2 * part.Amount),
            };
            var inHalves = halves % 2 == 1;
            if (!inHalves || half is null)
            {
                half = DayHalf.Afternoon;
            }

            while (halves > 0)
            {
                (day, half) = half == DayHalf.Morning ? (day, DayHalf.Afternoon) : (day.AddDays(1), DayHalf.Morning);
                if (StandsStill(day))
                {
                    return (null, null);
                }

                if (!LeftOut(day) && (part.Unit != LimitUnit.Workdays || Worked(day)))
                {
                    halves--;
                }
            }

            dueHalf = inHalves ? half : null;
            half = dueHalf;
        }

        if (parts[^1].Unit != LimitUnit.Workdays && roll == RollRule.NextWorkday)
        {
            var rolls = !Worked(day);
            while (rolls)
            {
                day = day.AddDays(1);
                if (StandsStill(day))
                {
                    return (null, null);
                }

                rolls = !Worked(day) || LeftOut(day);
            }
        }

        return (day, dueHalf);
    }

    private static Limit Plain(Limit limit) => limit.Unit == LimitUnit.Years ? new Limit(limit.Amount * 12, LimitUnit.Months) : limit;
}
