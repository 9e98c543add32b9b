using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Decisions;

/// <summary>Which body met.</summary>
public enum MeetingKind
{
    OfficeMeeting,
    RuleOfLawCommittee,
}

/// <summary>
/// A meeting (会议). Its agenda is no field: topics are placed on it by acts of reviewed cases, and the database holds each to its passed review.
/// </summary>
[Register(AgendaProjection.Register, Roles.OfficeSecretary, Roles.Registrar)]
public sealed record Meeting : IRegisterRecord
{
    [Field(Number = true, Title = true, MaxLength = 40)]
    public string Number { get; init; } = "";

    [Field(InList = true)]
    public MeetingKind Kind { get; init; }

    [Field(InList = true)]
    public DateOnly HeldOn { get; init; }

    [Field(InList = true)]
    public string Place { get; init; } = "";

    [Field(InList = true, MaxLength = 60)]
    public string ChairedBy { get; init; } = "";

    [Field(Min = 1)]
    public ImmutableArray<string> Attendees { get; init; } = [];

    [Field(InList = true)]
    public bool LegalHeadAttended { get; init; }

    [Field(Long = true)]
    public string? TopicsNote { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (!Attendees.Contains(ChairedBy, StringComparer.Ordinal))
        {
            yield return Words.Book.Fault("meetings.chair-absent", "attendees", ChairedBy);
        }
    }
}
