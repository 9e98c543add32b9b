using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Ledger;

/// <summary>
/// A seal over a region's acts up to a position, made to be published. Each seal holds the hash of the seal before it, so that whoever
/// keeps one published hash can tell any change to the acts and the seals up to it.
/// </summary>
public sealed record Checkpoint
{
    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Number of acts covered, counted from the region's first; at least 1.</summary>
    public required long Size { get; init; }

    /// <summary>Root of <see cref="MerkleTree"/> over the hashes of those acts in position order.</summary>
    public required Digest Root { get; init; }

    /// <summary>When it was made, Unix milliseconds.</summary>
    public required long SealedAt { get; init; }

    /// <summary>Hash of the region's checkpoint before it; zeros for the first.</summary>
    public required Digest Previous { get; init; }

    /// <summary>SM3 over its canonical bytes: what is published.</summary>
    public Digest Hash { get; init; }

    /// <summary>The checkpoint with its hash filled in.</summary>
    public Checkpoint Seal(IDigester digester) => this with { Hash = digester.Hash(CanonicalBytes.Of(this)) };

    /// <summary>Whether the hash is the one its contents give.</summary>
    public bool IsSealed(IDigester digester) => digester.Hash(CanonicalBytes.Of(this)) == Hash;
}
