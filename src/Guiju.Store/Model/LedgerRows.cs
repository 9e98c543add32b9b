namespace Guiju.Store.Model;

/// <summary>The last position given out in a region. Its row lock keeps several nodes from giving one out twice.</summary>
internal sealed class RegionHeadRow
{
    public required string Region { get; init; }

    public long Position { get; init; }

    /// <summary>Fingerprint of the work calendar adopted last; null before the first. Acts reckoned by another calendar are not appended.</summary>
    public string? Calendar { get; init; }
}

/// <summary>A published seal.</summary>
internal sealed class CheckpointRow
{
    public required string Region { get; init; }

    public long Size { get; init; }

    public required byte[] Root { get; init; }

    public long SealedAt { get; init; }

    public required byte[] Previous { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>Root over one full block of acts: kept so that a seal reads only what is new. Recomputed when the ledger is verified.</summary>
internal sealed class MerkleBlockRow
{
    public required string Region { get; init; }

    /// <summary>Number of the block, from 0.</summary>
    public int Block { get; init; }

    public required byte[] Root { get; init; }
}

/// <summary>Bytes of a file, under their digest.</summary>
internal sealed class EvidenceRow
{
    public required string Region { get; init; }

    public required byte[] Digest { get; init; }

    public long Size { get; init; }

    public required string MediaType { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>The last number given out of a series.</summary>
internal sealed class CounterRow
{
    public required string Region { get; init; }

    public required string Series { get; init; }

    public int Year { get; init; }

    public int Value { get; init; }
}
