using Guiju.Kernel.Ledger;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger;

/// <summary>Makes proofs that an act lies under a checkpoint.</summary>
public sealed class InclusionProofs
{
    private readonly StoreHost _host;

    private InclusionProofs(StoreHost host) => _host = host;

    /// <summary>The proofs of an open store.</summary>
    public static InclusionProofs Of(StoreHost host) => new(host);

    /// <summary>Acts of that stream and sequence; one for each region that has one.</summary>
    public Task<IReadOnlyList<FoundAct>> FindAsync(string stream, int sequence, CancellationToken cancel = default) =>
        FindAsync("stream = ? AND sequence = ?", [stream, sequence], cancel);

    /// <summary>Acts whose hash begins with these hexadecimal digits.</summary>
    /// <param name="digits">From 8 to 64 digits, of either case.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="ArgumentException">Something else.</exception>
    public Task<IReadOnlyList<FoundAct>> FindAsync(string digits, CancellationToken cancel = default)
    {
        if (digits.Length is < 8 or > 2 * Digest.Length || !digits.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException("From 8 to 64 hexadecimal digits are needed.", nameof(digits));
        }

        var low = Digest.Parse(digits.PadRight(2 * Digest.Length, '0'));
        var high = Digest.Parse(digits.PadRight(2 * Digest.Length, 'f'));
        return FindAsync("hash >= ? AND hash <= ?", [Bytes(low), Bytes(high)], cancel);
    }

    /// <summary>The proof that the act lies under the first checkpoint that covers it; null while none does.</summary>
    public async Task<InclusionProof?> OfAsync(FoundAct found, CancellationToken cancel = default)
    {
        var database = _host.Database;
        var region = found.Act.Region;
        var checkpoint = await database.FirstAsync(
            database.Sql(
                $"SELECT {CheckpointColumns.Names} FROM checkpoints WHERE region = ? AND size >= ? ORDER BY size LIMIT 1", region, found.Position),
            CheckpointColumns.Read,
            cancel);
        if (checkpoint is null)
        {
            return null;
        }

        var index = found.Position - 1;
        var roots = MerkleBlocks.Roots(
            await database.ListAsync(MerkleBlocks.Of(database.Dialect, region), MerkleBlocks.Read, cancel), region);
        var own = await BlockAsync(index / MerkleBlocks.Size);
        var tailBlock = checkpoint.Size / MerkleBlocks.Size;
        var tail = await BlockAsync(tailBlock);
        var path = MerkleTree.Path(
            checkpoint.Size,
            index,
            MerkleBlocks.Size,
            block => roots[(int)block],
            at => at / MerkleBlocks.Size == tailBlock ? tail[(int)(at % MerkleBlocks.Size)] : own[(int)(at % MerkleBlocks.Size)],
            _host.Digester);
        return new InclusionProof(found.Act, index, path, checkpoint);

        Task<List<Digest>> BlockAsync(long block) => database.ListAsync(
            MerkleBlocks.HashesOf(database.Dialect, region, block * MerkleBlocks.Size, MerkleBlocks.Size), r => Dialects.Columns.Digest(r, 0), cancel);
    }

    private async Task<IReadOnlyList<FoundAct>> FindAsync(string where, object[] values, CancellationToken cancel) => await _host.Database.ListAsync(
        _host.Database.Sql($"SELECT {ActColumns.Names} FROM acts WHERE {where} ORDER BY region, position", values),
        row => new FoundAct(ActColumns.Read(row), ActColumns.Position(row)),
        cancel);

    private static byte[] Bytes(Digest digest) => Dialects.Columns.Bytes(digest);
}

/// <summary>An act with its place.</summary>
/// <param name="Act">The act.</param>
/// <param name="Position">Place among the region's acts, from 1.</param>
public sealed record FoundAct(Act Act, long Position);
