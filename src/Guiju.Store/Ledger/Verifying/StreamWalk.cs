namespace Guiju.Store.Ledger.Verifying;

/// <summary>
/// Streams of one kind, in order, page by page, so that a ledger of any size is read in a bounded memory. With each page comes what is stored
/// for its streams; what is left of it then follows from no act.
/// </summary>
internal abstract class StreamWalk(VerifyRun run, string region, ChainCheck chains, string prefix)
{
    private const int Page = 4000;

    protected VerifyRun Run { get; } = run;

    protected string Region { get; } = region;

    public void Verify()
    {
        var (stream, sequence, done) = (prefix, int.MinValue, "");
        var open = new List<StoredAct>();
        while (true)
        {
            var page = Run.List(
                Run.Sql(
                    $"SELECT {StoredAct.Names} FROM acts WHERE region = ? AND stream >= ? AND stream < ? AND (stream, sequence) > (?, ?) "
                    + $"ORDER BY stream, sequence LIMIT {Page}",
                    Region,
                    prefix,
                    End,
                    stream,
                    sequence),
                StoredAct.Read);
            open.AddRange(page);
            var last = page.Count < Page;
            var streams = Cut(open, last);
            if (last || streams.Count > 0)
            {
                var through = last ? null : streams[^1][0].Stream[prefix.Length..];
                Load(done, through);
                foreach (var acts in streams)
                {
                    var whole = chains.Check(acts[0].Stream, acts);
                    Check(acts[0].Stream[prefix.Length..], whole ? acts : null);
                }

                Rest();
                done = through ?? "";
            }

            if (last)
            {
                return;
            }

            (stream, sequence) = (page[^1].Stream, page[^1].Sequence);
        }
    }

    /// <summary>Loads what is stored for the streams named after the one and up to the other; up to the end where that is null.</summary>
    protected abstract void Load(string after, string? through);

    /// <summary>Compares a stream with what was loaded for it, and takes that out.</summary>
    /// <param name="name">Name of the stream, without its prefix.</param>
    /// <param name="acts">Its acts; null where they cannot be replayed, which has been reported.</param>
    protected abstract void Check(string name, IReadOnlyList<StoredAct>? acts);

    /// <summary>Reports what was loaded and is left.</summary>
    protected abstract void Rest();

    /// <summary>A fault of a projection.</summary>
    protected void Fault(LedgerFaultKind kind, string table, string key, string column = "", string expected = "", string found = "", int? sequence = null) =>
        Run.Fault(new LedgerFault(kind, table, Region, key, sequence, column, expected, found));

    /// <summary>Compares a stored row, or its absence, with what it should be.</summary>
    protected void Compare(string table, string key, Dialects.Statement insert, StoredRow? stored, object?[] expected)
    {
        Run.Counts.Projections++;
        if (stored is null)
        {
            Fault(LedgerFaultKind.Missing, table, key);
            return;
        }

        foreach (var (column, wanted, found) in stored.Differences(insert, expected))
        {
            Fault(LedgerFaultKind.Projection, table, key, column, wanted, found);
        }
    }

    // The first text after all that begin with the prefix.
    private string End => prefix[..^1] + (char)(prefix[^1] + 1);

    // Streams that are complete; the last of a page may go on in the next.
    private static List<List<StoredAct>> Cut(List<StoredAct> open, bool last)
    {
        var streams = new List<List<StoredAct>>();
        foreach (var act in open)
        {
            if (streams.Count == 0 || streams[^1][0].Stream != act.Stream)
            {
                streams.Add([]);
            }

            streams[^1].Add(act);
        }

        open.Clear();
        if (!last && streams.Count > 0)
        {
            open.AddRange(streams[^1]);
            streams.RemoveAt(streams.Count - 1);
        }

        return streams;
    }
}
