using Guiju.Kernel.Desk;
using Guiju.Store.Calendars;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>The stream of the calendar, and the changes it recorded.</summary>
internal sealed class CalendarStream(VerifyRun run, string region, ChainCheck chains, CalendarCheck calendar)
    : StreamWalk(run, region, chains, CalendarActs.Stream)
{
    private readonly Dictionary<long, StoredRow> _changes = [];

    protected override void Load(string after, string? through) => Run.Each(
        Run.Sql($"SELECT {StoredRow.Names(CalendarColumns.InsertChange)} FROM calendar_changes WHERE region = ?", Region),
        row =>
        {
            var stored = StoredRow.Of(row, CalendarColumns.InsertChange);
            _changes[stored[1] as long? ?? 0] = stored;
        });

    protected override void Check(string name, IReadOnlyList<StoredAct>? acts)
    {
        // Longer names that begin alike are nobody's.
        foreach (var act in name.Length == 0 ? acts ?? [] : [])
        {
            calendar.Adopt(act);
            _changes.Remove(act.Sequence, out var stored);
            var (looked, moved) = CalendarCheck.Stated(act.Act!);
            Compare(
                "calendar_changes",
                $"{CalendarActs.Stream}#{act.Sequence}",
                CalendarColumns.InsertChange,
                stored,
                CalendarColumns.Values(act.Act!, looked, moved));
        }
    }

    protected override void Rest()
    {
        foreach (var id in _changes.Keys.Order())
        {
            Fault(LedgerFaultKind.Extra, "calendar_changes", $"{CalendarActs.Stream}#{id}");
        }

        _changes.Clear();
    }
}
