namespace Guiju.Kernel.Time;

/// <summary>What a day is to the calendar of work.</summary>
public enum DayKind
{
    /// <summary>工作日: a weekday that no notice takes off.</summary>
    Workday,

    /// <summary>调休上班日: a Saturday or Sunday on which a notice orders work.</summary>
    MakeUpWorkday,

    /// <summary>周末: a Saturday or Sunday that no notice names.</summary>
    Weekend,

    /// <summary>放假: a day that a notice takes off, be it a public holiday, a day moved to it or a weekend within it.</summary>
    Holiday,
}
