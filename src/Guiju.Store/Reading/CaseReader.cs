using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Reading;

/// <summary>Lists and files of cases. Every list is one query, whatever the scope.</summary>
public sealed class CaseReader
{
    private const string LineColumns =
        "c.id, c.number, c.title, c.party, c.procedure, c.unit, c.item, c.mode, c.kind, c.channel, c.opened_on, c.result, c.decided_on, "
        + "c.closed_on, c.next_due, c.met_late";

    private readonly Database _database;

    internal CaseReader(Database database) => _database = database;

    /// <summary>A page of cases.</summary>
    public Task<Page<CaseLine>> ListAsync(string region, CaseQuery query, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var from = "FROM cases c WHERE " + Where(sql, region, query);
        var order = query.Order switch
        {
            CaseOrder.Oldest => "c.opened_on, c.number",
            CaseOrder.Due => "CASE WHEN c.next_due IS NULL THEN 1 ELSE 0 END, c.next_due, c.number",
            CaseOrder.Number => "c.number",
            CaseOrder.Changed => "c.changed_at DESC, c.number DESC",
            _ => "c.opened_on DESC, c.number DESC",
        };
        return _database.PageAsync(sql, LineColumns, from, from, order, query.Page, Line, cancel);
    }

    /// <summary>Running clocks by date, the most pressing first.</summary>
    /// <param name="region">Region.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="through">Last date shown; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Page<DueLine>> DueAsync(
        string region, Scope scope, DateOnly? through = null, PageRequest? page = null, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var where = sql.Piece().Add("k.region = ? AND k.state = 'running' AND k.due IS NOT NULL", region);
        if (scope.Units is { } units)
        {
            where.Add(" AND ").AddIn("k.unit", units);
        }

