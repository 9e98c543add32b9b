using System.Collections.Immutable;
using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Ledger;

/// <summary>Why a proof does not hold.</summary>
public enum ProofFlaw
{
    /// <summary>The act's contents do not give its hash.</summary>
    ActAltered,

    /// <summary>The checkpoint's contents do not give its hash.</summary>
    CheckpointAltered,

    /// <summary>The act is of another region than the checkpoint.</summary>
    OtherRegion,

    /// <summary>The path does not lead from the act's hash to the checkpoint's root.</summary>
    NotUnderRoot,
}

/// <summary>
/// What a party is given: the act, its place among the region's acts, the checkpoint and the hashes between them. Checked offline, without
/// us: the act's bytes give its hash, the hash and the path give the checkpoint's root, and the checkpoint's hash is the one that was
/// published. Whether it was published is for the reader to compare; a proof alone can be forged together with its checkpoint.
/// </summary>
/// <param name="Act">The act in full, never masked: masking would change its hash. Who may receive it is decided before.</param>
/// <param name="Index">Place of the act among the region's acts, from 0.</param>
/// <param name="Path">Sibling hashes from the leaf upwards.</param>
/// <param name="Checkpoint">The seal it leads to.</param>
public sealed record InclusionProof(Act Act, long Index, ImmutableArray<Digest> Path, Checkpoint Checkpoint)
{
    /// <summary>Everything that is wrong with it; empty when the act is unaltered and lies under the checkpoint.</summary>
    public ImmutableArray<ProofFlaw> Flaws(IDigester digester)
    {
        var flaws = ImmutableArray.CreateBuilder<ProofFlaw>();
        Note(digester.Hash(CanonicalBytes.Of(Act)) == Act.Hash, ProofFlaw.ActAltered);
        Note(Checkpoint.IsSealed(digester), ProofFlaw.CheckpointAltered);
        Note(string.Equals(Act.Region, Checkpoint.Region, StringComparison.Ordinal), ProofFlaw.OtherRegion);
        Note(MerkleTree.Leads(Act.Hash, Index, Checkpoint.Size, Path, Checkpoint.Root, digester), ProofFlaw.NotUnderRoot);
        return flaws.DrainToImmutable();

        void Note(bool holds, ProofFlaw flaw)
        {
            if (!holds)
            {
                flaws.Add(flaw);
            }
        }
    }

    /// <summary>Whether the act is unaltered and lies under the checkpoint.</summary>
    public bool Holds(IDigester digester) => Flaws(digester).IsEmpty;
}
