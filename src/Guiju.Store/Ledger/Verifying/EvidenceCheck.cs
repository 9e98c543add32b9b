using System.Globalization;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>Files: each is what its digest says, and each that an act is bound to is there.</summary>
internal sealed class EvidenceCheck(VerifyRun run, string region)
{
    private static readonly Statement Columns = Statement.Insert(
        "evidence",
        "",
        ("region", ValueKind.Text),
        ("digest", ValueKind.Bytes),
        ("size", ValueKind.Long),
        ("media_type", ValueKind.Text),
        ("content", ValueKind.Bytes));

    private readonly Dictionary<Digest, Binding> _bound = [];

    /// <summary>Notes the files an act is bound to.</summary>
    public void Bound(Act act)
    {
        foreach (var file in act.Evidence)
        {
            if (!_bound.TryGetValue(file.Digest, out var binding))
            {
                _bound[file.Digest] = binding = new Binding(act.Stream, act.Sequence, file.Name);
            }

            binding.MediaTypes.Add(file.MediaType);
        }
    }

    /// <summary>Called after the last act.</summary>
    public void Verify()
    {
        run.Each(
            run.Sql($"SELECT {StoredRow.Names(Columns)} FROM evidence WHERE region = ? ORDER BY digest", region),
            row => Check(StoredRow.Of(row, Columns)));
        foreach (var (digest, binding) in _bound.OrderBy(b => b.Value.Stream, StringComparer.Ordinal).ThenBy(b => b.Value.Sequence))
        {
            run.Fault(new LedgerFault(
                LedgerFaultKind.EvidenceMissing, "acts", region, binding.Stream, binding.Sequence, "files", digest.ToString(), binding.Name));
        }
    }

    private void Check(StoredRow row)
    {
        run.Counts.EvidenceFiles++;
        var key = StoredRow.Show(row[1]);
        var content = row[4] as byte[] ?? [];
        var digest = run.Digester.Hash(content);
        if (digest.ToString() != key)
        {
            Fault(key, "content", key, digest.ToString());
        }

        if (row[2] as long? != content.Length)
        {
            Fault(key, "size", content.Length.ToString(CultureInfo.InvariantCulture), StoredRow.Show(row[2]));
        }

        // The same bytes are kept once, under the type of whoever sent them first.
        if (Digest.TryParse(key, out var known) && _bound.Remove(known, out var binding) && !binding.MediaTypes.Contains(row.Text(3)))
        {
            Fault(key, "media_type", string.Join(' ', binding.MediaTypes), row.Text(3));
        }
    }

    private void Fault(string key, string column, string expected, string found) =>
        run.Fault(new LedgerFault(LedgerFaultKind.Evidence, "evidence", region, key, null, column, expected, found));

    private sealed record Binding(string Stream, int Sequence, string Name)
    {
        public SortedSet<string> MediaTypes { get; } = new(StringComparer.Ordinal);
    }
}
