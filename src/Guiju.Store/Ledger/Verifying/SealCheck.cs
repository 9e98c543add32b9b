using System.Globalization;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>Checkpoints of a region against each other, against the acts, and against what was published.</summary>
internal sealed class SealCheck(VerifyRun run, string region)
{
    private readonly SortedDictionary<long, Checkpoint> _seals = [];
    private readonly Dictionary<int, byte[]> _blocks = [];
    private readonly Checkpoint[] _published = [.. run.Options.Published.Where(p => p.Region == region).OrderBy(p => p.Size)];
    private readonly Dictionary<long, Digest> _roots = [];
    private readonly HashSet<long> _sizes = [];

    /// <summary>Reads checkpoints and blocks, and checks the chain of checkpoints.</summary>
    public void Load()
    {
        run.Each(
            run.Sql("SELECT block, root FROM merkle_blocks WHERE region = ? ORDER BY block", region), r => _blocks[r.GetInt32(0)] = r.Bytes(1));
        var before = Digest.Zero;
        run.Each(
            run.Sql($"SELECT {CheckpointColumns.Names} FROM checkpoints WHERE region = ? ORDER BY size", region),
            row =>
            {
                run.Counts.Checkpoints++;
                var stored = StoredRow.Of(row, CheckpointColumns.Insert);
                Checkpoint checkpoint;
                try
                {
                    checkpoint = CheckpointColumns.Read(row);
                }
                catch (Exception e) when (e is ArgumentException or InvalidCastException or FormatException)
                {
                    var column = stored.Unreadable.Select(i => CheckpointColumns.Insert.Columns[i]).FirstOrDefault("");
                    Fault(LedgerFaultKind.Unreadable, row.GetInt64(1), column, "", e.Message);
                    return;
                }

                CheckSeal(checkpoint, before);
                before = checkpoint.Hash;
                _seals[checkpoint.Size] = checkpoint;
            });
        _sizes.UnionWith(_seals.Keys);
        _sizes.UnionWith(_published.Select(p => p.Size));
    }

    /// <summary>Called after each act: keeps the root where one was taken.</summary>
    public void At(MerkleFrontier acts)
    {
        if (_sizes.Contains(acts.Size))
        {
            _roots[acts.Size] = acts.Root();
        }
    }

    /// <summary>Called with the root over each full block of acts.</summary>
    public void Block(int number, Digest root)
    {
        if (_blocks.Remove(number, out var stored) && !stored.AsSpan().SequenceEqual(root.Bytes()))
        {
            BlockFault(LedgerFaultKind.Block, number, root.ToString(), StoredRow.Show(stored));
        }
        else if (stored is null && _seals.Keys.Any(size => size >= (number + 1L) * MerkleBlocks.Size))
        {
            BlockFault(LedgerFaultKind.Missing, number, root.ToString(), "");
        }
    }

    /// <summary>Called after the last act.</summary>
    public void Close(long acts, int blocks)
    {
        foreach (var (number, root) in _blocks.Where(b => b.Key >= blocks))
        {
            BlockFault(LedgerFaultKind.Extra, number, "", StoredRow.Show(root));
        }

        var sound = 0L;
        foreach (var (size, seal) in _seals)
        {
            if (!_roots.TryGetValue(size, out var root))
            {
                Fault(LedgerFaultKind.Uncovered, size, "size", Number(acts), Number(size));
            }
            else if (root != seal.Root)
            {
                // The acts before the last sound seal are proved by it, so the difference lies after it.
                run.Fault(new LedgerFault(
                    LedgerFaultKind.Root, "checkpoints", region, $"{size} ({sound + 1}..{size})", null, "root", root.ToString(), seal.Root.ToString()));
            }
            else
            {
                sound = size;
            }
        }

        foreach (var published in _published)
        {
            Compare(published);
        }
    }

    private void CheckSeal(Checkpoint checkpoint, Digest before)
    {
        var hash = checkpoint.Seal(run.Digester).Hash;
        if (hash != checkpoint.Hash)
        {
            Fault(LedgerFaultKind.Seal, checkpoint.Size, "hash", hash.ToString(), checkpoint.Hash.ToString());
        }

        if (checkpoint.Previous != before)
        {
            Fault(LedgerFaultKind.SealChain, checkpoint.Size, "previous", before.ToString(), checkpoint.Previous.ToString());
        }
    }

    private void Compare(Checkpoint published)
    {
        if (!_roots.TryGetValue(published.Size, out var root))
        {
            Fault(LedgerFaultKind.Published, published.Size, "size", Number(published.Size), "");
        }
        else if (root != published.Root)
        {
            Fault(LedgerFaultKind.Published, published.Size, "root", published.Root.ToString(), root.ToString());
        }
        else if (_seals.GetValueOrDefault(published.Size) is var seal && seal?.Hash != published.Hash)
        {
            Fault(LedgerFaultKind.Published, published.Size, "hash", published.Hash.ToString(), seal?.Hash.ToString() ?? "");
        }
    }

    private void BlockFault(LedgerFaultKind kind, int number, string expected, string found) =>
        run.Fault(new LedgerFault(kind, "merkle_blocks", region, Number(number), null, "root", expected, found));

    private void Fault(LedgerFaultKind kind, long size, string column, string expected, string found) =>
        run.Fault(new LedgerFault(kind, "checkpoints", region, Number(size), null, column, expected, found));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
