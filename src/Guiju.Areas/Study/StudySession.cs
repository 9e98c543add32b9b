using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Study;

/// <summary>Which body studied; the three tiers of the zone's study rule (三级学法).</summary>
public enum StudyTier
{
    WorkingCommittee,
    TheoryGroup,
    PartyBranch,
}

/// <summary>A study session (学法): which body studied what, when, led by whom, with how many present.</summary>
[Register("study-sessions", Roles.StudySecretary, Roles.Registrar, Public = true)]
public sealed record StudySession : IRegisterRecord
{
    [Field(Number = true, MaxLength = 40)]
    public string Number { get; init; } = "";

    [Field(InList = true)]
    public DateOnly HeldOn { get; init; }

    [Field(InList = true)]
    public StudyTier Tier { get; init; }

    [Field(Title = true, MaxLength = 500)]
    public string Topic { get; init; } = "";

    public ImmutableArray<string> Materials { get; init; } = [];

    [Field(InList = true, MaxLength = 60)]
    public string LedBy { get; init; } = "";

    [Field(InList = true, Min = 1, Max = 100000)]
    public int Attendance { get; init; }

    public string Place { get; init; } = "";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check() => [];
}
