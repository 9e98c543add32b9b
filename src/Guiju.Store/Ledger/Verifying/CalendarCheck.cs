using System.Globalization;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store.Calendars;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>
/// Which calendar held when, from the acts that adopted one; and whether each moved what replaying the cases says it moved. Before the first
/// adoption the calendar of the law files is taken, since nothing else is known.
/// </summary>
internal sealed class CalendarCheck(VerifyRun run, string region)
{
    private readonly List<Adoption> _adoptions = [];
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>Fingerprint of the calendar adopted last; null before the first.</summary>
    public string? Fingerprint => _adoptions is [.., var last] ? last.Calendar.Fingerprint : null;

    /// <summary>Takes the next act of the stream.</summary>
    public void Adopt(StoredAct stored)
    {
        try
        {
            var calendar = CalendarActs.After(_adoptions is [.., var last] ? last.Calendar : null, stored.Act!);
            _adoptions.Add(new Adoption(stored, calendar));
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            run.Fault(new LedgerFault(
                LedgerFaultKind.Calendar, "acts", region, CalendarActs.Stream, stored.Sequence, "facts", "", e.Message));
        }
    }

    /// <summary>How many clocks an act says were looked at and moved; −1 where it does not say.</summary>
    public static (int Checked, int Moved) Stated(Act act) => (Number(act, CalendarActs.Checked), Number(act, CalendarActs.Moved));

    /// <summary>Notes a case that cannot be replayed: what moved in it cannot be told, which is no second fault.</summary>
    public void Skip(string caseId) => _unknown.Add(caseId);

    /// <summary>Where a case stands that begins at a position.</summary>
    public Cursor From(long position)
    {
        var next = _adoptions.TakeWhile(a => a.Stored.Position < position).Count();
        return new Cursor(next == 0 ? run.Law.Calendar : _adoptions[next - 1].Calendar, next);
    }

    /// <summary>Moves a case's clocks by the calendars adopted before a position.</summary>
    public Cursor Project(CaseReplay replay, Cursor cursor, long position)
    {
        var (calendar, next) = (cursor.Calendar, cursor.Next);
        for (; next < _adoptions.Count && _adoptions[next].Stored.Position < position; next++)
        {
            calendar = _adoptions[next].Calendar;
            _adoptions[next].Checked += replay.State.Marking.Clocks.Count(c => c.State is ClockState.Running or ClockState.Stopped);
            foreach (var move in replay.Project(calendar))
            {
                _adoptions[next].Take(move, run.Digester);
            }
        }

        return new Cursor(calendar, next);
    }

    /// <summary>Called after the last case: compares what was moved with what the acts state and with the rows of moves.</summary>
    public void Close()
    {
        var rows = new Dictionary<(long, string, string, long), StoredRow>();
        run.Each(
            run.Sql($"SELECT {StoredRow.Names(CalendarColumns.InsertMove)} FROM clock_moves WHERE region = ?", region),
            row =>
            {
                var stored = StoredRow.Of(row, CalendarColumns.InsertMove);
                if (!_unknown.Contains(stored.Text(2)))
                {
                    rows[(stored[1] as long? ?? 0, stored.Text(2), stored.Text(3), stored[4] as long? ?? 0)] = stored;
                }
            });

        // What the first adoption moved depends on a calendar that no act states; there only the number can be held to the rows.
        foreach (var adoption in _adoptions)
        {
            Compare(adoption, rows, isFirst: adoption == _adoptions[0]);
        }

        foreach (var (change, id, duty, round) in rows.Keys.Order())
        {
            Fault(LedgerFaultKind.Extra, "clock_moves", Key(change, id, duty, round), "", "", "");
        }
    }

    private void Compare(Adoption adoption, Dictionary<(long Change, string, string, long), StoredRow> rows, bool isFirst)
    {
        var sequence = adoption.Stored.Sequence;
        var (looked, moved) = Stated(adoption.Stored.Act!);
        if (isFirst)
        {
            var own = rows.Keys.Where(k => k.Change == sequence).ToList();
            own.ForEach(k => rows.Remove(k));
            run.Counts.Projections += own.Count;
            State(sequence, CalendarActs.Moved, own.Count, moved);
            return;
        }

        State(sequence, CalendarActs.Checked, adoption.Checked, looked);
        State(sequence, CalendarActs.Moved, adoption.Moves.Count, moved);
        if (adoption.Stored.Act!.Facts.GetValueOrDefault(CalendarActs.Moves) is var stated && stated != adoption.Digest.ToString() && _unknown.Count == 0)
        {
            ActFault(sequence, CalendarActs.Moves, adoption.Digest.ToString(), stated ?? "");
        }

        foreach (var move in adoption.Moves.Where(m => !_unknown.Contains(m.CaseId)))
        {
            run.Counts.Projections++;
            var key = (Change: (long)sequence, move.CaseId, move.Before.Duty, Round: (long)move.Before.Round);
            var name = Key(key.Change, key.CaseId, key.Duty, key.Round);
            if (!rows.Remove(key, out var row))
            {
                Fault(LedgerFaultKind.Missing, "clock_moves", name, "", "", "");
                continue;
            }

            foreach (var (column, expected, found) in row.Differences(
                CalendarColumns.InsertMove, CalendarColumns.Values(region, sequence, move)))
            {
                Fault(LedgerFaultKind.Projection, "clock_moves", name, column, expected, found);
            }
        }
    }

    private void State(int sequence, string fact, int counted, int stated)
    {
        if (counted != stated && _unknown.Count == 0)
        {
            ActFault(sequence, fact, counted.ToString(CultureInfo.InvariantCulture), stated.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void ActFault(int sequence, string fact, string expected, string found) => run.Fault(new LedgerFault(
        LedgerFaultKind.Calendar, "acts", region, CalendarActs.Stream, sequence, "facts." + fact, expected, found));

    private void Fault(LedgerFaultKind kind, string table, string key, string column, string expected, string found) =>
        run.Fault(new LedgerFault(kind, table, region, key, null, column, expected, found));

    private static string Key(long change, string caseId, string duty, long round) =>
        string.Create(CultureInfo.InvariantCulture, $"{CalendarActs.Stream}#{change} {CaseState.StreamOf(caseId)} {duty}#{round}");

    private static int Number(Act act, string fact) =>
        int.TryParse(act.Facts.GetValueOrDefault(fact), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>How far along the adoptions a case is, and the calendar that holds there.</summary>
    internal readonly record struct Cursor(WorkCalendar Calendar, int Next);

    private sealed class Adoption(StoredAct stored, WorkCalendar calendar)
    {
        public StoredAct Stored { get; } = stored;

        public WorkCalendar Calendar { get; } = calendar;

        public int Checked { get; set; }

        public List<ClockMove> Moves { get; } = [];

        public Digest Digest { get; private set; } = Digest.Zero;

        public void Take(ClockMove move, Kernel.Ports.IDigester digester)
        {
            Moves.Add(move);
            Digest = move.AddTo(Digest, digester);
        }
    }
}
