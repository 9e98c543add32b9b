namespace Guiju.Kernel.Time;

/// <summary>
/// From instants to legal dates: UTC+8 throughout. China kept summer time from 1986 to 1991 only; instants of those years are not
/// corrected, since no proceeding here is that old.
/// </summary>
public static class BeijingTime
{
    /// <summary>Distance from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private const long MillisecondsPerDay = 86_400_000;
    private const long OffsetMilliseconds = 8 * 3_600_000;
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The day in Beijing at that instant.</summary>
    /// <param name="unixMs">Milliseconds since 1970-01-01T00:00Z.</param>
    public static DateOnly DayOf(long unixMs)
    {
        var (days, rest) = Math.DivRem(unixMs + OffsetMilliseconds, MillisecondsPerDay);
        return DateOnly.FromDayNumber(checked(EpochDay + (int)days - (rest < 0 ? 1 : 0)));
    }

    /// <summary>The day in Beijing at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Day and half in Beijing at that instant; from 12:00 it is afternoon.</summary>
    /// <param name="unixMs">Milliseconds since 1970-01-01T00:00Z.</param>
    public static LegalMoment MomentOf(long unixMs)
    {
        var day = DayOf(unixMs);
        return new LegalMoment(day, unixMs - StartOf(day) < MillisecondsPerDay / 2 ? DayHalf.Morning : DayHalf.Afternoon);
    }

    /// <summary>Day and half in Beijing at that instant; from 12:00 it is afternoon.</summary>
    public static LegalMoment MomentOf(DateTimeOffset instant) => MomentOf(instant.ToUnixTimeMilliseconds());

    /// <summary>The instant at which the day begins in Beijing, in milliseconds since 1970-01-01T00:00Z.</summary>
    public static long StartOf(DateOnly day) => ((long)(day.DayNumber - EpochDay) * MillisecondsPerDay) - OffsetMilliseconds;
}
