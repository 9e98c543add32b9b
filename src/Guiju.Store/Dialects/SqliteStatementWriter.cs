using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Guiju.Store.Dialects;

/// <summary>Keeps each statement prepared for the life of the connection and runs it at once.</summary>
internal sealed class SqliteStatementWriter(SqliteConnection connection) : IStatementWriter
{
    private readonly Dictionary<Statement, SqliteCommand> _prepared = [];

    public void Write(Statement statement, DbTransaction transaction, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            _prepared[statement] = command = Prepare(statement);
        }

        command.Transaction = (SqliteTransaction)transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Flush()
    {
    }

    public void Clear()
    {
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private SqliteCommand Prepare(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        for (var i = 1; i <= statement.Kinds.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        }

        return command;
    }
}
