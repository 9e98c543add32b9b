using Guiju.Kernel.Cases;
using Guiju.Kernel.Ports;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>Cases: each is replayed from its acts and judged again, and its row, clocks and topics must be what the replay gives.</summary>
internal sealed class CaseStreams(VerifyRun run, string region, ChainCheck chains, CalendarCheck calendar)
    : StreamWalk(run, region, chains, CaseState.StreamOf(""))
{
    private const int CaseIdColumn = 1, AccessCodeColumn = 13;
    private readonly Dictionary<string, StoredRow> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Case, string Clock), StoredRow> _clocks = [];
    private readonly Dictionary<(string Case, string Meeting), StoredRow> _topics = [];

    protected override void Load(string after, string? through)
    {
        Load(CaseColumns.Upsert, "cases", "id", after, through, row => _cases[row.Text(CaseIdColumn)] = row);
        Load(CaseColumns.UpsertClock, "clocks", "case_id", after, through, row => _clocks[(row.Text(1), ClockKey(row.Text(2), row[3]))] = row);
        Load(
            EntryColumns.InsertTopic,
            "agenda_topics",
            "stream",
            CaseState.StreamOf(after),
            through is null ? null : CaseState.StreamOf(through),
            row => _topics[(NameOf(row.Text(2)), row.Text(1))] = row);
    }

    protected override void Check(string name, IReadOnlyList<StoredAct>? acts)
    {
        if (acts is not null && Replay(name, acts) is var (state, topics) && state is not null)
        {
            Compare(state, topics);
            return;
        }

        // What cannot be replayed cannot be compared either.
        calendar.Skip(name);
        _cases.Remove(name);
        _clocks.Keys.Where(k => k.Case == name).ToList().ForEach(k => _clocks.Remove(k));
        _topics.Keys.Where(k => k.Case == name).ToList().ForEach(k => _topics.Remove(k));
    }

    protected override void Rest()
    {
        _cases.Keys.Order(StringComparer.Ordinal).ToList().ForEach(id => Fault(LedgerFaultKind.Extra, "cases", CaseState.StreamOf(id)));
        _clocks.Keys.Order().ToList().ForEach(k => Fault(LedgerFaultKind.Extra, "clocks", $"{CaseState.StreamOf(k.Case)} {k.Clock}"));
        _topics.Keys.Order().ToList().ForEach(k => Fault(LedgerFaultKind.Extra, "agenda_topics", $"{CaseState.StreamOf(k.Case)} {k.Meeting}"));
        _cases.Clear();
        _clocks.Clear();
        _topics.Clear();
    }

    private void Load(Statement insert, string table, string column, string after, string? through, Action<StoredRow> keep) => Run.Each(
        Run.Sql($"SELECT {StoredRow.Names(insert)} FROM {table} WHERE region = ? AND {column} > ?", Region, after)
            .AddIf(through is not null, $" AND {column} <= ?", through is null ? [] : [through]),
        row => keep(StoredRow.Of(row, insert)));

    private (CaseState? State, List<AgendaTopic> Topics) Replay(string name, IReadOnlyList<StoredAct> acts)
    {
        var topics = new List<AgendaTopic>();
        var stored = acts[0];
        try
        {
            var cursor = calendar.From(stored.Position);
            var replay = new CaseReplay(Run.Law, stored.Act!, cursor.Calendar);
            Judge(replay, stored);
            foreach (var next in acts.Skip(1))
            {
                stored = next;
                cursor = calendar.Project(replay, cursor, next.Position);
                if (replay.Record(next.Act!, cursor.Calendar) is { } topic)
                {
                    topics.Add(topic);
                }

                Judge(replay, next);
            }

            calendar.Project(replay, cursor, long.MaxValue);
            return (replay.State, topics);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or IndexOutOfRangeException)
        {
            Fault(LedgerFaultKind.Law, "acts", CaseState.StreamOf(name), "law", "", e.Message, stored.Sequence);
            return (null, topics);
        }
    }

    private void Judge(CaseReplay replay, StoredAct stored)
    {
        foreach (var against in replay.Against)
        {
            Fault(LedgerFaultKind.Unlawful, "acts", stored.Stream, "kind", "", against, stored.Sequence);
        }
    }

    private void Compare(CaseState state, List<AgendaTopic> topics)
    {
        var stream = CaseState.StreamOf(state.Id);
        _cases.Remove(state.Id, out var row);
        var full = state with { Profile = state.Profile with { AccessCode = row?.Text(AccessCodeColumn) ?? "" } };
        Compare("cases", stream, CaseColumns.Upsert, row, CaseColumns.Values(full));
        foreach (var clock in state.Marking.Clocks)
        {
            var key = ClockKey(clock.Duty, (long)clock.Round);
            _clocks.Remove((state.Id, key), out var stored);
            Compare("clocks", $"{stream} {key}", CaseColumns.UpsertClock, stored, CaseColumns.Values(full, clock));
        }

        foreach (var topic in topics)
        {
            _topics.Remove((state.Id, topic.Meeting), out var stored);
            Compare("agenda_topics", $"{stream} {topic.Meeting}", EntryColumns.InsertTopic, stored, EntryColumns.Values(topic));
        }
    }

    private static string ClockKey(string duty, object? round) => $"{duty}#{round}";

    private static string NameOf(string stream) =>
        stream.StartsWith(CaseState.StreamOf(""), StringComparison.Ordinal) ? stream[CaseState.StreamOf("").Length..] : stream;
}
