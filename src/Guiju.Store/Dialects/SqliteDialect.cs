using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Guiju.Store.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Dialects;

/// <summary>One file, write-ahead log, full flush at each commit; readers never wait for the writer.</summary>
internal sealed class SqliteDialect : Dialect
{
    private const string Pragmas = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; ";
    private readonly string _file;
    private readonly string _connectionString;

    public SqliteDialect(StoreOptions options)
    {
        _file = options.DatabaseFile;
        Directory.CreateDirectory(options.Directory!);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _file, ForeignKeys = true, DefaultTimeout = 60 }.ToString();
    }

    public override string Like => "LIKE";

    public override string ForUpdate => "";

    public override DbConnection OpenReader() => Open(Pragmas + "PRAGMA query_only = 1;");

    public override DbConnection OpenWriter() =>
        Open(Pragmas + "PRAGMA query_only = 0; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000;");

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override IStatementWriter WriterOn(DbConnection connection) => new SqliteStatementWriter((SqliteConnection)connection);

    // Not from the pool of the readers: a connection that was one stays read-only when it is handed out again.
    public override StoreDb NewContext() =>
        new SqliteDb(OptionsFor(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString()));

    public static DbContextOptions<SqliteDb> OptionsFor(string connectionString) =>
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connectionString).Options;

    public override async Task MigrateAsync(CancellationToken cancel)
    {
        // A file lock dies with its process; the lock row that EF leaves behind after a kill does not, so it is cleared under ours.
        await using var mutex = await LockFileAsync(_file + ".migrating", cancel);
        await using var db = NewContext();
        if (await IsBehindAsync(db, cancel))
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
            await db.Database.MigrateAsync(cancel);
        }
    }

    public override object List(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    public override string Rows(string parameter) => $"(SELECT value FROM json_each({parameter}))";

    public override string DayText(string column) => column;

    public override string ToDay(string text) => text;

    public override string DaysBetween(string from, string to) => $"CAST(julianday({to}) - julianday({from}) AS INTEGER)";

    public override string Month(string column) => $"substr({column}, 1, 7)";

    public override void Bind(DbCommand command, int number, object? value) =>
        ((SqliteCommand)command).Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${number}"), value ?? DBNull.Value);

    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        return connection;
    }

    private static async Task<FileStream> LockFileAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(50, cancel);
            }
        }
    }
}
