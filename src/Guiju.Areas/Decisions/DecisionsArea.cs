using Guiju.Kernel.Registers;

namespace Guiju.Areas.Decisions;

/// <summary>Legal review, legal advisers, meetings (合法性审查、法律顾问、会议).</summary>
public static class DecisionsArea
{
    /// <summary>Name of the folder.</summary>
    public const string Key = "Decisions";

    /// <summary>Appointments of legal advisers.</summary>
    public static Register<CounselAppointment> CounselAppointments { get; } = new(Words.Book);

    /// <summary>Meetings.</summary>
    public static Register<Meeting> Meetings { get; } = new(Words.Book);

    /// <summary>The area.</summary>
    public static Area Area { get; } = new(Key, Words.Book, [CounselAppointments.Definition, Meetings.Definition], DecisionsFigures.All);
}
