using System.Collections.Immutable;
using Guiju.Kernel.Cases;

namespace Guiju.Store.Reading;

/// <summary>A stage of a case: the act that brought it there, with its outcome.</summary>
/// <param name="Kind">Kind of the act, <c>procedure:act</c>.</param>
/// <param name="Outcome">Its outcome; null where the act has none.</param>
public readonly record struct StageKey(string Kind, string? Outcome = null);

/// <summary>Order of a queue.</summary>
public enum StageOrder
{
    /// <summary>What is due first, first; then what waits without a date, the oldest first.</summary>
    Due,

    /// <summary>Opened last, first.</summary>
    Newest,

    /// <summary>Opened first, first.</summary>
    Oldest,

    /// <summary>By number.</summary>
    Number,
}

/// <summary>What a queue of one procedure shows. Empty and null ask nothing.</summary>
public sealed record StageQuery
{
    /// <summary>The procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>Kinds of act that move a case from stage to stage; a case that had none of them is not shown.</summary>
    public required ImmutableArray<string> Marks { get; init; }

    /// <summary>Whose cases.</summary>
    public Scope Scope { get; init; } = Scope.All;

    /// <summary>Only cases at one of these stages.</summary>
    public ImmutableArray<StageKey> Stages { get; init; } = [];

    /// <summary>Only open cases, or only closed ones.</summary>
    public bool? Open { get; init; }

    /// <summary>Only open cases with a running clock past this day.</summary>
    public DateOnly? OverdueOn { get; init; }

    /// <summary>Looked for in number and title.</summary>
    public string Search { get; init; } = "";

    /// <summary>Kind within the procedure.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Unit in charge, within the scope.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Only cases whose latest act of this kind states the fact as this value.</summary>
    public (string Kind, string Fact, string Value)? Says { get; init; }

    /// <summary>First day of opening.</summary>
    public DateOnly? OpenedFrom { get; init; }

    /// <summary>Last day of opening.</summary>
    public DateOnly? OpenedTo { get; init; }

    /// <summary>Order.</summary>
    public StageOrder Order { get; init; }

    /// <summary>Which page.</summary>
    public PageRequest Page { get; init; } = new();
}

/// <summary>A case in a queue.</summary>
/// <param name="State">The case with its marking: clocks and facts are in it.</param>
/// <param name="Stage">The act that brought it where it stands.</param>
/// <param name="On">Day of that act.</param>
/// <param name="By">Who did it, as shown then.</param>
public sealed record StagedCase(CaseState State, StageKey Stage, DateOnly On, string By);

/// <summary>How many cases stand at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Open">Whether they are open.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">How many of them are overdue on the day asked.</param>
public sealed record StageCount(StageKey Stage, bool Open, int Count, int Overdue);
