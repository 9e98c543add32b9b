using System.Collections.Immutable;
using System.Data.Common;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store.Dialects;

namespace Guiju.Store.Reading;

/// <summary>How pressing a clock is.</summary>
public enum DueBand
{
    /// <summary>Every running clock.</summary>
    Running,

    /// <summary>Past its date.</summary>
    Overdue,

    /// <summary>Due today or by the last day that counts as soon.</summary>
    Soon,

    /// <summary>Due after that.</summary>
    Later,

    /// <summary>Standing still.</summary>
    Stopped,
}

/// <summary>A duty of a procedure, whatever its version.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Before">Kind of an act; the duty is asked for only while the case has none. Empty for always.</param>
public readonly record struct DutyKey(string Procedure, string Duty, string Before = "");

/// <summary>Which open clocks are asked for.</summary>
public sealed record DueQuery
{
    /// <summary>Whose.</summary>
    public Scope Scope { get; init; } = Scope.All;

    /// <summary>Only these duties; null for every duty.</summary>
    public ImmutableArray<DutyKey>? Duties { get; init; }

    /// <summary>Only procedures whose key begins so; empty for all.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Last day that counts as soon.</summary>
    public required DateOnly SoonUntil { get; init; }

    /// <summary>Which of them.</summary>
    public DueBand Band { get; init; }

    /// <summary>Which page.</summary>
    public PageRequest Page { get; init; } = new();
}

/// <summary>How many open clocks there are, by urgency.</summary>
public sealed record DueCounts(int Overdue, int Soon, int Later, int Stopped);

/// <summary>An open clock with its case.</summary>
/// <param name="CaseId">Identifier of the case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Party">Applicant; personal.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Version">Version of that procedure.</param>
/// <param name="Unit">Unit in charge.</param>
/// <param name="Duty">Key of the duty.</param>
/// <param name="Kind">Statutory or promised.</param>
/// <param name="State">Running or stopped.</param>
/// <param name="Due">Its date; null while stopped.</param>
/// <param name="DueHalf">Half of that day, for limits in halves.</param>
/// <param name="Provisional">The date may move with a notice of holidays still to come.</param>
public sealed record OpenClock(
    string CaseId,
    string Number,
    string Title,
    string Party,
    string Procedure,
    DateOnly Version,
    string Unit,
    string Duty,
    DutyKind Kind,
    ClockState State,
    DateOnly? Due,
    DayHalf? DueHalf,
    bool Provisional);

/// <summary>What is due to whom: open clocks by duty and urgency.</summary>
public sealed class DueReader
{
    private readonly Database _database;

    private DueReader(Database database) => _database = database;

    /// <summary>The reader of an open store.</summary>
    public static DueReader Of(StoreHost host) => new(host.Database);

    /// <summary>Open clocks, earliest date first; stopped ones by the day they started.</summary>
    public Task<Page<OpenClock>> ListAsync(string region, DueQuery query, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var where = Where(sql, region, query);
        _ = query.Band switch
        {
            DueBand.Stopped => where.Add(" AND k.state = 'stopped'"),
            DueBand.Overdue => where.Add(" AND k.state = 'running' AND k.due < ?", query.Today),
            DueBand.Soon => where.Add(" AND k.state = 'running' AND k.due >= ? AND k.due <= ?", query.Today, query.SoonUntil),
            DueBand.Later => where.Add(" AND k.state = 'running' AND k.due > ?", query.SoonUntil),
            _ => where.Add(" AND k.state = 'running' AND k.due IS NOT NULL"),
        };
        var from = $"FROM clocks k JOIN cases c ON c.region = k.region AND c.id = k.case_id WHERE {where}";
        return _database.PageAsync(
            sql,
            "k.case_id, c.number, c.title, c.party, c.procedure, c.version, k.unit, k.duty, k.kind, k.state, k.due, k.due_half, k.provisional",
            from,
            from,
            query.Band == DueBand.Stopped ? "k.started_on, k.case_id, k.duty, k.round" : "k.due, k.due_half, k.case_id, k.duty, k.round",
            query.Page,
            Read,
            cancel);
    }

    /// <summary>How many there are by urgency; the band of the query is not looked at.</summary>
    public async Task<DueCounts> CountAsync(string region, DueQuery query, CancellationToken cancel = default)
    {
        var sql = _database.Sql(
            "SELECT count(CASE WHEN k.state = 'running' AND k.due < ? THEN 1 END), "
            + "count(CASE WHEN k.state = 'running' AND k.due >= ? AND k.due <= ? THEN 1 END), "
            + "count(CASE WHEN k.state = 'running' AND k.due > ? THEN 1 END), count(CASE WHEN k.state = 'stopped' THEN 1 END) "
            + "FROM clocks k JOIN cases c ON c.region = k.region AND c.id = k.case_id WHERE ",
            query.Today,
            query.Today,
            query.SoonUntil,
            query.SoonUntil);
        sql.Place(Where(sql, region, query).ToString()).Place(" AND k.state IN ('running', 'stopped')");
        return (await _database.ListAsync(
            sql,
            row => new DueCounts((int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3)),
            cancel))[0];
    }

    private static SqlText Where(SqlText sql, string region, DueQuery query)
    {
        var where = sql.Piece().Add("k.region = ?", region);
        if (query.Scope.Units is { } units)
        {
            where.Add(" AND ").AddIn("k.unit", units);
        }

        if (query.Procedure.Length > 0)
        {
            where.Add(" AND c.procedure = ?", query.Procedure);
        }

        if (query.Duties is { } duties)
        {
            where.Place(" AND (1 = 0");
            foreach (var group in duties.GroupBy(duty => duty.Before).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                where.Place(" OR (").AddIn("c.procedure || ' ' || k.duty", group.Select(duty => $"{duty.Procedure} {duty.Duty}"));
                where.AddIf(
                    group.Key.Length > 0,
                    " AND NOT EXISTS (SELECT 1 FROM acts a WHERE a.region = k.region AND a.stream = 'case/' || k.case_id AND a.kind = ?)",
                    group.Key);
                where.Place(")");
            }

            where.Place(")");
        }

        return where;
    }

    private static OpenClock Read(DbDataReader row) => new(
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        row.Day(6),
        row.GetString(7),
        row.GetString(8),
        row.GetString(9) == "statutory" ? DutyKind.Statutory : DutyKind.Promised,
        row.GetString(10) == "stopped" ? ClockState.Stopped : ClockState.Running,
        row.DayOrNull(11),
        row.IsDBNull(12) ? null : (DayHalf)row.GetInt16(12),
        row.GetBoolean(13));
}
