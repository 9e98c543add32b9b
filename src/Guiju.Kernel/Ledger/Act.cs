using System.Collections.Immutable;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Ledger;

/// <summary>
/// An act (行为) as it stands in the ledger: appended, never changed, chained to the act before it in its stream.
/// A mistake is corrected by a further act that says so.
/// </summary>
public sealed record Act
{
    /// <summary>Administrative division code of the region (行政区划); the first part of every key.</summary>
    public required string Region { get; init; }

    /// <summary>The case or register entry this act belongs to: <c>case/…</c> or <c>register/…/…</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>Place in the stream, from 1, without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>What was done, qualified: <c>services.licensing:accept</c> or <c>study-sessions:amend</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the law it was judged by (<c>services.licensing@2019-04-23</c>); empty for registers.</summary>
    public required string Law { get; init; }

    /// <summary>Account name of who acted.</summary>
    public required string ActorId { get; init; }

    /// <summary>How the person was shown when acting.</summary>
    public required string ActorTitle { get; init; }

    /// <summary>Unit of the person when acting.</summary>
    public required string ActorUnit { get; init; }

    /// <summary>The legal date (Beijing), with its half of the day where it matters.</summary>
    public required LegalMoment Happened { get; init; }

    /// <summary>When it was recorded, Unix milliseconds.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>Key of the outcome, or null where the act has none.</summary>
    public string? Outcome { get; init; }

    /// <summary>What was stated with the act, by fact or field key, in canonical text.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = NoFacts;

    /// <summary>Other people who acted together (second officer), account names.</summary>
    public ImmutableArray<string> With { get; init; } = [];

    /// <summary>Files bound to the act.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Free words: a reason, a remark.</summary>
    public string Note { get; init; } = "";

    /// <summary>One key, one act: a double click or a retried request carries the same key. Unique in a region.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Hash of the act before it in the stream; zeros for the first.</summary>
    public required Digest Previous { get; init; }

    /// <summary>SM3 of <see cref="CanonicalBytes"/>, which contain <see cref="Previous"/>.</summary>
    public Digest Hash { get; init; }

    /// <summary>The empty fact set, ordered ordinally like every fact set of an act.</summary>
    public static ImmutableSortedDictionary<string, string> NoFacts { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
