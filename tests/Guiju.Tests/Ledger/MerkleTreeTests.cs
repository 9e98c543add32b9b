using CsCheck;
using Guiju.Kernel.Ledger;

namespace Guiju.Tests.Ledger;

public sealed class MerkleTreeTests
{
    private static readonly Sha256Digester Hash = Sha256Digester.Instance;

    private static Digest[] Acts(int count) => [.. Enumerable.Range(0, count).Select(i => Hash.Hash(BitConverter.GetBytes(i)))];

    [Fact]
    public void Every_act_of_every_tree_is_led_to_the_root() =>
        Gen.Int[1, 70].Sample(size =>
        {
            var acts = Acts(size);
            var root = MerkleTree.Root(acts, Hash);
            for (var i = 0; i < size; i++)
            {
                Assert.True(MerkleTree.Leads(acts[i], i, size, MerkleTree.Path(acts, i, Hash), root, Hash));
            }
        });

    [Fact]
    public void No_other_act_place_size_or_root_is_led_there() =>
        Gen.Select(Gen.Int[2, 70], Gen.Int[0, 69], Gen.Int[0, 69]).Where(t => t.Item2 < t.Item1 && t.Item3 < t.Item1 && t.Item2 != t.Item3).Sample((size, index, other) =>
        {
            var acts = Acts(size);
            var root = MerkleTree.Root(acts, Hash);
            var path = MerkleTree.Path(acts, index, Hash);
            Assert.False(MerkleTree.Leads(acts[other], index, size, path, root, Hash));
            Assert.False(MerkleTree.Leads(acts[index], other, size, path, root, Hash));
            Assert.False(MerkleTree.Leads(acts[index], index, size, path, Hash.Hash([1]), Hash));
            Assert.False(MerkleTree.Leads(acts[index], index, size, path.RemoveAt(path.Length - 1), root, Hash));
            Assert.False(MerkleTree.Leads(acts[index], index, size, path.Add(root), root, Hash));
        });

    [Fact]
    public void A_tree_of_two_is_the_node_over_its_leaves()
    {
        var acts = Acts(2);
        byte[] Leaf(Digest act) => Bytes(Hash.Hash([0, .. Bytes(act)]));
        Assert.Equal(Hash.Hash([1, .. Leaf(acts[0]), .. Leaf(acts[1])]), MerkleTree.Root(acts, Hash));
    }

    [Fact]
    public void The_root_of_nothing_is_the_hash_of_nothing() => Assert.Equal(Hash.Hash([]), MerkleTree.Root([], Hash));

    private static byte[] Bytes(Digest digest)
    {
        var bytes = new byte[Digest.Length];
        digest.CopyTo(bytes);
        return bytes;
    }
}
