namespace Guiju.Kernel.Desk;

/// <summary>Names by which a procedure file and the desk agree on topics of an agenda.</summary>
public static class AgendaProjection
{
    /// <summary>Value of <c>projects:</c> on the act that places a reviewed matter on an agenda.</summary>
    public const string Name = "agenda-topic";

    /// <summary>Fact that holds the number of the meeting.</summary>
    public const string MeetingFact = "meeting";

    /// <summary>Register of meetings.</summary>
    public const string Register = "meetings";
}
