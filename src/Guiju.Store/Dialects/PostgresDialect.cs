using System.Data;
using System.Data.Common;
using Guiju.Store.Model;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Guiju.Store.Dialects;

/// <summary>Any number of nodes over one database: the row of the region's head is locked while positions are given out.</summary>
internal sealed class PostgresDialect : Dialect
{
    // Any number that no other program takes in this database: the letters of the name.
    private const long MigrationLock = 0x6775696A75;
    private readonly NpgsqlDataSource _source;

    public PostgresDialect(StoreOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        builder.ConnectionStringBuilder.MaxAutoPrepare = 64;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        _source = builder.Build();
    }

    public override string Like => "ILIKE";

    public override string ForUpdate => " FOR UPDATE";

    public override DbConnection OpenReader() => _source.OpenConnection();

    public override DbConnection OpenWriter() => _source.OpenConnection();

    public override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override DbTransaction BeginSnapshot(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override IStatementWriter WriterOn(DbConnection connection) => new PostgresStatementWriter((NpgsqlConnection)connection);

    public override StoreDb NewContext() => new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(_source).Options);

    public override async Task MigrateAsync(CancellationToken cancel)
    {
        // EF's own lock is let go between two migrations, and a second node then runs one that is just being recorded.
        await using var mutex = await _source.OpenConnectionAsync(cancel);
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", mutex) { CommandTimeout = 0, Parameters = { new() { Value = MigrationLock } } };
        await take.ExecuteNonQueryAsync(cancel);
        try
        {
            await using var db = NewContext();
            if (await IsBehindAsync(db, cancel))
            {
                await db.Database.MigrateAsync(cancel);
            }
        }
        finally
        {
            await using var letGo = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", mutex) { Parameters = { new() { Value = MigrationLock } } };
            await letGo.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    public override object List(IEnumerable<string> values) => values.ToArray();

    public override string Rows(string parameter) => $"(SELECT unnest({parameter}) AS value)";

    public override string DayText(string column) => $"to_char({column}, 'YYYY-MM-DD')";

    public override string ToDay(string text) => $"CAST({text} AS date)";

    public override string DaysBetween(string from, string to) => $"({to} - {from})";

    public override string Month(string column) => $"to_char({column}, 'YYYY-MM')";

    public override void Bind(DbCommand command, int number, object? value) =>
        ((NpgsqlCommand)command).Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });

    public override void Dispose() => _source.Dispose();
}
