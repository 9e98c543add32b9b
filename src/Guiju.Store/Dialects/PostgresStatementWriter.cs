using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Guiju.Store.Dialects;

/// <summary>Collects statements and sends them together; the driver keeps them prepared.</summary>
internal sealed class PostgresStatementWriter(NpgsqlConnection connection) : IStatementWriter
{
    private NpgsqlBatch? _batch;

    public void Write(Statement statement, DbTransaction transaction, ReadOnlySpan<object?> values)
    {
        _batch ??= new NpgsqlBatch(connection, (NpgsqlTransaction)transaction);
        var command = new NpgsqlBatchCommand(statement.Sql);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = TypeOf(statement.Kinds[i]), Value = values[i] ?? DBNull.Value });
        }

        _batch.BatchCommands.Add(command);
    }

    public void Flush()
    {
        using var batch = _batch;
        _batch = null;
        batch?.ExecuteNonQuery();
    }

    public void Clear()
    {
        _batch?.Dispose();
        _batch = null;
    }

    public void Dispose() => Clear();

    private static NpgsqlDbType TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Text => NpgsqlDbType.Text,
        ValueKind.Json => NpgsqlDbType.Jsonb,
        ValueKind.Long => NpgsqlDbType.Bigint,
        ValueKind.Int => NpgsqlDbType.Integer,
        ValueKind.Short => NpgsqlDbType.Smallint,
        ValueKind.Bool => NpgsqlDbType.Boolean,
        ValueKind.Day => NpgsqlDbType.Date,
        ValueKind.Bytes => NpgsqlDbType.Bytea,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
