using System.Collections.Immutable;
using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Ledger;

/// <summary>
/// What a party is given: the act, its place among the region's acts, the checkpoint and the hashes between them.
/// Checked offline, without us: the act's bytes give its hash, the hash and the path give the root that was published.
/// </summary>
/// <param name="Act">The act in full, never masked: masking would change its hash. Who may receive it is decided before.</param>
/// <param name="Index">Place of the act among the region's acts, from 0.</param>
/// <param name="Path">Sibling hashes from the leaf upwards.</param>
/// <param name="Checkpoint">The seal it leads to.</param>
public sealed record InclusionProof(Act Act, long Index, ImmutableArray<Digest> Path, Checkpoint Checkpoint)
{
    /// <summary>Whether the act is unaltered and lies under the checkpoint's root.</summary>
    public bool Holds(IDigester digester) =>
        digester.Hash(CanonicalBytes.Of(Act)) == Act.Hash
        && MerkleTree.Leads(Act.Hash, Index, Checkpoint.Size, Path, Checkpoint.Root, digester);
}
