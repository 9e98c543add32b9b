namespace Guiju.Kernel.Ledger;

/// <summary>
/// A published seal over a region's acts up to a position: the Merkle root over the hashes of all acts from the first to the last, in position order.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="Size">Number of acts covered, counted from the region's first.</param>
/// <param name="Root">Root of <see cref="MerkleTree"/>.</param>
/// <param name="SealedAt">Unix milliseconds.</param>
public sealed record Checkpoint(string Region, long Size, Digest Root, long SealedAt);