        where.AddIf(through is not null, " AND k.due <= ?", through);
        return _database.PageAsync(
            sql,
            "k.case_id, c.number, c.title, c.party, c.procedure, c.version, k.unit, k.duty, k.round, k.kind, k.started_on, k.due, k.due_half, k.provisional",
            $"FROM clocks k JOIN cases c ON c.region = k.region AND c.id = k.case_id WHERE {where}",
            $"FROM clocks k WHERE {where}",
            "k.due, k.due_half, k.case_id, k.duty, k.round",
            page ?? new PageRequest(),
            Due,
            cancel);
    }

    /// <summary>A case with its acts, or null.</summary>
    public async Task<CaseFile?> FindAsync(string region, string id, CancellationToken cancel = default)
    {
        var state = await StateAsync(_database.Sql($"SELECT {CaseColumns.Names} FROM cases WHERE region = ? AND id = ?", region, id), cancel);
        return state is null ? null : new CaseFile(state, [.. await ActsAsync(region, CaseState.StreamOf(id), cancel)]);
    }

    /// <summary>
    /// The case that a party follows by its number and the code they were given, or null. A case without a code is followed by nobody.
    /// </summary>
    public async Task<CaseFile?> FollowAsync(string region, string number, string accessCode, CancellationToken cancel = default)
    {
        var state = await StateAsync(
            _database.Sql($"SELECT {CaseColumns.Names} FROM cases WHERE region = ? AND number = ?", region, number.Trim()), cancel);
        var code = state?.Profile.AccessCode ?? "";
        var fits = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(accessCode.Trim()));
        return state is null || code.Length == 0 || !fits
            ? null
            : new CaseFile(state, [.. await ActsAsync(region, CaseState.StreamOf(state.Id), cancel)]);
    }

    /// <summary>The acts of a stream in order; of a case or of a register entry.</summary>
    public Task<List<PlacedAct>> ActsAsync(string region, string stream, CancellationToken cancel = default) => _database.ListAsync(
        _database.Sql($"SELECT {ActColumns.Names} FROM acts WHERE region = ? AND stream = ? ORDER BY sequence", region, stream),
        row => new PlacedAct(ActColumns.Position(row), ActColumns.Read(row)),
        cancel);

    /// <summary>How many cases of each service item were opened since a day; items without any are left out.</summary>
    public async Task<Dictionary<string, int>> ItemCountsAsync(string region, DateOnly since, CancellationToken cancel = default) =>
        (await _database.ListAsync(
            _database.Sql("SELECT item, count(*) FROM cases WHERE region = ? AND opened_on >= ? AND item <> '' GROUP BY item", region, since),
            row => (row.GetString(0), (int)row.GetInt64(1)),
            cancel)).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    /// <summary>The topics of a meeting, in the order they were placed.</summary>
    public Task<List<TopicLine>> TopicsAsync(string region, string meeting, CancellationToken cancel = default) => _database.ListAsync(
        _database.Sql(
            "SELECT t.meeting, t.stream, t.title, t.review_sequence, a.happened_on, a.actor_title, a.hash, c.unit, c.kind FROM agenda_topics t "
            + "JOIN cases c ON c.region = t.region AND 'case/' || c.id = t.stream "
            + "JOIN acts a ON a.region = t.region AND a.stream = t.stream AND a.sequence = t.review_sequence "
            + "WHERE t.region = ? AND t.meeting = ? ORDER BY a.position",
            region,
            meeting),
        row => new TopicLine(
            row.GetString(0), row.GetString(1)["case/".Length..], row.GetString(2), row.GetInt32(3), row.Day(4), row.GetString(5), row.Digest(6),
            row.GetString(7), row.GetString(8)),
        cancel);

    private Task<CaseState?> StateAsync(SqlText sql, CancellationToken cancel) => _database.FirstAsync(sql, CaseColumns.Read, cancel);

    private static string Where(SqlText sql, string region, CaseQuery query)
    {
        var where = sql.Piece().Add("c.region = ?", region);
        if (query.Scope.Units is { } units)
        {
            where.Add(" AND ").AddIn("c.unit", units);
        }

        if (query.Search.Trim() is { Length: > 0 } search)
        {
            where.Add(" AND ").AddSearch(search, "c.number", "c.title", "c.party");
        }

        if (query.Procedure.EndsWith('.'))
        {
            where.Add(" AND c.procedure >= ? AND c.procedure < ?", query.Procedure, query.Procedure[..^1] + "/");
        }
        else
        {
            where.AddIf(query.Procedure.Length > 0, " AND c.procedure = ?", query.Procedure);
        }

        where.AddIf(query.Mode.Length > 0, " AND c.mode = ?", query.Mode)
            .AddIf(query.Kind.Length > 0, " AND c.kind = ?", query.Kind)
            .AddIf(query.Unit.Length > 0, " AND c.unit = ?", query.Unit)
            .AddIf(query.Item.Length > 0, " AND c.item = ?", query.Item)
            .AddIf(query.Result.Length > 0, " AND c.result = ?", query.Result)
            .AddIf(query.OpenedFrom is not null, " AND c.opened_on >= ?", query.OpenedFrom)
            .AddIf(query.OpenedTo is not null, " AND c.opened_on <= ?", query.OpenedTo)
            .AddIf(query.DecidedFrom is not null, " AND c.decided_on >= ?", query.DecidedFrom)
            .AddIf(query.DecidedTo is not null, " AND c.decided_on <= ?", query.DecidedTo);
        return query.Standing switch
        {
            CaseStanding.Open => where.Add(" AND c.closed_on IS NULL"),
            CaseStanding.Closed => where.Add(" AND c.closed_on IS NOT NULL"),
            CaseStanding.Overdue => where.Add(" AND c.closed_on IS NULL AND c.next_due < ?", query.Today),
            _ => where,
        }
        + "";
    }

    private static CaseLine Line(DbDataReader row) => new(
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.GetString(6),
        row.GetString(7),
        row.GetString(8),
        row.GetString(9),
        row.GetString(10),
        row.Day(11),
        row.TextOrNull(12),
        row.DayOrNull(13),
        row.DayOrNull(14),
        row.DayOrNull(15),
        row.GetInt32(16));

    private static DueLine Due(DbDataReader row) => new(
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.Day(6),
        row.GetString(7),
        row.GetString(8),
        row.GetInt32(9),
        row.GetString(10) == "statutory" ? DutyKind.Statutory : DutyKind.Promised,
        row.Day(11),
        row.Day(12),
        row.IsDBNull(13) ? null : (DayHalf)row.GetInt16(13),
        row.GetBoolean(14));
}
