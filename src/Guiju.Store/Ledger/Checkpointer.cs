using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger;

/// <summary>Seals what a region has recorded since its last checkpoint. The checkpoint's hash is then to be published.</summary>
public sealed class Checkpointer
{
    private readonly StoreHost _host;
    private readonly MerkleBlocks _blocks;

    private Checkpointer(StoreHost host)
    {
        _host = host;
        _blocks = new MerkleBlocks(host.Database, host.Appender, host.Digester);
    }

    /// <summary>The checkpointer of an open store.</summary>
    public static Checkpointer Of(StoreHost host) => new(host);

    /// <summary>Regions that hold acts, in order.</summary>
    public async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken cancel = default) => await _host.Database.ListAsync(
        _host.Database.Sql("SELECT region FROM region_heads WHERE position > 0 ORDER BY region"), r => r.GetString(0), cancel);

    /// <summary>The checkpoints of a region, oldest first.</summary>
    public async Task<IReadOnlyList<Checkpoint>> ListAsync(string region, CancellationToken cancel = default) => await _host.Database.ListAsync(
        _host.Database.Sql($"SELECT {CheckpointColumns.Names} FROM checkpoints WHERE region = ? ORDER BY size", region),
        CheckpointColumns.Read,
        cancel);

    /// <summary>
    /// Seals the region's acts. Where nothing was recorded since the last checkpoint, that one is the answer and nothing is written.
    /// </summary>
    /// <param name="region">Region code.</param>
    /// <param name="sealedAt">Now, Unix milliseconds.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The checkpoint with whether it is new; null where the region holds no act.</returns>
    public async Task<(Checkpoint Checkpoint, bool IsNew)?> SealAsync(string region, long sealedAt, CancellationToken cancel = default)
    {
        await _blocks.FillAsync(region, cancel);
        return await _host.Appender.WriteAsync(region, session => Seal(session, region, sealedAt), cancel);
    }

    private (Checkpoint, bool)? Seal(WriteSession session, string region, long sealedAt)
    {
        var size = session.PositionOf(region);
        var last = session.Query(
            session.Sql($"SELECT {CheckpointColumns.Names} FROM checkpoints WHERE region = ? ORDER BY size DESC LIMIT 1", region),
            CheckpointColumns.Read).SingleOrDefault();
        if (size == 0 || last?.Size == size)
        {
            return last is null ? null : (last, false);
        }

        var frontier = new MerkleFrontier(_host.Digester);
        foreach (var root in MerkleBlocks.Roots(session.Query(MerkleBlocks.Of(session.Dialect, region), MerkleBlocks.Read), region))
        {
            frontier.AddSubtree(root, MerkleBlocks.Size);
        }

        session.Query(MerkleBlocks.HashesOf(session.Dialect, region, frontier.Size, size), r => r.Digest(0)).ForEach(frontier.Add);
        if (frontier.Size != size)
        {
            throw new InvalidOperationException($"Region {region} should hold {size} acts and holds {frontier.Size}; verify the ledger.");
        }

        var checkpoint = new Checkpoint
        {
            Region = region,
            Size = size,
            Root = frontier.Root(),
            SealedAt = sealedAt,
            Previous = last?.Hash ?? Digest.Zero,
        }.Seal(_host.Digester);
        session.Write(CheckpointColumns.Insert, CheckpointColumns.Values(checkpoint));
        return (checkpoint, true);
    }
}
