using System.Numerics;
using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Ledger;

/// <summary>
/// A <see cref="MerkleTree"/> that grows act by act and keeps only the roots of its full subtrees: the root at any size costs a few hashes,
/// whatever lies before it.
/// </summary>
public sealed class MerkleFrontier(IDigester digester)
{
    private readonly List<(Digest Root, long Size)> _subtrees = [];

    /// <summary>Acts so far.</summary>
    public long Size { get; private set; }

    /// <summary>Adds the hash of the next act.</summary>
    public void Add(Digest act) => Push(MerkleTree.Leaf(act, digester), 1);

    /// <summary>Adds the root over the next acts at once.</summary>
    /// <param name="root">Their root.</param>
    /// <param name="size">How many; a power of two that divides <see cref="Size"/>, else their root is no part of the tree and this throws.</param>
    public void AddSubtree(Digest root, long size)
    {
        if (size < 1 || !BitOperations.IsPow2(size) || Size % size != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(size));
        }

        Push(root, size);
    }

    /// <summary>Root over the acts so far.</summary>
    public Digest Root()
    {
        if (_subtrees.Count == 0)
        {
            return digester.Hash([]);
        }

        var root = _subtrees[^1].Root;
        for (var i = _subtrees.Count - 2; i >= 0; i--)
        {
            root = MerkleTree.Node(_subtrees[i].Root, root, digester);
        }

        return root;
    }

    private void Push(Digest root, long size)
    {
        Size += size;
        while (_subtrees.Count > 0 && _subtrees[^1].Size == size)
        {
            root = MerkleTree.Node(_subtrees[^1].Root, root, digester);
            size *= 2;
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }

        _subtrees.Add((root, size));
    }
}
