using System.Globalization;

namespace Guiju.Store.Dialects;

/// <summary>A prepared statement of the write path. Parameters are <c>$1</c>, <c>$2</c> …, which both databases read.</summary>
internal sealed class Statement(string sql, params ValueKind[] kinds)
{
    public string Sql { get; } = sql;

    public ValueKind[] Kinds { get; } = kinds;

    /// <summary>Names of the columns of an insert, in the order of its values; empty for any other statement.</summary>
    public string[] Columns { get; private init; } = [];

    /// <summary>Insert of columns, in order, with what follows the values.</summary>
    public static Statement Insert(string table, string conflict, params (string Name, ValueKind Kind)[] columns)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        var values = string.Join(", ", columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}")));
        return new Statement($"INSERT INTO {table} ({names}) VALUES ({values}) {conflict}".TrimEnd(), [.. columns.Select(c => c.Kind)])
        {
            Columns = [.. columns.Select(c => c.Name)],
        };
    }
}
