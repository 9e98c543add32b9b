using System.Collections.Immutable;
using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Registers;

/// <summary>An entry of a register (台账) as it stands after its last act: recorded, amended with a reason, or withdrawn with a reason.</summary>
public sealed record RegisterEntry
{
    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Key of the register, e.g. <c>study-sessions</c>.</summary>
    public required string Register { get; init; }

    /// <summary>Natural key of the entry in its register: the value of the number field. Never changes and is never reused.</summary>
    public required string Number { get; init; }

    /// <summary>Values by field key, in the canonical text of their kind; empty optional fields are absent.</summary>
    public required ImmutableSortedDictionary<string, string> Values { get; init; }

    /// <summary>True once withdrawn; a withdrawn entry is shown struck through and counts in no figure.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>Sequence of the last act in its stream.</summary>
    public required int Sequence { get; init; }

    /// <summary>Hash of that act.</summary>
    public required Digest Head { get; init; }

    /// <summary>Legal date of the first act.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>Unix milliseconds of the last recording.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>Stream of an entry.</summary>
    public static string StreamOf(string register, string number) => $"register/{register}/{number}";
}
