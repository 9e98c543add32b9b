using System.Globalization;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>
/// The acts in the order in which they were recorded: no place empty or taken twice, and every root that was taken over them — of blocks,
/// checkpoints and published checkpoints — is theirs.
/// </summary>
internal sealed class OrderCheck(VerifyRun run, string region)
{
    private readonly SortedSet<string> _registers = new(StringComparer.Ordinal);
    private readonly List<(long Position, string Stream)> _strays = [];
    private readonly MerkleFrontier _all = new(run.Digester);
    private readonly SealCheck _seals = new(run, region);
    private MerkleFrontier _block = new(run.Digester);
    private long _last;
    private int _blocks;

    /// <summary>Steps of this region: each act once in order and once in its stream.</summary>
    public long Total { get; private set; }

    /// <summary>Registers that hold acts or entries.</summary>
    public IEnumerable<string> Registers => _registers;

    public void Verify()
    {
        Total = 2 * run.List(run.Sql("SELECT count(*) FROM acts WHERE region = ?", region), r => r.GetInt64(0))[0];
        run.Each(run.Sql("SELECT DISTINCT register FROM entries WHERE region = ?", region), r => _registers.Add(r.GetString(0)));
        _seals.Load();
        run.Each(
            run.Sql("SELECT position, stream, sequence, hash FROM acts WHERE region = ? ORDER BY position", region),
            r => Take(r.GetInt64(0), r.GetString(1), r.GetInt32(2), r.Bytes(3)));
        _seals.Close(_all.Size, _blocks);
    }

    /// <summary>Whether the region's head is its last act, and its calendar the one adopted last.</summary>
    public void CheckHead(string? calendar)
    {
        var heads = run.List(
            run.Sql("SELECT position, calendar FROM region_heads WHERE region = ?", region), r => (Position: r.GetInt64(0), Calendar: r.TextOrNull(1)));
        run.Counts.Projections += heads.Count;
        var head = heads.SingleOrDefault();
        if (head.Position != _last)
        {
            Head("position", Number(_last), Number(head.Position));
        }

        if (head.Calendar != calendar)
        {
            Head("calendar", calendar ?? "", head.Calendar ?? "");
        }
    }

    /// <summary>Acts that belong to nothing: their contents at least are looked at.</summary>
    public void CheckStrays(ChainCheck chains)
    {
        foreach (var (position, stream) in _strays)
        {
            var acts = run.List(
                run.Sql($"SELECT {StoredAct.Names} FROM acts WHERE region = ? AND position = ?", region, position), StoredAct.Read);
            foreach (var act in acts)
            {
                run.Fault(new LedgerFault(LedgerFaultKind.Stray, "acts", region, stream, act.Sequence, "stream", "", stream));
                chains.CheckContents(act);
            }
        }
    }

    private void Take(long position, string stream, int sequence, byte[] hash)
    {
        run.Counts.Acts++;
        if (position != _last + 1)
        {
            run.Fault(new LedgerFault(LedgerFaultKind.Position, "acts", region, stream, sequence, "position", Number(_last + 1), Number(position)));
        }

        _last = position;
        Place(position, stream);
        var digest = hash.Length == Digest.Length ? new Digest(hash) : default;
        _all.Add(digest);
        _block.Add(digest);
        if (_block.Size == MerkleBlocks.Size)
        {
            _seals.Block(_blocks++, _block.Root());
            _block = new MerkleFrontier(run.Digester);
        }

        _seals.At(_all);
        run.Advance(region, Total);
    }

    private void Place(long position, string stream)
    {
        if (stream.StartsWith(CaseState.StreamOf(""), StringComparison.Ordinal) || stream == CalendarActs.Stream)
        {
            return;
        }

        var prefix = EntryStreams.Prefix;
        var slash = stream.StartsWith(prefix, StringComparison.Ordinal) ? stream.IndexOf('/', prefix.Length) : -1;
        if (slash > prefix.Length)
        {
            _registers.Add(stream[prefix.Length..slash]);
        }
        else
        {
            _strays.Add((position, stream));
        }
    }

    private void Head(string column, string expected, string found) =>
        run.Fault(new LedgerFault(LedgerFaultKind.Head, "region_heads", region, region, null, column, expected, found));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
