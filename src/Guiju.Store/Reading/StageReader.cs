using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Reading;

/// <summary>Queues: the cases of one procedure by the stage they have reached, with all that a line of a queue tells, in one query.</summary>
public sealed class StageReader
{
    private readonly Database _database;

    private StageReader(Database database) => _database = database;

    /// <summary>The reader of an open store.</summary>
    public static StageReader Of(StoreHost host) => new(host.Database);

    /// <summary>A page of the queue.</summary>
    public Task<Page<StagedCase>> ListAsync(string region, StageQuery query, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var from = From(sql, region, query);
        var order = query.Order switch
        {
            StageOrder.Newest => "c.opened_on DESC, c.number DESC",
            StageOrder.Oldest => "c.opened_on, c.number",
            StageOrder.Number => "c.number",
            _ => "CASE WHEN c.closed_on IS NULL THEN 0 ELSE 1 END, CASE WHEN c.next_due IS NULL THEN 1 ELSE 0 END, c.next_due, c.opened_on, c.number",
        };
        var columns = string.Join(", ", CaseColumns.Names.Split(", ").Select(name => "c." + name));
        return _database.PageAsync(
            sql,
            $"s.kind AS stage_kind, s.outcome AS stage_outcome, s.happened_on AS stage_on, s.actor_title AS stage_by, {columns}",
            from,
            from,
            order,
            query.Page,
            row => new StagedCase(
                CaseColumns.Read(row, 5), new StageKey(row.GetString(1), row.TextOrNull(2)), row.Day(3), row.GetString(4)),
            cancel);
    }

    /// <summary>How many cases stand at each stage; stages asked for are not looked at, nor whether open or overdue.</summary>
    public Task<List<StageCount>> CountAsync(string region, StageQuery query, DateOnly today, CancellationToken cancel = default)
    {
        var sql = _database.Sql(
            "SELECT s.kind, s.outcome, CASE WHEN c.closed_on IS NULL THEN 1 ELSE 0 END, count(*), "
            + "count(CASE WHEN c.closed_on IS NULL AND c.next_due < ? THEN 1 END) ",
            today);
        sql.Place(From(sql, region, query with { Stages = [], Open = null, OverdueOn = null }))
            .Place(" GROUP BY s.kind, s.outcome, CASE WHEN c.closed_on IS NULL THEN 1 ELSE 0 END");
        return _database.ListAsync(
            sql,
            row => new StageCount(
                new StageKey(row.GetString(0), row.TextOrNull(1)), row.GetInt32(2) == 1, (int)row.GetInt64(3), (int)row.GetInt64(4)),
            cancel);
    }

    private static string From(SqlText sql, string region, StageQuery query)
    {
        var from = sql.Piece()
            .Add("FROM cases c JOIN acts s ON s.region = c.region AND s.stream = 'case/' || c.id AND s.sequence = (SELECT max(m.sequence) FROM acts m ")
            .Add("WHERE m.region = c.region AND m.stream = 'case/' || c.id AND ").AddIn("m.kind", query.Marks)
            .Add(") WHERE c.region = ? AND c.procedure = ?", region, query.Procedure);
        if (query.Scope.Units is { } units)
        {
            from.Add(" AND ").AddIn("c.unit", units);
        }

        if (!query.Stages.IsEmpty)
        {
            from.Add(" AND ").AddIn("(s.kind || '=' || COALESCE(s.outcome, ''))", query.Stages.Select(stage => $"{stage.Kind}={stage.Outcome}"));
        }

        if (query.Search.Trim() is { Length: > 0 } search)
        {
            from.Add(" AND ").AddSearch(search, "c.number", "c.title");
        }

        if (query.Says is { } said)
        {
            from.Add(
                    " AND EXISTS (SELECT 1 FROM acts x WHERE x.region = c.region AND x.stream = 'case/' || c.id AND x.sequence = (SELECT max(y.sequence) "
                    + "FROM acts y WHERE y.region = c.region AND y.stream = 'case/' || c.id AND y.kind = ?) AND ",
                    said.Kind)
                .AddSearch($"\"{said.Fact}\":\"{said.Value}\"", "x.facts")
                .Add(")");
        }

        return from
            .AddIf(query.Open == true, " AND c.closed_on IS NULL")
            .AddIf(query.Open == false, " AND c.closed_on IS NOT NULL")
            .AddIf(query.OverdueOn is not null, " AND c.closed_on IS NULL AND c.next_due < ?", query.OverdueOn)
            .AddIf(query.Kind.Length > 0, " AND c.kind = ?", query.Kind)
            .AddIf(query.Unit.Length > 0, " AND c.unit = ?", query.Unit)
            .AddIf(query.OpenedFrom is not null, " AND c.opened_on >= ?", query.OpenedFrom)
            .AddIf(query.OpenedTo is not null, " AND c.opened_on <= ?", query.OpenedTo)
            .ToString();
    }
}
