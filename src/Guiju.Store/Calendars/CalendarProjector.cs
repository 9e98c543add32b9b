using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Calendars;

/// <summary>
/// The door by which a region adopts an arrangement of holidays: every clock that runs is reckoned again in one transaction, together with
/// the act that states the arrangement and what moved. From then on the store appends no act that was reckoned by another calendar.
/// </summary>
public sealed class CalendarProjector
{
    private const int Page = 500;
    private readonly StoreHost _host;

    private CalendarProjector(StoreHost host) => _host = host;

    /// <summary>The projector of an open store.</summary>
    public static CalendarProjector Of(StoreHost host) => new(host);

    /// <summary>The calendar a region has adopted; null before the first.</summary>
    public async Task<WorkCalendar?> AdoptedAsync(string region, CancellationToken cancel = default)
    {
        var acts = await _host.Database.ListAsync(Adoptions(_host.Database.Dialect, region), ActColumns.Read, cancel);
        return Calendar(acts);
    }

    /// <summary>Changes recorded so far, newest first.</summary>
    public async Task<IReadOnlyList<RecordedChange>> HistoryAsync(string region, CancellationToken cancel = default) =>
        await _host.Database.ListAsync(
            _host.Database.Sql(
                "SELECT region, id, reason, changed_at, checked, moved FROM calendar_changes WHERE region = ? ORDER BY id DESC", region),
            r => new RecordedChange(r.GetString(0), r.GetInt32(1), r.GetString(2), r.GetInt64(3), r.GetInt32(4), r.GetInt32(5)),
            cancel);

    /// <summary>Clocks a recorded change moved, by case.</summary>
    public async Task<IReadOnlyList<RecordedMove>> MovesAsync(RecordedChange change, CancellationToken cancel = default) =>
        await _host.Database.ListAsync(
            _host.Database.Sql(
                "SELECT m.case_id, m.duty, m.round, m.old_due, m.new_due, m.old_provisional, m.new_provisional, c.procedure, c.version "
                + "FROM clock_moves m JOIN cases c ON c.region = m.region AND c.id = m.case_id "
                + "WHERE m.region = ? AND m.change_id = ? ORDER BY m.case_id, m.duty, m.round",
                change.Region,
                change.Sequence),
            r => new RecordedMove(
                r.GetString(0),
                r.GetString(7),
                r.Day(8),
                r.GetString(1),
                r.GetInt32(2),
                r.DayOrNull(3),
                r.DayOrNull(4),
                r.GetBoolean(5),
                r.GetBoolean(6)),
            cancel);

    /// <summary>What adopting the calendar would do, without doing it. Faults and null as <see cref="AdoptAsync"/>.</summary>
    public async Task<Outcome<CalendarChange?>> PreviewAsync(string region, WorkCalendar calendar, CancellationToken cancel = default)
    {
        var adopted = await AdoptedAsync(region, cancel);
        if (Unchanged(adopted, calendar) is { } answer)
        {
            return answer;
        }

        var projection = new Projection(region, adopted, calendar);
        for (var page = await PageAsync(""); page.Count > 0; page = await PageAsync(page[^1].Id))
        {
            page.ForEach(state => projection.Take(state));
        }

        return new Outcome<CalendarChange?>.Accepted(projection.Change());

        Task<List<CaseState>> PageAsync(string after) =>
            _host.Database.ListAsync(Running(_host.Database.Dialect, region, after), CaseColumns.Read, cancel);
    }

    /// <summary>Adopts the calendar in a region.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="calendar">The calendar of the law files.</param>
    /// <param name="by">Who brought it in.</param>
    /// <param name="recordedAt">Now, Unix milliseconds.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>What it did; null where the region has adopted the same already; faults where it holds less than the one adopted.</returns>
    public Task<Outcome<CalendarChange?>> AdoptAsync(
        string region, WorkCalendar calendar, Actor by, long recordedAt, CancellationToken cancel = default) =>
        _host.Appender.WriteAsync(region, session => Adopt(session, region, calendar, by, recordedAt), cancel);

