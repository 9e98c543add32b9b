namespace Guiju.Kernel.Time;

/// <summary>Half of a working day; promises of half a workday are counted in them. Noon (12:00) belongs to the afternoon.</summary>
public enum DayHalf
{
    /// <summary>上午: before 12:00.</summary>
    Morning,

    /// <summary>下午: from 12:00.</summary>
    Afternoon,
}
