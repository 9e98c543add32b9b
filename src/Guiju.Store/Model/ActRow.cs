namespace Guiju.Store.Model;

/// <summary>An act as its columns lie in the database. The hash is over the act's canonical bytes, so it does not depend on the database.</summary>
internal sealed class ActRow
{
    public required string Region { get; init; }

    /// <summary>Place among the region's acts, from 1, without gaps.</summary>
    public long Position { get; init; }

    public required string Stream { get; init; }

    public int Sequence { get; init; }

    public required string Kind { get; init; }

    public required string Law { get; init; }

    public required string ActorId { get; init; }

    public required string ActorTitle { get; init; }

    public required string ActorUnit { get; init; }

    public DateOnly HappenedOn { get; init; }

    public short? HappenedHalf { get; init; }

    public long RecordedAt { get; init; }

    public string? Outcome { get; init; }

    /// <summary>JSON object, keys in ordinal order; kept as text so that every byte of it can be verified.</summary>
    public required string Facts { get; init; }

    /// <summary>JSON array of account names.</summary>
    public required string People { get; init; }

    /// <summary>JSON array of files.</summary>
    public required string Files { get; init; }

    public required string Note { get; init; }

    public required string IdempotencyKey { get; init; }

    public required byte[] Previous { get; init; }

    public required byte[] Hash { get; init; }
}
