namespace Guiju.Kernel.Time;

/// <summary>What a limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>小时: from the moment itself; never a matter of days, see <see cref="Limit.IsCountedInDays"/>.</summary>
    Hours,

    /// <summary>工作日: weekdays less days off, plus make-up workdays, by the State Council's notices. Halves exist.</summary>
    Workdays,

    /// <summary>日、自然日: every day of the calendar.</summary>
    Days,

    /// <summary>月: to the same-numbered day, or the last day of the month where there is none.</summary>
    Months,

    /// <summary>年: as twelve months each.</summary>
    Years,
}
