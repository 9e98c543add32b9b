using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>
/// How a due date is found: no day is looked at singly, each stretch between stops is one subtraction of ranks. <see cref="DayWalk"/> does
/// the same by the day; a property test holds the two equal.
/// </summary>
internal static class Reckoning
{
    /// <summary>Stops by their first day; copied only when they are not so already.</summary>
    public static ReadOnlySpan<Stop> InOrder(IEnumerable<Stop>? stops)
    {
        var given = stops switch
        {
            null => [],
            ImmutableArray<Stop> array => array.IsDefault ? [] : array.AsSpan(),
            _ => stops.ToArray(),
        };
        for (var i = 1; i < given.Length; i++)
        {
            if (given[i].From < given[i - 1].From)
            {
                var sorted = given.ToArray();
                Array.Sort(sorted, (one, other) => one.From.CompareTo(other.From));
                return sorted;
            }
        }

        return given;
    }

    public static Deadline Of(WorkCalendar calendar, LegalMoment start, ReadOnlySpan<Stretch> stretches, ReadOnlySpan<Stop> stops, RollRule roll)
    {
        var day = start.Day.DayNumber;
        var half = start.Half;
        var provisional = false;
        foreach (var stretch in stretches)
        {
            var from = day;
            (var end, half) = EndOf(calendar, day, half, stretch, stops);
            if (end is not { } ended)
            {
                return new Deadline(null, null, false, true, stretches[^1].InWorkdays);
            }

            day = ended;
            provisional |= stretch.InWorkdays && calendar.AnyProvisional(half == DayHalf.Afternoon ? from : from + 1, day);
        }

        if (!stretches[^1].InWorkdays && roll == RollRule.NextWorkday)
        {
            var from = day;
            if (!calendar.IsWorkday(DateOnly.FromDayNumber(day)))
            {
                // The day it rolls to is the last day of the limit, so it may not be one that a stop leaves out.
                if (After(calendar, day, 1, inWorkdays: true, stops) is not { } rolled)
                {
                    return new Deadline(null, null, false, true, false);
                }

                day = rolled;
            }

            provisional |= calendar.AnyProvisional(from, day);
        }

        return new Deadline(DateOnly.FromDayNumber(day), half, provisional, false, stretches[^1].InWorkdays);
    }

    /// <summary>
    /// Whether the afternoon of the start is the first half that counts. A half that nobody recorded is read as the afternoon, so that a
    /// limit never comes out shorter than it was.
    /// </summary>
    public static bool CountsAfternoonOf(WorkCalendar calendar, DateOnly start, DayHalf? half, ReadOnlySpan<Stop> stops)
    {
        if (half != DayHalf.Morning || !calendar.IsWorkday(start))
        {
            return false;
        }

        foreach (var stop in stops)
        {
            if (stop.Covers(start))
            {
                return false;
            }
        }

        return true;
    }

    private static (int? End, DayHalf? Half) EndOf(WorkCalendar calendar, int day, DayHalf? half, Stretch stretch, ReadOnlySpan<Stop> stops)
    {
        if (stretch.Unit == LimitUnit.Months)
        {
            // The months are laid on the calendar first; then each day a stop leaves out is added to their end.
            var length = DateOnly.FromDayNumber(day).AddMonths((int)stretch.Amount).DayNumber - day;
            return (After(calendar, day, length, inWorkdays: false, stops), null);
        }

        var whole = (int)stretch.Amount;
        if (stretch.Amount == whole)
        {
            return (After(calendar, day, whole, stretch.InWorkdays, stops), null);
        }

        if (!CountsAfternoonOf(calendar, DateOnly.FromDayNumber(day), half, stops))
        {
            return (After(calendar, day, whole + 1, inWorkdays: true, stops), DayHalf.Morning);
        }

        return (whole == 0 ? day : After(calendar, day, whole, inWorkdays: true, stops), DayHalf.Afternoon);
    }

    /// <summary>The n-th day after the day that counts and no stop leaves out; null when an open stop begins before it.</summary>
    private static int? After(WorkCalendar calendar, int day, int n, bool inWorkdays, ReadOnlySpan<Stop> stops)
    {
        var left = n;
        foreach (var stop in stops)
        {
            if (stop.Until is { } until && until.DayNumber <= day)
            {
                continue;
            }

            var from = stop.From.DayNumber;
            if (from > day)
            {
                var counted = inWorkdays ? calendar.Rank(from) - calendar.Rank(day) : from - day;
                if (counted >= left)
                {
                    break;
                }

                left -= counted;
            }

            if (stop.Until is not { } resumed)
            {
                return null;
            }

            day = resumed.DayNumber;
        }

        return inWorkdays ? calendar.Select(calendar.Rank(day) + left) : day + left;
    }
}
