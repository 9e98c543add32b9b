using System.Collections.Immutable;
using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Ledger;

/// <summary>
/// Merkle tree of the RFC 6962 shape over act hashes, with SM3 for SHA-256: leaf = SM3(0x00 ‖ act hash), node = SM3(0x01 ‖ left ‖ right),
/// the left subtree being the largest power of two smaller than the size.
/// </summary>
public static class MerkleTree
{
    /// <summary>Root over the leaves in order. The root of no leaves is SM3 of nothing.</summary>
    public static Digest Root(ReadOnlySpan<Digest> acts, IDigester digester)
    {
        if (acts.IsEmpty)
        {
            return digester.Hash([]);
        }

        return acts.Length == 1
            ? Leaf(acts[0], digester)
            : Node(Root(acts[..Split(acts.Length)], digester), Root(acts[Split(acts.Length)..], digester), digester);
    }

    /// <summary>The sibling hashes, from the leaf upwards, that lead from the act at <paramref name="index"/> to the root.</summary>
    public static ImmutableArray<Digest> Path(ReadOnlySpan<Digest> acts, int index, IDigester digester)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, acts.Length);
        var path = ImmutableArray.CreateBuilder<Digest>();
        Climb(acts, index, digester, path);
        return path.ToImmutable();
    }

    /// <summary>Whether the path leads from the act to the root of a tree of <paramref name="size"/> leaves.</summary>
    public static bool Leads(Digest act, long index, long size, ImmutableArray<Digest> path, Digest root, IDigester digester)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, Leaf(act, digester));
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = Node(sibling, hash, digester);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = Node(hash, sibling, digester);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }

    private static void Climb(ReadOnlySpan<Digest> acts, int index, IDigester digester, ImmutableArray<Digest>.Builder path)
    {
        if (acts.Length == 1)
        {
            return;
        }

        var split = Split(acts.Length);
        if (index < split)
        {
            Climb(acts[..split], index, digester, path);
            path.Add(Root(acts[split..], digester));
        }
        else
        {
            Climb(acts[split..], index - split, digester, path);
            path.Add(Root(acts[..split], digester));
        }
    }

    private static int Split(int size)
    {
        var split = 1;
        while (split << 1 < size)
        {
            split <<= 1;
        }

        return split;
    }

    private static Digest Leaf(Digest act, IDigester digester)
    {
        Span<byte> bytes = stackalloc byte[1 + Digest.Length];
        bytes[0] = 0;
        act.CopyTo(bytes[1..]);
        return digester.Hash(bytes);
    }

    private static Digest Node(Digest left, Digest right, IDigester digester)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Digest.Length)];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Digest.Length)..]);
        return digester.Hash(bytes);
    }
}
