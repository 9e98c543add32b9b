using System.Data.Common;

namespace Guiju.Store.Dialects;

/// <summary>A database opened by one process: its dialect, and the reading of it.</summary>
internal sealed class Database(Dialect dialect) : IDisposable
{
    private long _commands;

    public Dialect Dialect { get; } = dialect;

    /// <summary>Commands sent for reading since the start: tests hold lists to one each.</summary>
    public long Commands => Interlocked.Read(ref _commands);

    public static Database Of(StoreOptions options) =>
        new(options.ConnectionString is null ? new SqliteDialect(options) : new PostgresDialect(options));

    /// <summary>A query under construction.</summary>
    public SqlText Sql(string text, params ReadOnlySpan<object?> values) => new SqlText(Dialect).Add(text, values);

    /// <summary>Every row of the query.</summary>
    public async Task<List<T>> ListAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = Dialect.OpenReader();
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row of the query, or null.</summary>
    public async Task<T?> FirstAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancel)
        where T : class
    {
        var rows = await ListAsync(sql, read, cancel);
        return rows.Count > 0 ? rows[0] : null;
    }

    /// <summary>A command of the query on a connection the caller holds.</summary>
    public DbCommand Command(DbConnection connection, SqlText sql, DbTransaction? transaction = null)
    {
        Interlocked.Increment(ref _commands);
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        sql.Fill(command);
        return command;
    }

    public void Dispose() => Dialect.Dispose();
}
