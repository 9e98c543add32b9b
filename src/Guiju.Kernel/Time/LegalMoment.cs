using System.Globalization;

namespace Guiju.Kernel.Time;

/// <summary>
/// A legal date (发生日期), in Beijing time, with the half of the day where it is known. The law counts days; a half is only ever needed
/// for limits in half workdays.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Half">The half, or null where nobody recorded it.</param>
public readonly record struct LegalMoment(DateOnly Day, DayHalf? Half = null)
{
    /// <summary><c>2021-09-30</c>, with <c> am</c> or <c> pm</c> where the half is known.</summary>
    public override string ToString()
    {
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Half switch
        {
            DayHalf.Morning => day + " am",
            DayHalf.Afternoon => day + " pm",
            _ => day,
        };
    }
}
