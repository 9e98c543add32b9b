using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Guiju.Kernel.Figures;
using Guiju.Store.Dialects;
using Guiju.Store.Reading;

namespace Guiju.Store.Figures;

/// <summary>Rows a figure counts: canonical texts by the figure's columns, absent ones null.</summary>
/// <param name="Columns">Field keys.</param>
/// <param name="Rows">Texts, one per column.</param>
/// <param name="Streams">Per row the stream of the case or entry it opens to.</param>
/// <param name="Total">Rows in all.</param>
public sealed record FigureRows(
    ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows, ImmutableArray<string> Streams, int Total);

/// <summary>Values of figures and the rows they count. Both are made from one compiled query, so they cannot disagree.</summary>
public sealed class FigureReader
{
    private readonly Database _database;

    internal FigureReader(Database database) => _database = database;

    /// <summary>The value of a figure for a period; null where it has none (a share of nothing).</summary>
    public async Task<decimal?> ValueAsync(
        string region, FigureDefinition figure, FigurePeriod period, CancellationToken cancel = default) =>
        (await ValuesAsync(region, [(figure, period)], cancel))[figure.Key];

    /// <summary>The values of many figures, each over its period, by key; all of one moment.</summary>
    public async Task<ImmutableDictionary<string, decimal?>> ValuesAsync(
        string region, IEnumerable<(FigureDefinition Figure, FigurePeriod Period)> wanted, CancellationToken cancel = default)
    {
        await using var connection = _database.Dialect.OpenReader();
        await using var transaction = _database.Dialect.BeginSnapshot(connection);
        var values = ImmutableDictionary.CreateBuilder<string, decimal?>(StringComparer.Ordinal);
        foreach (var (figure, period) in wanted)
        {
            var sql = new FigureSql(_database.Sql(""), region, figure.Query, period).Value();
            await using var command = _database.Command(connection, sql, transaction);
            await using var row = await command.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            values[figure.Key] = ValueOf(row, figure);
        }

        return values.ToImmutable();
    }

    /// <summary>Rows a figure counts, by number; the total is the number of rows the value was made from.</summary>
    public async Task<FigureRows> RowsAsync(
        string region, FigureDefinition figure, FigurePeriod period, int skip = 0, int take = int.MaxValue, CancellationToken cancel = default)
    {
        var sql = _database.Sql("");
        var (columns, from) = new FigureSql(sql, region, figure.Query, period).Rows(figure.RowColumns);
        var (rows, total) = await _database.SliceAsync(
            sql,
            columns,
            from,
            from,
            "r.number",
            skip,
            take,
            row => (Stream: row.GetString(1), Values: Enumerable.Range(3, figure.RowColumns.Length).Select(i => Text(row, i)).ToImmutableArray()),
            cancel);
        return new FigureRows(figure.RowColumns, [.. rows.Select(r => r.Values)], [.. rows.Select(r => r.Stream)], total);
    }

    /// <summary>Year of the earliest act of a region; null before any.</summary>
    public async Task<int?> FirstYearAsync(string region, CancellationToken cancel = default) => (await _database.FirstAsync(
        _database.Sql("SELECT min(happened_on) FROM acts WHERE region = ?", region), row => new { Day = row.DayOrNull(0) }, cancel))?.Day?.Year;

    private static decimal? ValueOf(DbDataReader row, FigureDefinition figure) => figure.Query.Measure switch
    {
        FigureMeasure.Share => FigureRounding.Share(row.GetInt64(0), row.GetInt64(1), figure.Decimals),
        FigureMeasure.AverageDays => FigureRounding.Average(row.IsDBNull(0) ? 0 : row.GetInt64(0), row.GetInt64(1), figure.Decimals),
        FigureMeasure.Count or FigureMeasure.CountDistinct => row.GetInt64(0),
        _ => row.IsDBNull(0) ? null : Convert.ToDecimal(row.GetValue(0), CultureInfo.InvariantCulture),
    };

    private static string? Text(DbDataReader row, int column) => row.TextOrNull(column) is { Length: > 0 } text ? text : null;
}
