using System.Data.Common;
using Guiju.Store.Dialects;
using Npgsql;

namespace Guiju.Store.Tests;

/// <summary>A store of a test's own: a fresh file, or a fresh database on the test server. Migrated once per process, then copied.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> s_file = new(MigratedFileAsync);
    private static readonly Lazy<Task<string>> s_database = new(MigratedDatabaseAsync);
    private static int s_count;

    private readonly string? _database;
    private readonly List<StoreHost> _others = [];

    private TestStore(StoreKind kind, StoreOptions options, string? database)
    {
        (Kind, Options, _database) = (kind, options, database);
        Host = null!;
    }

    public static string? PostgresServer => Environment.GetEnvironmentVariable("GUIJU_TEST_PG") is { Length: > 0 } server ? server : null;

    public StoreKind Kind { get; }

    public StoreOptions Options { get; }

    public StoreHost Host { get; private set; }

    public LedgerStore Ledger => Host.Ledger;

    public static async Task<TestStore> OpenAsync(StoreKind kind, int batchSize = StoreOptions.DefaultBatch)
    {
        TestStore store;
        if (kind == StoreKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("guiju-store-").FullName;
            var options = StoreOptions.Sqlite(folder) with { BatchSize = batchSize };
            File.Copy(await s_file.Value, options.DatabaseFile);
            store = new(kind, options, null);
        }
        else
        {
            var name = $"guiju_test_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}";
            await OnServerAsync($"CREATE DATABASE {name} TEMPLATE {await s_database.Value}");
            store = new(kind, StoreOptions.Postgres(ConnectionTo(name)) with { BatchSize = batchSize }, name);
        }

        store.Host = await StoreHost.OpenAsync(store.Options);
        return store;
    }

    /// <summary>A second host over the same database: another node, or another process.</summary>
    public async Task<StoreHost> AnotherHostAsync()
    {
        var host = await StoreHost.OpenAsync(Options);
        _others.Add(host);
        return host;
    }

    /// <summary>Closes the host and opens a new one over the same database.</summary>
    public async Task ReopenAsync()
    {
        await Host.DisposeAsync();
        Host = await StoreHost.OpenAsync(Options);
    }

    /// <summary>Raw SQL past every door of ours, as an operator with a database tool would run it.</summary>
    public async Task<int> RawAsync(string sql, params object?[] values)
    {
        await using var connection = Host.Database.Dialect.OpenWriter();
        await using var command = Raw(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> ScalarAsync(string sql, params object?[] values)
    {
        await using var connection = Host.Database.Dialect.OpenReader();
        await using var command = Raw(connection, sql, values);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var other in _others)
        {
            await other.DisposeAsync();
        }

        await Host.DisposeAsync();
        if (_database is not null)
        {
            await OnServerAsync($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        }
        else
        {
            Directory.Delete(Options.Directory!, recursive: true);
        }
    }

    private DbCommand Raw(DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        new SqlText(Host.Database.Dialect).Add(sql, values).Fill(command);
        return command;
    }

    private static async Task<string> MigratedFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("guiju-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var options = StoreOptions.Sqlite(folder);
        await (await StoreHost.OpenAsync(options)).DisposeAsync();
        return options.DatabaseFile;
    }

    private static async Task<string> MigratedDatabaseAsync()
    {
        var name = $"guiju_template_{Environment.ProcessId}";
        await OnServerAsync($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();
        await (await StoreHost.OpenAsync(StoreOptions.Postgres(ConnectionTo(name)))).DisposeAsync();
        return name;
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(PostgresServer
        ?? throw new InvalidOperationException("GUIJU_TEST_PG names no PostgreSQL server."))
    { Database = database, MaxPoolSize = 12 }.ToString();

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(PostgresServer
            ?? throw new InvalidOperationException("GUIJU_TEST_PG names no PostgreSQL server."))
        { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
