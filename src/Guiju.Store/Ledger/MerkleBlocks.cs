using System.Data.Common;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger;

/// <summary>Roots over full blocks of a region's acts, kept so that a seal or a proof reads only a few acts, however many there are.</summary>
internal sealed class MerkleBlocks(Database database, LedgerAppender appender, IDigester digester)
{
    /// <summary>Acts in a block; a power of two. Part of the stored form.</summary>
    public const int Size = 1024;

    private const int AtATime = 64;

    private static readonly Statement Insert = Statement.Insert(
        "merkle_blocks",
        "ON CONFLICT (region, block) DO NOTHING",
        ("region", ValueKind.Text),
        ("block", ValueKind.Int),
        ("root", ValueKind.Bytes));

    /// <summary>
    /// Keeps the roots of all blocks that are full. Acts are never changed, so they are read beside the writer and only the roots go through it.
    /// </summary>
    public async Task FillAsync(string region, CancellationToken cancel)
    {
        while (true)
        {
            var known = (await database.ListAsync(
                database.Sql("SELECT coalesce(max(block), -1) + 1 FROM merkle_blocks WHERE region = ?", region), r => r.GetInt64(0), cancel))[0];
            var hashes = await database.ListAsync(HashesOf(database.Dialect, region, known * Size, AtATime * Size), r => r.Digest(0), cancel);
            var full = hashes.Count / Size;
            if (full == 0)
            {
                return;
            }

            var roots = Enumerable.Range(0, full).Select(i => RootOf(hashes.Slice(i * Size, Size))).ToList();
            await appender.WriteAsync(
                region,
                session =>
                {
                    for (var i = 0; i < full; i++)
                    {
                        session.Write(Insert, region, checked((int)known) + i, roots[i].Bytes());
                    }

                    return full;
                },
                cancel);
        }
    }

    /// <summary>Query for a region's blocks, in order; to be read by <see cref="Read"/>.</summary>
    public static SqlText Of(Dialect dialect, string region) =>
        new SqlText(dialect).Add("SELECT block, root FROM merkle_blocks WHERE region = ? ORDER BY block", region);

    /// <summary>Number and root of a block.</summary>
    public static (int Block, Digest Root) Read(DbDataReader row) => (row.GetInt32(0), row.Digest(1));

    /// <summary>The roots alone.</summary>
    /// <exception cref="InvalidOperationException">A block is missing: the ledger is damaged.</exception>
    public static List<Digest> Roots(List<(int Block, Digest Root)> blocks, string region)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Block != i)
            {
                throw new InvalidOperationException($"Block {i} of region {region} is missing; verify the ledger.");
            }
        }

        return blocks.ConvertAll(b => b.Root);
    }

    /// <summary>Query for the hashes of acts in position order.</summary>
    /// <param name="dialect">Dialect.</param>
    /// <param name="region">Region.</param>
    /// <param name="after">Position of the last act before them.</param>
    /// <param name="most">How many at most.</param>
    public static SqlText HashesOf(Dialect dialect, string region, long after, long most) => new SqlText(dialect).Add(
        "SELECT hash FROM acts WHERE region = ? AND position > ? AND position <= ? ORDER BY position", region, after, after + most);

    private Digest RootOf(List<Digest> hashes)
    {
        var frontier = new MerkleFrontier(digester);
        hashes.ForEach(frontier.Add);
        return frontier.Root();
    }
}
