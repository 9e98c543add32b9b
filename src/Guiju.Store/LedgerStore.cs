using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store;

/// <summary>The store the desks write through, the same on both databases.</summary>
public sealed class LedgerStore : IStore
{
    private readonly Database _database;
    private readonly LedgerAppender _appender;

    internal LedgerStore(Database database, LedgerAppender appender) => (_database, _appender) = (database, appender);

    /// <inheritdoc/>
    public Task<CaseState?> FindCaseAsync(string region, string id, CancellationToken cancel = default) => _database.FirstAsync(
        _database.Sql($"SELECT {CaseColumns.Names} FROM cases WHERE region = ? AND id = ?", region, id), CaseColumns.Read, cancel);

    /// <inheritdoc/>
    public Task<RegisterEntry?> FindEntryAsync(string region, string register, string number, CancellationToken cancel = default) =>
        _database.FirstAsync(
            _database.Sql(
                $"SELECT {EntryColumns.Names} FROM entries WHERE region = ? AND register = ? AND number = ?", region, register, number),
            EntryColumns.Read,
            cancel);

    /// <inheritdoc/>
    public Task<Act?> FindByKeyAsync(string region, string idempotencyKey, CancellationToken cancel = default) => _database.FirstAsync(
        _database.Sql($"SELECT {ActColumns.Names} FROM acts WHERE region = ? AND idempotency_key = ?", region, idempotencyKey),
        ActColumns.Read,
        cancel);

    /// <inheritdoc/>
    public Task<int> NextNumberAsync(string region, string series, int year, CancellationToken cancel = default) => _appender.WriteAsync(
        region,
        session => session.Query(
            session.Sql(
                "INSERT INTO counters (region, series, year, value) VALUES (?, ?, ?, 1) "
                + "ON CONFLICT (region, series, year) DO UPDATE SET value = counters.value + 1 RETURNING value",
                region,
                series,
                year),
            row => row.GetInt32(0))[0],
        cancel);

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default) => _appender.AppendAsync(append, cancel);

    /// <inheritdoc/>
    public Task<ImmutableArray<AppendResult>> AppendAllAsync(ImmutableArray<Append> appends, CancellationToken cancel = default) =>
        _appender.AppendAllAsync(appends, cancel);
}
