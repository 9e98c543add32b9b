using CsCheck;
using Guiju.Kernel.Ledger;

namespace Guiju.Tests.Ledger;

public sealed class MerkleFrontierTests
{
    private static readonly Sha256Digester Hash = Sha256Digester.Instance;

    [Fact]
    public void At_every_size_its_root_is_that_of_the_tree()
    {
        var acts = Acts(200);
        var frontier = new MerkleFrontier(Hash);
        for (var size = 0; size < acts.Length; size++)
        {
            Assert.Equal(size, frontier.Size);
            Assert.Equal(MerkleTree.Root(acts.AsSpan(0, size), Hash), frontier.Root());
            frontier.Add(acts[size]);
        }
    }

    [Fact]
    public void Full_blocks_added_by_their_roots_give_the_same_root() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 5].Select(n => 1 << n)).Sample((size, block) =>
        {
            var acts = Acts(size);
            var frontier = new MerkleFrontier(Hash);
            for (var i = 0; i + block <= size; i += block)
            {
                frontier.AddSubtree(MerkleTree.Root(acts.AsSpan(i, block), Hash), block);
            }

            for (var i = size / block * block; i < size; i++)
            {
                frontier.Add(acts[i]);
            }

            Assert.Equal(MerkleTree.Root(acts, Hash), frontier.Root());
        });

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    [InlineData(4)]
    public void A_subtree_that_cannot_stand_there_is_not_taken(int size)
    {
        var frontier = new MerkleFrontier(Hash);
        frontier.Add(Digest.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => frontier.AddSubtree(Digest.Zero, size));
    }

    [Fact]
    public void A_path_over_blocks_is_the_path_over_acts_and_leads_to_the_root() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[0, 299], Gen.Int[1, 5].Select(n => 1 << n)).Where((size, index, _) => index < size).Sample((size, index, block) =>
        {
            var acts = Acts(size);
            var asked = new HashSet<long>();
            var path = MerkleTree.Path(
                size,
                index,
                block,
                b => MerkleTree.Root(acts.AsSpan((int)b * block, block), Hash),
                at =>
                {
                    asked.Add(at);
                    return acts[at];
                },
                Hash);
            Assert.Equal(MerkleTree.Path(acts, index, Hash), path);
            Assert.True(MerkleTree.Leads(acts[index], index, size, path, MerkleTree.Root(acts, Hash), Hash));
            Assert.All(asked, at => Assert.True(at / block == index / block || at / block == size / block));
        });

    private static Digest[] Acts(int count) => [.. Enumerable.Range(0, count).Select(i => Hash.Hash(BitConverter.GetBytes(i)))];
}
