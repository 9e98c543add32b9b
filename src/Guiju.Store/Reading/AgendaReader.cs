using System.Globalization;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Registers;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Reading;

/// <summary>What a list of meetings shows. Empty and null ask nothing.</summary>
/// <param name="Search">Looked for in number and place.</param>
/// <param name="Kind">Kind of meeting.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Descending">Latest first.</param>
/// <param name="Page">Which page.</param>
public sealed record MeetingQuery(string Search, string Kind, DateOnly? From, DateOnly? To, bool Descending, PageRequest Page);

/// <summary>A meeting in a list.</summary>
/// <param name="Entry">Its entry in the register of meetings.</param>
/// <param name="Topics">How many topics stand on its agenda.</param>
public sealed record MeetingLine(RegisterEntry Entry, int Topics);

/// <summary>Meetings with the size of their agendas.</summary>
public sealed class AgendaReader
{
    private readonly Database _database;

    private AgendaReader(Database database) => _database = database;

    /// <summary>The reader of an open store.</summary>
    public static AgendaReader Of(StoreHost host) => new(host.Database);

    /// <summary>A page of meetings that are not withdrawn, by the day they are held on.</summary>
    public Task<Page<MeetingLine>> ListAsync(string region, MeetingQuery query, CancellationToken cancel = default)
    {
        var day = Dialect.Field("field_values", "held-on");
        var sql = _database.Sql("");
        var where = sql.Piece().Add("region = ? AND register = ? AND NOT withdrawn", region, AgendaProjection.Register);
        if (query.Search.Trim() is { Length: > 0 } search)
        {
            where.Add(" AND ").AddSearch(search, "number", Dialect.Field("field_values", "place"));
        }

        if (query.Kind.Length > 0)
        {
            where.Place(" AND " + Dialect.Field("field_values", "kind")).Add(" = ?", query.Kind);
        }

        if (query.From is { } from)
        {
            where.Place(" AND " + day).Add(" >= ?", from.ToString("O", CultureInfo.InvariantCulture));
        }

        if (query.To is { } to)
        {
            where.Place(" AND " + day).Add(" <= ?", to.ToString("O", CultureInfo.InvariantCulture));
        }

        var tables = $"FROM entries WHERE {where}";
        return _database.PageAsync(
            sql,
            EntryColumns.Names + ", (SELECT count(*) FROM agenda_topics t WHERE t.region = entries.region AND t.meeting = entries.number) AS topics",
            tables,
            tables,
            $"{day}{(query.Descending ? " DESC" : "")}, number{(query.Descending ? " DESC" : "")}",
            query.Page,
            static row => new MeetingLine(EntryColumns.ReadAfterCount(row), (int)row.GetInt64(1 + EntryColumns.Names.Split(',').Length)),
            cancel);
    }
}
