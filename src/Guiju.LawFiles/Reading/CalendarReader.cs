using System.Collections.Immutable;
using Guiju.Kernel.Time;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>A notice with the place of its year.</summary>
internal sealed record PlacedNotice(HolidayNotice Notice, Place At);

/// <summary>Reads a file of <c>law/calendar/</c>: one year's notice of holidays.</summary>
internal static class CalendarReader
{
    private static readonly Scalar<int> Year = Scalars.Whole(1949, 2200) with { Fallback = 0 };

    public static PlacedNotice Read(Cursor file) => file.Map("notice", map =>
    {
        var year = map.Required("year");
        return new PlacedNotice(
            new HolidayNotice(
                year.Read(Year),
                map.Or("title", Scalars.Text, ""),
                Days(map.Required("off")),
                Days(map.Required("work")),
                map.Required("sources").List(c => c.Read(Scalars.Text)),
                map.Or("edition", Scalars.Whole(1, 99), 1)),
            year.At);
    });

    // A day with a fault stands at its fallback; it has been reported and must not be judged again as a day.
    private static ImmutableArray<DateOnly> Days(Cursor cursor) =>
        [.. cursor.List(c => c.Read(Scalars.Day)).Where(day => day != Scalars.Day.Fallback)];
}
