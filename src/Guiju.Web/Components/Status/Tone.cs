namespace Guiju.Web.Components.Status;

/// <summary>What a colour says. Red is kept for what is overdue, refused or broken; amber for what is due soon. Words always say it too.</summary>
public enum Tone
{
    /// <summary>Grey: nothing to do.</summary>
    Quiet,

    /// <summary>Blue: under way.</summary>
    Active,

    /// <summary>Green: done as it should be.</summary>
    Good,

    /// <summary>Amber: due soon.</summary>
    Soon,

    /// <summary>Red: overdue, refused, broken.</summary>
    Bad,
}
