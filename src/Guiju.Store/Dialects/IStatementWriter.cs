using System.Data.Common;

namespace Guiju.Store.Dialects;

/// <summary>Sends the write path's statements: at once on SQLite, in one round trip per flush on PostgreSQL.</summary>
internal interface IStatementWriter : IDisposable
{
    /// <summary>Puts the statement in order; it has run, or failed, once <see cref="Flush"/> returns.</summary>
    void Write(Statement statement, DbTransaction transaction, ReadOnlySpan<object?> values);

    /// <summary>Runs what has been put in order.</summary>
    void Flush();

    /// <summary>Forgets what has not been run.</summary>
    void Clear();
}
