namespace Guiju.Web.Components.Content;

/// <summary>Where a step of a procedure stands.</summary>
public enum StepState
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Under way.</summary>
    Current,

    /// <summary>Still to come.</summary>
    Ahead,

    /// <summary>Ended here, without the rest.</summary>
    Failed,
}

/// <summary>One step as the public sees it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Note">Date or remark below it.</param>
public sealed record Step(string Title, StepState State, string Note = "");
