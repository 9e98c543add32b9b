using System.Globalization;
using System.Data.Common;
using Guiju.Kernel.Registers;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Reading;

/// <summary>Lists of register entries, each one query.</summary>
public sealed class EntryReader
{
    private const string ShortName = "short-name";

    private readonly Database _database;

    internal EntryReader(Database database) => _database = database;

    /// <summary>A page of a register. Fields that the register does not have are an <see cref="ArgumentException"/>.</summary>
    public Task<Page<RegisterEntry>> ListAsync(
        string region, RegisterDefinition register, EntryQuery query, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var where = sql.Piece().Add("region = ? AND register = ?", region, register.Key).AddIf(!query.Withdrawn, " AND NOT withdrawn");
        string[] columns = ["number", .. register.Fields.Where(f => f.Searchable).Select(f => Column(f))];
        foreach (var word in query.Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            where.Add(" AND ").AddSearch(word, columns);
        }

        foreach (var (field, value) in query.Where.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            where.Place(" AND " + Column(Field(register, field))).Add(" = ?", value);
        }

        if (query.Day.Length > 0)
        {
            var day = Column(Field(register, query.Day));
            if (query.From is { } from)
            {
                where.Place(" AND " + day).Add(" >= ?", Iso(from));
            }

            if (query.To is { } to)
            {
                where.Place(" AND " + day).Add(" <= ?", Iso(to));
            }
        }

        return _database.PageAsync(
            sql,
            EntryColumns.Names,
            $"FROM entries WHERE {where}",
            $"FROM entries WHERE {where}",
            Order(register, query),
            query.Page,
            EntryColumns.ReadAfterCount,
            cancel);
    }

    /// <summary>All entries of a register by number.</summary>
    public Task<List<RegisterEntry>> AllAsync(string region, string register, bool withdrawn = false, CancellationToken cancel = default) =>
        _database.ListAsync(
            _database.Sql($"SELECT {EntryColumns.Names} FROM entries WHERE region = ? AND register = ?", region, register)
                .AddIf(!withdrawn, " AND NOT withdrawn")
                .Add(" ORDER BY number"),
            EntryColumns.Read,
            cancel);

    /// <summary>
    /// Entries that somebody may mean by the words: by number or by name, withdrawn ones included. What one cell means, and what the numbers of
    /// a page of a list are called, is one query for each register referred to.
    /// </summary>
    public Task<List<EntryName>> NamesAsync(
        string region, RegisterDefinition register, IReadOnlyCollection<string> words, CancellationToken cancel = default)
    {
        var title = Column(Field(register, register.TitleField));
        var shorter = register.Find(ShortName) is { } field ? Column(field) : title;
        var sql = _database.Sql("").Place($"SELECT number, {title}, {shorter}, withdrawn FROM entries")
            .Add(" WHERE region = ? AND register = ? AND (", region, register.Key);
        var wanted = sql.Parameter(_database.Dialect.List(words));
        var rows = _database.Dialect.Rows(wanted);
        sql.PlaceAll(" OR ", new[] { "number", title, shorter }.Distinct().Select(column => $"{column} IN {rows}")).Place(") ORDER BY number");
        return _database.ListAsync(
            sql, row => new EntryName(row.GetString(0), row.TextOrNull(1) ?? "", row.TextOrNull(2) ?? "", row.GetBoolean(3)), cancel);
    }

    /// <summary>How many entries, not withdrawn, each register has; registers without any are left out.</summary>
    public async Task<Dictionary<string, int>> CountsAsync(string region, CancellationToken cancel = default) =>
        (await _database.ListAsync(
            _database.Sql("SELECT register, count(*) FROM entries WHERE region = ? AND NOT withdrawn GROUP BY register", region),
            row => (row.GetString(0), (int)row.GetInt64(1)),
            cancel)).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RegisterField Field(RegisterDefinition register, string key) =>
        register.Find(key) ?? throw new ArgumentException($"Register {register.Key} has no field '{key}'.", nameof(key));

    private static string Column(RegisterField field) => Dialect.Field("field_values", field.Key);

    private static string Order(RegisterDefinition register, EntryQuery query)
    {
        var direction = query.Descending ? " DESC" : "";
        if (query.OrderBy.Length == 0 || query.OrderBy == register.NumberField)
        {
            return "number" + direction;
        }

        var field = Field(register, query.OrderBy);
        var column = Column(field);
        var value = field.Kind is FieldKind.Integer or FieldKind.Decimal or FieldKind.Money ? $"CAST({column} AS numeric)" : column;
        return $"CASE WHEN {column} IS NULL THEN 1 ELSE 0 END, {value}{direction}, number";
    }
}

/// <summary>What an entry is called.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="ShortTitle">Its short name; the title where the register has none.</param>
/// <param name="Withdrawn">Whether it is withdrawn.</param>
public sealed record EntryName(string Number, string Title, string ShortTitle, bool Withdrawn)
{
    /// <summary>Whether the words mean this entry.</summary>
    public bool IsMeantBy(string words) => words == Number || words == Title || words == ShortTitle;
}
