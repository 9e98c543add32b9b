using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Registers;

namespace Guiju.Cli.Demo;

/// <summary>A paper that goes with an act, as a text file.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">What it says.</param>
internal sealed record Paper(string Name, string Text);

/// <summary>An act of the demonstration year, not yet recorded.</summary>
/// <param name="Day">Its legal date, on which it is recorded too.</param>
/// <param name="Stream">Stream it belongs to; acts of one stream follow each other.</param>
/// <param name="By">Who does it.</param>
internal abstract record PlannedAct(DateOnly Day, string Stream, Actor By)
{
    /// <summary>Place of the act in its stream, from 1.</summary>
    public int Sequence { get; init; }

    /// <summary>Papers that go with it.</summary>
    public ImmutableArray<Paper> Papers { get; init; } = [];

    /// <summary>Remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>One key, one act, whichever run records it.</summary>
    public string Key => $"demo/{Stream}/{Sequence}";

    /// <summary>What it is, in a message about it.</summary>
    public abstract string Name { get; }
}

/// <summary>A change of a register's entry.</summary>
internal sealed record PlannedChange(DateOnly Day, RegisterDefinition Register, string Number, RegisterChange Change, Actor By)
    : PlannedAct(Day, RegisterEntry.StreamOf(Register.Key, Number), By)
{
    public override string Name => $"{Stream} {Change.GetType().Name}";
}

/// <summary>An act of a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Act">Key of the act.</param>
internal sealed record PlannedCaseAct(DateOnly Day, string CaseId, string Act, Actor By)
    : PlannedAct(Day, CaseState.StreamOf(CaseId), By)
{
    /// <summary>Procedure and profile, when it is the act that opens the case.</summary>
    public (string Procedure, CaseProfile Profile)? Opens { get; init; }

    /// <summary>Outcome; null where the act has none.</summary>
    public string? Outcome { get; init; }

    /// <summary>Facts stated.</summary>
    public ImmutableDictionary<string, string> Facts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Officers acting together with who does it.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    public override string Name => $"{CaseId} {Act}";
}
