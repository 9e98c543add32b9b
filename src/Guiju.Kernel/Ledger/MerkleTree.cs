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

    /// <summary>The same path in a tree whose acts are too many to hold: full blocks are known by their roots.</summary>
    /// <param name="size">Acts in the tree.</param>
    /// <param name="index">Place of the act, from 0.</param>
    /// <param name="blockSize">Acts in a block; a power of two.</param>
    /// <param name="block">Root of the full block of that number, from 0; asked for every full block but the act's own.</param>
    /// <param name="act">Hash of the act at that place; asked for the act's own block and for those after the last full one.</param>
    /// <param name="digester">Digester.</param>
    public static ImmutableArray<Digest> Path(
        long size, long index, int blockSize, Func<long, Digest> block, Func<long, Digest> act, IDigester digester)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Digest>();
        var (low, count) = (0L, size);
        while (count > 1)
        {
            var split = Split(count);
            var (other, otherCount) = index < low + split ? (low + split, count - split) : (low, split);
            path.Add(RootOf(other, otherCount));
            (low, count) = index < low + split ? (low, split) : (low + split, count - split);
        }

        path.Reverse();
        return [.. path];

        Digest RootOf(long first, long length)
        {
            var frontier = new MerkleFrontier(digester);
            for (var at = first; at < first + length;)
            {
                var isBlock = at % blockSize == 0 && at + blockSize <= first + length;
                if (isBlock)
                {
                    frontier.AddSubtree(block(at / blockSize), blockSize);
                }
                else
                {
                    frontier.Add(act(at));
                }

                at += isBlock ? blockSize : 1;
            }

            return frontier.Root();
        }
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

    private static int Split(int size) => (int)Split((long)size);

    private static long Split(long size)
    {
        var split = 1L;
        while (split << 1 < size)
        {
            split <<= 1;
        }

        return split;
    }

    internal static Digest Leaf(Digest act, IDigester digester)
    {
        Span<byte> bytes = stackalloc byte[1 + Digest.Length];
        bytes[0] = 0;
        act.CopyTo(bytes[1..]);
        return digester.Hash(bytes);
    }

    internal static Digest Node(Digest left, Digest right, IDigester digester)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Digest.Length)];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Digest.Length)..]);
        return digester.Hash(bytes);
    }
}
