using System.Data.Common;
using Guiju.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Dialects;

/// <summary>All that differs between the two databases. Everything else is one code.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>How a text is looked for regardless of case.</summary>
    public abstract string Like { get; }

    /// <summary>A connection for reading; from a pool.</summary>
    public abstract DbConnection OpenReader();

    /// <summary>The one connection of the writer in this process.</summary>
    public abstract DbConnection OpenWriter();

    /// <summary>Begins a transaction that holds the right to write from its start.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>A sender of statements on the writer's connection.</summary>
    public abstract IStatementWriter WriterOn(DbConnection connection);

    /// <summary>EF context over the same database: migrations and sign-in.</summary>
    public abstract StoreDb NewContext();

    /// <summary>Brings the schema up to date, one process at a time.</summary>
    public abstract Task MigrateAsync(CancellationToken cancel);

    /// <summary>A list of texts as one parameter, whatever its length.</summary>
    public abstract object List(IEnumerable<string> values);

    /// <summary>The rows of such a parameter, as a subquery with one column <c>value</c>.</summary>
    public abstract string Rows(string parameter);

    /// <summary>Text of a field of a JSON column; null where absent.</summary>
    public static string Field(string column, string key)
    {
        if (key.Length == 0 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new ArgumentException($"Not the key of a field: '{key}'.", nameof(key));
        }

        return $"({column} ->> '{key}')";
    }

    /// <summary>ISO text of a day column.</summary>
    public abstract string DayText(string column);

    /// <summary>ISO text as the type of day columns.</summary>
    public abstract string ToDay(string text);

    /// <summary>Days from one day column to another.</summary>
    public abstract string DaysBetween(string from, string to);

    /// <summary><c>yyyy-MM</c> of a day column.</summary>
    public abstract string Month(string column);

    /// <summary>Adds a value as the next parameter.</summary>
    public abstract void Bind(DbCommand command, int number, object? value);

    /// <summary>What locks a region for writing until the end of the transaction; null where the transaction itself does.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Statement run before the first statement of a table scan that wants one unchanging view of the data.</summary>
    public abstract DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>Whether migrations are outstanding.</summary>
    /// <exception cref="StoreException">The database holds migrations this program does not know.</exception>
    protected static async Task<bool> IsBehindAsync(StoreDb db, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        return applied.Except(known).FirstOrDefault() is { } unknown
            ? throw new StoreException(StoreTrouble.Newer, unknown)
            : applied.Count < known.Count;
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
