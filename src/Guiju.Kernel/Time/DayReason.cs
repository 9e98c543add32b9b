namespace Guiju.Kernel.Time;

/// <summary>Why a day counts towards a limit or does not; stable names, for programs and for the article of each rule.</summary>
public enum DayReason
{
    /// <summary>The day the limit runs from is not counted.</summary>
    StartDayNotCounted,

    /// <summary>The half day the limit runs from is not counted; the other half is.</summary>
    StartHalfNotCounted,

    /// <summary>A workday.</summary>
    WorkdayCounted,

    /// <summary>A Saturday or Sunday worked by order of a notice.</summary>
    MakeUpWorkdayCounted,

    /// <summary>A day of the calendar; days off count too.</summary>
    CalendarDayCounted,

    /// <summary>The same-numbered day on which a limit in months or years ends.</summary>
    CorrespondingDay,

    /// <summary>The last day of a month that has no same-numbered day.</summary>
    MonthEnd,

    /// <summary>The end of a limit in months or years after the days left out by stops were added.</summary>
    LaidOnForStops,

    /// <summary>A Saturday or Sunday.</summary>
    WeekendSkipped,

    /// <summary>A day off by a notice.</summary>
    HolidaySkipped,

    /// <summary>A day left out by a stop.</summary>
    Stopped,

    /// <summary>The workday to which a limit that ended on a day off rolls.</summary>
    RolledToWorkday,
}
