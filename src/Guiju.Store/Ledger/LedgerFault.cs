using Guiju.Kernel.Ledger;

namespace Guiju.Store.Ledger;

/// <summary>What a verification can find wrong.</summary>
public enum LedgerFaultKind
{
    /// <summary>A column does not hold what it should be able to hold.</summary>
    Unreadable,

    /// <summary>A column says the right thing in other bytes than those it was written in.</summary>
    Form,

    /// <summary>The contents of an act do not give its hash. The column is named where the alteration can be told.</summary>
    Content,

    /// <summary>An act is not in its place among the region's acts: one is missing, or one too many.</summary>
    Position,

    /// <summary>An act is not in its place in its stream.</summary>
    Sequence,

    /// <summary>An act does not hold the hash of the one before it.</summary>
    Chain,

    /// <summary>An act lies in a stream of no known kind.</summary>
    Stray,

    /// <summary>The last position of the region is not that of its last act.</summary>
    Head,

    /// <summary>A checkpoint's root is not that of the acts it covers.</summary>
    Root,

    /// <summary>A checkpoint's contents do not give its hash.</summary>
    Seal,

    /// <summary>A checkpoint does not hold the hash of the one before it.</summary>
    SealChain,

    /// <summary>A checkpoint covers more acts than there are.</summary>
    Uncovered,

    /// <summary>The root of a block of acts is not theirs.</summary>
    Block,

    /// <summary>What the store holds is not what was published.</summary>
    Published,

    /// <summary>A file an act is bound to is not there.</summary>
    EvidenceMissing,

    /// <summary>A file is not the one its digest, size or type says.</summary>
    Evidence,

    /// <summary>An act cannot be replayed under the law files given.</summary>
    Law,

    /// <summary>An act stood against the law when it was recorded.</summary>
    Unlawful,

    /// <summary>An adopted calendar, or what it moved, is not what its act states.</summary>
    Calendar,

    /// <summary>A projection does not hold what the acts give.</summary>
    Projection,

    /// <summary>A row that follows from the acts is not there.</summary>
    Missing,

    /// <summary>A row follows from no act.</summary>
    Extra,
}

/// <summary>One difference, with its place.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Table">Table.</param>
/// <param name="Region">Region code.</param>
/// <param name="Key">The stream, or the key of the row within its region.</param>
/// <param name="Sequence">Sequence of the act; null where no act is meant.</param>
/// <param name="Column">Column; empty where the row as a whole is meant.</param>
/// <param name="Expected">What should stand there, shortened; empty where that cannot be told.</param>
/// <param name="Found">What stands there, shortened.</param>
public sealed record LedgerFault(
    LedgerFaultKind Kind, string Table, string Region, string Key, int? Sequence, string Column, string Expected, string Found);

/// <summary>How much was looked at.</summary>
public sealed class LedgerCounts
{
    /// <summary>Regions.</summary>
    public int Regions { get; internal set; }

    /// <summary>Acts.</summary>
    public long Acts { get; internal set; }

    /// <summary>Streams: cases, entries, the calendar.</summary>
    public long Streams { get; internal set; }

    /// <summary>Checkpoints.</summary>
    public int Checkpoints { get; internal set; }

    /// <summary>Files.</summary>
    public long EvidenceFiles { get; internal set; }

    /// <summary>Rows of projections.</summary>
    public long Projections { get; internal set; }

    /// <summary>Differences found.</summary>
    public long Faults { get; internal set; }
}

/// <summary>How far a verification is.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all; each act is two, one in the order of recording and one in its stream.</param>
public readonly record struct LedgerProgress(string Region, long Done, long Total);

/// <summary>What to verify against, and whom to tell.</summary>
public sealed record VerifyOptions
{
    /// <summary>Checkpoints that were published: the store must still be what they sealed.</summary>
    public IReadOnlyList<Checkpoint> Published { get; init; } = [];

    /// <summary>Called for each difference, as it is found.</summary>
    public Action<LedgerFault> Found { get; init; } = static _ => { };

    /// <summary>Called now and then.</summary>
    public Action<LedgerProgress> Progress { get; init; } = static _ => { };
}
