using System.Globalization;

namespace Guiju.Tests.Demo;

/// <summary>Workdays of the demonstration year, counted naively day by day: slow and plainly right.</summary>
internal sealed class DemoCalendar(HashSet<DateOnly> off, HashSet<DateOnly> work)
{
    public static DemoCalendar Read(IEnumerable<string> lines)
    {
        HashSet<DateOnly> off = [];
        HashSet<DateOnly> work = [];
        var into = off;
        foreach (var line in lines)
        {
            var text = line.Trim();
            into = text switch { "off:" => off, "work:" => work, _ => into };
            if (text.StartsWith("- ", StringComparison.Ordinal)
                && DateOnly.TryParseExact(text[2..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                into.Add(day);
            }
        }

        return new DemoCalendar(off, work);
    }

    public bool IsWorkday(DateOnly day) =>
        work.Contains(day) || (!off.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Workdays after <paramref name="from"/>, up to and including <paramref name="to"/>; the first day is not counted.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkday(day) ? 1 : 0;
        }

        return count;
    }
}
