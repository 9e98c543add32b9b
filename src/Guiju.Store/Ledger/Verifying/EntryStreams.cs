using Guiju.Kernel.Registers;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>Entries of one register: each is rebuilt from its acts, and its row must be what they give.</summary>
internal sealed class EntryStreams(VerifyRun run, string region, ChainCheck chains, string register)
    : StreamWalk(run, region, chains, RegisterEntry.StreamOf(register, ""))
{
    private const int NumberColumn = 2;
    private readonly Dictionary<string, StoredRow> _entries = new(StringComparer.Ordinal);

    /// <summary>What the streams of all registers begin with.</summary>
    public const string Prefix = "register/";

    protected override void Load(string after, string? through) => Run.Each(
        Run.Sql(
                $"SELECT {StoredRow.Names(EntryColumns.Upsert)} FROM entries WHERE region = ? AND register = ? AND number > ?", Region, register, after)
            .AddIf(through is not null, " AND number <= ?", through is null ? [] : [through]),
        row =>
        {
            var stored = StoredRow.Of(row, EntryColumns.Upsert);
            _entries[stored.Text(NumberColumn)] = stored;
        });

    protected override void Check(string name, IReadOnlyList<StoredAct>? acts)
    {
        _entries.Remove(name, out var stored);
        RegisterEntry? entry = null;
        foreach (var act in acts ?? [])
        {
            try
            {
                entry = EntryReplay.After(entry, register, name, act.Act!);
            }
            catch (ArgumentException e)
            {
                Fault(LedgerFaultKind.Law, "acts", act.Stream, "kind", "", e.Message, act.Sequence);
                return;
            }
        }

        if (entry is not null)
        {
            Compare("entries", RegisterEntry.StreamOf(register, name), EntryColumns.Upsert, stored, EntryColumns.Values(entry));
        }
    }

    protected override void Rest()
    {
        foreach (var number in _entries.Keys.Order(StringComparer.Ordinal))
        {
            Fault(LedgerFaultKind.Extra, "entries", RegisterEntry.StreamOf(register, number));
        }

        _entries.Clear();
    }
}
