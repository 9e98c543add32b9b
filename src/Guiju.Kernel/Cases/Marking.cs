using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>What a case remembers of one act of its procedure.</summary>
/// <param name="Count">How often it happened.</param>
/// <param name="Last">When it last happened.</param>
/// <param name="Outcome">Its last outcome.</param>
/// <param name="LastSequence">Sequence of that act in the ledger.</param>
/// <param name="Actors">Everyone who ever did it in this case.</param>
public readonly record struct ActMark(int Count, LegalMoment Last, string? Outcome, int LastSequence, ImmutableArray<string> Actors);

/// <summary>
/// The state of a case: folded from its acts alone, so the same acts always give the same marking. It is stored with the case so that
/// deciding replays nothing; replaying is for verification.
/// </summary>
public sealed record Marking
{
    /// <summary>The bits the compiled rules work on.</summary>
    public required MaskState Mask { get; init; }

    /// <summary>Per act, in the order of the procedure.</summary>
    public required ImmutableArray<ActMark> Acts { get; init; }

    /// <summary>Per fact, in the order of the procedure: canonical value, or null while nobody has stated it.</summary>
    public required ImmutableArray<string?> Facts { get; init; }

    /// <summary>All clocks ever started, oldest first.</summary>
    public ImmutableArray<Clock> Clocks { get; init; } = [];

    /// <summary>Day of the latest act; acts of a case are recorded in the order of their happening.</summary>
    public LegalMoment? LastAct { get; init; }

    /// <summary>Key of the outcome of the act that decided the case, once it has been.</summary>
    public string? Result { get; init; }

    /// <summary>When it was decided.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>When it was closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}
