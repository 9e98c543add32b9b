using System.Globalization;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>The acts of one stream: contents against hash, each hash in the next act, no sequence left out, each recorded after the one before.</summary>
internal sealed class ChainCheck(VerifyRun run, string region, EvidenceCheck files, long total)
{
    private readonly Alteration _alteration = new(run.Digester);

    /// <summary>Checks a stream.</summary>
    /// <returns>Whether its acts can be replayed: all readable, none left out.</returns>
    public bool Check(string stream, List<StoredAct> acts)
    {
        run.Counts.Streams++;
        var whole = true;
        var (sequence, hash, position) = (0, (Digest?)Digest.Zero, 0L);
        foreach (var stored in acts)
        {
            if (stored.Sequence != sequence + 1)
            {
                whole = false;
                Fault(LedgerFaultKind.Sequence, stored, "sequence", Number(sequence + 1), Number(stored.Sequence));
            }

            if (hash is { } before && stored.Previous is { } previous && previous != before && stored.Sequence == sequence + 1)
            {
                Fault(LedgerFaultKind.Chain, stored, "previous", before.ToString(), previous.ToString());
            }

            if (stored.Position <= position)
            {
                Fault(LedgerFaultKind.Position, stored, "position", "", Number(stored.Position));
            }

            whole &= CheckContents(stored, hash);
            (sequence, hash, position) = (stored.Sequence, stored.Hash, stored.Position);
        }

        if (acts.Exists(a => a.Stream != stream))
        {
            throw new InvalidOperationException("Acts of another stream.");
        }

        return whole;
    }

    /// <summary>Checks one act by itself.</summary>
    /// <param name="stored">The act.</param>
    /// <param name="before">Hash of the act before it in its stream; null where that is not known.</param>
    /// <returns>Whether it can be read.</returns>
    public bool CheckContents(StoredAct stored, Digest? before = null)
    {
        run.Advance(region, total);
        if (stored.Act is not { } act)
        {
            var columns = stored.UnreadableColumns().ToList();
            foreach (var column in columns)
            {
                Fault(LedgerFaultKind.Unreadable, stored, ActColumns.Insert.Columns[column], "", StoredRow.Shorten(StoredRow.Show(stored.Row[column]), "").Item1);
            }

            if (columns.Count == 0)
            {
                Fault(LedgerFaultKind.Unreadable, stored, "", "", "");
            }

            return false;
        }

        foreach (var (column, expected, found) in stored.Row.Differences(ActColumns.Insert, ActColumns.Values(act, stored.Position)))
        {
            Fault(LedgerFaultKind.Form, stored, column, expected, found);
        }

        var hash = run.Digester.Hash(CanonicalBytes.Of(act));
        if (hash != act.Hash)
        {
            var (column, expected, found) = _alteration.Find(act, hash, before);
            Fault(LedgerFaultKind.Content, stored, column, expected, found);
        }

        files.Bound(act);
        return true;
    }

    private void Fault(LedgerFaultKind kind, StoredAct act, string column, string expected, string found) =>
        run.Fault(new LedgerFault(kind, "acts", region, act.Stream, act.Sequence, column, expected, found));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
