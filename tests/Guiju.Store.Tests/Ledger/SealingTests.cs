using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Store.Ledger;

namespace Guiju.Store.Tests.Ledger;

public sealed class SealingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_region_without_acts_has_nothing_to_seal(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        Assert.Null(await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 1, Cancel));
    }

    [Theory, EachStore]
    public async Task Each_seal_covers_all_acts_so_far_and_holds_the_seal_before_it(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var checkpointer = Checkpointer.Of(store.Host);
        await AppendAsync(store, 0, 5);
        var first = (await checkpointer.SealAsync(Sample.Region, 10, Cancel))!.Value;
        await AppendAsync(store, 5, 3);
        var second = (await checkpointer.SealAsync(Sample.Region, 20, Cancel))!.Value;

        var hashes = await HashesAsync(store);
        Assert.True(first.IsNew && second.IsNew);
        Assert.Equal((5, 8), (first.Checkpoint.Size, second.Checkpoint.Size));
        Assert.Equal(MerkleTree.Root(hashes.AsSpan(0, 5), store.Host.Digester), first.Checkpoint.Root);
        Assert.Equal(MerkleTree.Root(hashes, store.Host.Digester), second.Checkpoint.Root);
        Assert.Equal(Digest.Zero, first.Checkpoint.Previous);
        Assert.Equal(first.Checkpoint.Hash, second.Checkpoint.Previous);
        Assert.True(first.Checkpoint.IsSealed(store.Host.Digester) && second.Checkpoint.IsSealed(store.Host.Digester));
        Assert.Equal([first.Checkpoint, second.Checkpoint], await checkpointer.ListAsync(Sample.Region, Cancel));
        Assert.Equal([Sample.Region], await checkpointer.RegionsAsync(Cancel));
    }

    [Theory, EachStore]
    public async Task Sealing_again_with_nothing_new_answers_with_the_seal_there_is(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AppendAsync(store, 0, 2);
        var first = await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 10, Cancel);
        var again = await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 99, Cancel);
        Assert.Equal((first!.Value.Checkpoint, false), again);
    }

    [Theory, EachStore]
    public async Task Two_who_seal_at_the_same_moment_make_one_chain_of_seals(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var other = await store.AnotherHostAsync();
        await AppendAsync(store, 0, 4);
        var seals = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Checkpointer.Of(i % 2 == 0 ? store.Host : other).SealAsync(Sample.Region, i, Cancel)));
        Assert.Single(seals, s => s!.Value.IsNew);
        Assert.Single(await Checkpointer.Of(store.Host).ListAsync(Sample.Region, Cancel));
    }

    [Theory, EachStore]
    public async Task Across_full_blocks_the_root_and_every_proof_are_those_of_the_plain_tree(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var checkpointer = Checkpointer.Of(store.Host);
        await AppendAsync(store, 0, 1000);
        await checkpointer.SealAsync(Sample.Region, 1, Cancel);
        await AppendAsync(store, 1000, 1100);
        var seal = (await checkpointer.SealAsync(Sample.Region, 2, Cancel))!.Value.Checkpoint;

        var hashes = await HashesAsync(store);
        Assert.Equal(2L, Convert.ToInt64(await store.ScalarAsync("SELECT count(*) FROM merkle_blocks"), null));
        Assert.Equal(MerkleTree.Root(hashes, store.Host.Digester), seal.Root);
        foreach (var position in new[] { 1, 999, 1000, 1001, 1024, 1025, 2048, 2049, 2100 })
        {
            var proof = await ProofAsync(store, hashes[position - 1]);
            Assert.Equal(position - 1, proof.Index);
            Assert.Equal(position <= 1000 ? 1000 : 2100, proof.Checkpoint.Size);
            Assert.Empty(proof.Flaws(store.Host.Digester));
        }
    }

    [Theory, EachStore]
    public async Task Every_act_is_proved_once_it_is_sealed_and_not_before(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AppendAsync(store, 0, 11);
        var proofs = InclusionProofs.Of(store.Host);
        var act = Assert.Single(await proofs.FindAsync("case/C0003", 1, Cancel));
        Assert.Null(await proofs.OfAsync(act, Cancel));

        await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 1, Cancel);
        foreach (var hash in await HashesAsync(store))
        {
            Assert.True((await ProofAsync(store, hash)).Holds(store.Host.Digester));
        }
    }

    [Theory, EachStore]
    public async Task An_act_is_found_by_the_beginning_of_its_hash(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AppendAsync(store, 0, 3);
        var hash = (await HashesAsync(store))[1];
        var found = Assert.Single(await InclusionProofs.Of(store.Host).FindAsync(hash.ToString()[..8].ToUpperInvariant(), Cancel));
        Assert.Equal((hash, 2), (found.Act.Hash, found.Position));
        await Assert.ThrowsAsync<ArgumentException>(() => InclusionProofs.Of(store.Host).FindAsync("1234567", Cancel));
    }

    [Theory, EachStore]
    public async Task Blocks_are_only_ever_added(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AppendAsync(store, 0, 1024);
        await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 1, Cancel);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.RawAsync("DELETE FROM merkle_blocks"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.RawAsync("UPDATE merkle_blocks SET block = 7"));
    }

    private static async Task AppendAsync(TestStore store, int from, int count)
    {
        // In order, so that a test can name an act by its place.
        var pending = Enumerable.Range(from, count).Select(i => store.Ledger.AppendAsync(Sample.Opening($"C{i:0000}"), Cancel)).ToList();
        Assert.All(await Task.WhenAll(pending), r => Assert.IsType<AppendResult.Appended>(r));
    }

    private static async Task<Digest[]> HashesAsync(TestStore store) => [.. await store.Host.Database.ListAsync(
        MerkleBlocks.HashesOf(store.Host.Database.Dialect, Sample.Region, 0, long.MaxValue / 2), r => new Digest(r.GetFieldValue<byte[]>(0)), Cancel)];

    private static async Task<InclusionProof> ProofAsync(TestStore store, Digest hash)
    {
        var proofs = InclusionProofs.Of(store.Host);
        return (await proofs.OfAsync(Assert.Single(await proofs.FindAsync(hash.ToString(), Cancel)), Cancel))!;
    }
}