    private Outcome<CalendarChange?> Adopt(WriteSession session, string region, WorkCalendar calendar, Actor by, long recordedAt)
    {
        if (session.CalendarOf(region) == calendar.Fingerprint)
        {
            return new Outcome<CalendarChange?>.Accepted(null);
        }

        var acts = session.Query(Adoptions(session.Dialect, region), ActColumns.Read);
        var adopted = Calendar(acts);
        if (Unchanged(adopted, calendar) is { } answer)
        {
            return answer;
        }

        var projection = new Projection(region, adopted, calendar);
        var sequence = acts.Count + 1;
        for (var page = NextPage(""); page.Count > 0; page = NextPage(page[^1].Id))
        {
            foreach (var before in page)
            {
                Write(session, sequence, before, projection);
            }
        }

        var change = projection.Change();
        var act = CanonicalBytes.Seal(
            new Act
            {
                Region = region,
                Stream = CalendarActs.Stream,
                Sequence = sequence,
                Kind = CalendarActs.Kind,
                Law = "",
                ActorId = by.Id,
                ActorTitle = by.Title,
                ActorUnit = by.Unit,
                Happened = new LegalMoment(BeijingTime.DayOf(recordedAt)),
                RecordedAt = recordedAt,
                Facts = CalendarActs.Facts(adopted, calendar, change.Checked, change.Moves.Length, MovesDigest(change.Moves)),
                Note = change.Reason,
                IdempotencyKey = $"{CalendarActs.Stream}#{sequence}",
                Previous = acts is [.., var last] ? last.Hash : Digest.Zero,
            },
            _host.Digester);
        session.Append(act);
        session.Write(CalendarColumns.InsertChange, CalendarColumns.Values(act, change.Checked, change.Moves.Length));
        session.Adopt(region, calendar.Fingerprint);
        return new Outcome<CalendarChange?>.Accepted(change);

        List<CaseState> NextPage(string after) => session.Query(Running(session.Dialect, region, after), CaseColumns.Read);
    }

    private static void Write(WriteSession session, int sequence, CaseState before, Projection projection)
    {
        var (after, moves) = projection.Take(before);
        if (moves.IsEmpty)
        {
            return;
        }

        session.Write(CalendarColumns.UpdateCase, CalendarColumns.Values(after));
        foreach (var move in moves)
        {
            session.Write(CaseColumns.UpsertClock, CaseColumns.Values(after, move.After));
            session.Write(CalendarColumns.InsertMove, CalendarColumns.Values(before.Region, sequence, move));
        }
    }

    private Digest MovesDigest(ImmutableArray<ClockMove> moves) =>
        moves.Aggregate(Digest.Zero, (digest, move) => move.AddTo(digest, _host.Digester));

    // The same, or less than what is adopted: an answer. Null: there is something to do.
    private static Outcome<CalendarChange?>? Unchanged(WorkCalendar? adopted, WorkCalendar calendar)
    {
        if (adopted is null)
        {
            return null;
        }

        if (adopted.Fingerprint == calendar.Fingerprint)
        {
            return new Outcome<CalendarChange?>.Accepted(null);
        }

        var against = CalendarActs.Against(adopted, calendar);
        return against.IsEmpty ? null : new Outcome<CalendarChange?>.Faulted(against);
    }

    private static WorkCalendar? Calendar(List<Act> adoptions) => adoptions.Aggregate((WorkCalendar?)null, CalendarActs.After);

    private static SqlText Adoptions(Dialect dialect, string region) => new SqlText(dialect).Add(
        $"SELECT {ActColumns.Names} FROM acts WHERE region = ? AND stream = ? ORDER BY sequence", region, CalendarActs.Stream);

    private static SqlText Running(Dialect dialect, string region, string after) => new SqlText(dialect).Add(
        $"SELECT {CaseColumns.Names} FROM cases WHERE region = ? AND id > ? AND id IN (SELECT case_id FROM clocks WHERE region = ? "
        + $"AND state IN ('running', 'stopped')) ORDER BY id LIMIT {Page}",
        region,
        after,
        region);

    private sealed class Projection(string region, WorkCalendar? adopted, WorkCalendar calendar)
    {
        private readonly ImmutableArray<ClockMove>.Builder _moves = ImmutableArray.CreateBuilder<ClockMove>();
        private int _checked;

        public (CaseState After, ImmutableArray<ClockMove> Moves) Take(CaseState before)
        {
            var after = before with { Marking = before.Marking.Project(calendar) };
            var moves = ClockMove.Between(before, after);
            _checked += before.Marking.Clocks.Count(c => c.State is ClockState.Running or ClockState.Stopped);
            _moves.AddRange(moves);
            return (after, moves);
        }

        public CalendarChange Change() => new(
            region,
            CalendarActs.Reason(adopted, calendar),
            CalendarDiff.Between(adopted ?? calendar, calendar),
            _checked,
            _moves.ToImmutable());
    }
}
