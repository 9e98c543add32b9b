using System.Data.Common;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ports;
using Guiju.Store.Dialects;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>One verification: a connection that sees one unchanging state, what was counted, and whom to tell.</summary>
internal sealed class VerifyRun : IDisposable
{
    private const int Step = 2000;

    private static readonly string[] Tables =
    [
        "acts", "region_heads", "checkpoints", "merkle_blocks", "evidence", "cases", "clocks", "entries", "agenda_topics",
        "calendar_changes", "clock_moves",
    ];

    private readonly Database _database;
    private readonly VerifyOptions _options;
    private readonly CancellationToken _cancel;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private long _done;

    public VerifyRun(Database database, IDigester digester, LawBook law, VerifyOptions options, CancellationToken cancel)
    {
        (_database, Digester, Law, _options, _cancel) = (database, digester, law, options, cancel);
        _connection = database.Dialect.OpenReader();
        _transaction = database.Dialect.BeginSnapshot(_connection);
    }

    public IDigester Digester { get; }

    public LawBook Law { get; }

    public LedgerCounts Counts { get; } = new();

    public VerifyOptions Options => _options;

    public SqlText Sql(string text, params ReadOnlySpan<object?> values) => _database.Sql(text, values);

    /// <summary>Hands each row of the query on, as it comes.</summary>
    public void Each(SqlText sql, Action<DbDataReader> row)
    {
        using var command = _database.Command(_connection, sql, _transaction);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _cancel.ThrowIfCancellationRequested();
            row(reader);
        }
    }

    /// <summary>The rows of the query.</summary>
    public List<T> List<T>(SqlText sql, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        Each(sql, row => rows.Add(read(row)));
        return rows;
    }

    /// <summary>Every region any table names, in order.</summary>
    public List<string> Regions() => List(
        Sql(string.Join(" UNION ", Tables.Select(t => $"SELECT DISTINCT region FROM {t}"))), r => r.GetString(0)).Order(StringComparer.Ordinal).ToList();

    public void Fault(LedgerFault fault)
    {
        Counts.Faults++;
        _options.Found(fault);
    }

    /// <summary>Notes a step; tells now and then.</summary>
    public void Advance(string region, long total)
    {
        if (++_done % Step == 0 || _done == total)
        {
            _options.Progress(new LedgerProgress(region, _done, total));
        }
    }

    /// <summary>Counts the steps of the next region from none.</summary>
    public void Restart() => _done = 0;

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
