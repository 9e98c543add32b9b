using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Reading;

/// <summary>What a list of the ledger's acts shows. Empty and null ask nothing.</summary>
public sealed record ActQuery
{
    /// <summary>First moment of recording, Unix milliseconds.</summary>
    public long? From { get; init; }

    /// <summary>Moment before which they were recorded, Unix milliseconds.</summary>
    public long? Before { get; init; }

    /// <summary>Looked for in stream, note, and name and title of who acted.</summary>
    public string Search { get; init; } = "";

    /// <summary>Account name of who acted, exactly.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Stream, exactly.</summary>
    public string Stream { get; init; } = "";

    /// <summary>First part of the kind: a procedure or a register.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Last part of the kind: an act of a procedure, or <c>record</c>, <c>amend</c>, <c>withdraw</c>.</summary>
    public string Verb { get; init; } = "";

    /// <summary>Which page.</summary>
    public PageRequest Page { get; init; } = new();
}

/// <summary>How much a region's ledger holds.</summary>
/// <param name="Acts">Acts.</param>
/// <param name="Streams">Cases and register entries they belong to.</param>
/// <param name="LastRecordedAt">When the last was recorded, Unix milliseconds; null for an empty ledger.</param>
/// <param name="Files">Files kept as evidence.</param>
/// <param name="FileBytes">Their bytes.</param>
public sealed record LedgerSize(long Acts, long Streams, long? LastRecordedAt, long Files, long FileBytes);

/// <summary>The ledger as a list, the latest act first; each list is one query.</summary>
public sealed class ActReader
{
    private readonly Database _database;

    private ActReader(Database database) => _database = database;

    /// <summary>The reader of an open store.</summary>
    public static ActReader Of(StoreHost host) => new(host.Database);

    /// <summary>A page of acts.</summary>
    public Task<Page<PlacedAct>> ListAsync(string region, ActQuery query, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var where = sql.Piece().Add("region = ?", region)
            .AddIf(query.From is not null, " AND recorded_at >= ?", query.From)
            .AddIf(query.Before is not null, " AND recorded_at < ?", query.Before)
            .AddIf(query.Actor.Length > 0, " AND actor_id = ?", query.Actor)
            .AddIf(query.Stream.Length > 0, " AND stream = ?", query.Stream)
            .AddIf(query.Subject.Length > 0, " AND substr(kind, 1, ?) = ?", query.Subject.Length + 1, query.Subject + ":")
            .AddIf(query.Verb.Length > 0, " AND substr(kind, length(kind) - ?) = ?", query.Verb.Length, ":" + query.Verb);
        if (query.Search.Trim() is { Length: > 0 } search)
        {
            where.Add(" AND ").AddSearch(search, "stream", "note", "actor_id", "actor_title");
        }

        return _database.PageAsync(
            sql,
            ActColumns.Names,
            $"FROM acts WHERE {where}",
            $"FROM acts WHERE {where}",
            "position DESC",
            query.Page,
            row => new PlacedAct(ActColumns.PositionAfterCount(row), ActColumns.ReadAfterCount(row)),
            cancel);
    }

    /// <summary>The act at a position, or null.</summary>
    public Task<PlacedAct?> FindAsync(string region, long position, CancellationToken cancel = default) => _database.FirstAsync(
        _database.Sql($"SELECT {ActColumns.Names} FROM acts WHERE region = ? AND position = ?", region, position),
        row => new PlacedAct(ActColumns.Position(row), ActColumns.Read(row)),
        cancel);

    /// <summary>Counts, in one query.</summary>
    public async Task<LedgerSize> SizeAsync(string region, CancellationToken cancel = default) =>
        (await _database.ListAsync(
            _database.Sql(
                "SELECT a.acts, a.streams, a.last, e.files, e.bytes FROM "
                + "(SELECT count(*) AS acts, count(CASE WHEN sequence = 1 THEN 1 END) AS streams, max(recorded_at) AS last FROM acts WHERE region = ?) a, "
                + "(SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM evidence WHERE region = ?) e",
                region,
                region),
            row => new LedgerSize(
                row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.GetInt64(3), Convert.ToInt64(row.GetValue(4), System.Globalization.CultureInfo.InvariantCulture)),
            cancel))[0];
}
