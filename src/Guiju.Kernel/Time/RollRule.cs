namespace Guiju.Kernel.Time;

/// <summary>What becomes of a limit in days, months or years whose last day is a day off. Workdays never end on one.</summary>
public enum RollRule
{
    /// <summary>It ends on the next workday (顺延): the general rule for limits.</summary>
    NextWorkday,

    /// <summary>It stands: for fixed dates that the statute does not roll.</summary>
    None,
}
