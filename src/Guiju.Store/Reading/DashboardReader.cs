using Guiju.Store.Dialects;

namespace Guiju.Store.Reading;

/// <summary>Counts for the dashboard: three queries, whatever the scope.</summary>
public sealed class DashboardReader
{
    private readonly Database _database;

    internal DashboardReader(Database database) => _database = database;

    /// <summary>The dashboard of a period, both days included, with what is open on a day.</summary>
    public async Task<Dashboard> ReadAsync(
        string region, Scope scope, DateOnly from, DateOnly to, DateOnly today, CancellationToken cancel = default)
    {
        var month = _database.Dialect.Month("decided_on");
        var decided = await _database.ListAsync(
            Within(_database.Sql($"SELECT {month}, procedure, mode, COALESCE(result, ''), count(*) FROM cases WHERE region = ?", region), scope)
                .Add(" AND decided_on BETWEEN ? AND ?", from, to)
                .Place($" GROUP BY {month}, procedure, mode, COALESCE(result, '') ORDER BY 1, 2, 3, 4"),
            row => new DecidedCount(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), (int)row.GetInt64(4)),
            cancel);
        var met = await _database.ListAsync(
            Within(_database.Sql("SELECT kind, count(*), count(CASE WHEN met_late THEN 1 END) FROM clocks WHERE region = ?", region), scope)
                .Add(" AND state = 'met' AND met_on BETWEEN ? AND ? GROUP BY kind ORDER BY kind", from, to),
            row => new MetCount(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)),
            cancel);
        var units = await _database.ListAsync(
            Within(_database.Sql("SELECT unit, count(*), count(CASE WHEN next_due < ? THEN 1 END) FROM cases WHERE region = ?", today, region), scope)
                .Add(" AND closed_on IS NULL GROUP BY unit ORDER BY 2 DESC, 1"),
            row => new UnitLoad(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)),
            cancel);
        return new Dashboard([.. decided], [.. met], [.. units]);
    }

    /// <summary>The clocks that <see cref="MetCount.Late"/> counts, the latest first.</summary>
    public Task<Page<LateLine>> LateAsync(
        string region, Scope scope, string kind, DateOnly from, DateOnly to, PageRequest page, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var where = sql.Piece().Add("k.region = ? AND k.state = 'met' AND k.met_late AND k.kind = ? AND k.met_on BETWEEN ? AND ?", region, kind, from, to);
        if (scope.Units is { } units)
        {
            where.Add(" AND ").AddIn("k.unit", units);
        }

        return _database.PageAsync(
            sql,
            "k.case_id, c.number, c.title, c.procedure, c.version, k.unit, k.duty, k.due, k.met_on",
            $"FROM clocks k JOIN cases c ON c.region = k.region AND c.id = k.case_id WHERE {where}",
            $"FROM clocks k WHERE {where}",
            "k.met_on DESC, k.case_id, k.duty, k.round",
            page,
            row => new LateLine(
                row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Day(5), row.GetString(6), row.GetString(7), row.Day(8), row.Day(9)),
            cancel);
    }

    private static SqlText Within(SqlText sql, Scope scope) => scope.Units is { } units ? sql.Add(" AND ").AddIn("unit", units) : sql;
}
