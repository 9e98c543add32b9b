using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>Values of a row as they lie in the database, read strictly: what a driver would let pass as good enough is told from what was written.</summary>
internal sealed class StoredRow
{
    private readonly object?[] _values;

    private StoredRow(object?[] values) => _values = values;

    /// <summary>Columns to select for <see cref="Of"/>.</summary>
    public static string Names(Statement insert, string table = "") =>
        string.Join(", ", insert.Columns.Select(c => table.Length == 0 ? c : table + "." + c));

    /// <summary>Reads a row whose columns are those of the insert, in their order.</summary>
    public static StoredRow Of(DbDataReader row, Statement insert) =>
        new([.. insert.Kinds.Select((kind, i) => Read(row, i, kind))]);

    public object? this[int column] => _values[column];

    /// <summary>Text of a column; empty where it is none.</summary>
    public string Text(int column) => _values[column] as string ?? "";

    /// <summary>Columns that hold something they should not be able to hold.</summary>
    public IEnumerable<int> Unreadable => Enumerable.Range(0, _values.Length).Where(i => _values[i] is Oddity);

    /// <summary>Places where the row differs from what it should be, with both in words.</summary>
    public IEnumerable<(string Column, string Expected, string Found)> Differences(Statement insert, object?[] expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (!Same(insert.Kinds[i], expected[i], _values[i]))
            {
                var (wanted, found) = Shorten(Show(expected[i]), Show(_values[i]));
                yield return (insert.Columns[i], wanted, found);
            }
        }
    }

    /// <summary>A value in words.</summary>
    public static string Show(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Two texts cut to where they first differ.</summary>
    public static (string, string) Shorten(string one, string other)
    {
        const int Most = 60;
        if (one.Length <= Most && other.Length <= Most)
        {
            return (one, other);
        }

        var at = one.AsSpan().CommonPrefixLength(other);
        var from = Math.Max(0, at - 20);
        return (Cut(one, from), Cut(other, from));

        static string Cut(string text, int from)
        {
            var start = Math.Min(from, text.Length);
            var end = Math.Min(text.Length, start + Most);
            return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
        }
    }

    private static object? Read(DbDataReader row, int column, ValueKind kind)
    {
        if (row.IsDBNull(column))
        {
            return null;
        }

        // SQLite keeps whatever it was given, whatever the column's type.
        var raw = kind == ValueKind.Day && row.GetFieldType(column) != typeof(string) ? row.GetFieldValue<DateOnly>(column) : row.GetValue(column);
        return (kind, raw) switch
        {
            (ValueKind.Text or ValueKind.Json, string text) => text,
            (ValueKind.Long or ValueKind.Int or ValueKind.Short, long or int or short) => Convert.ToInt64(raw, CultureInfo.InvariantCulture),
            (ValueKind.Bool, bool flag) => flag,
            (ValueKind.Bool, 0L or 1L) => (long)raw == 1,
            (ValueKind.Day, DateOnly day) => day,
            (ValueKind.Day, string text) when DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
            (ValueKind.Bytes, byte[] bytes) => bytes,
            _ => new Oddity(Show(raw)),
        };
    }

    private static bool Same(ValueKind kind, object? expected, object? found) => (expected, found) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
        (short or int or long, long number) => Convert.ToInt64(expected, CultureInfo.InvariantCulture) == number,
        (string one, string other) when kind == ValueKind.Json => one == other || SameFields(one, other),
        _ => expected.Equals(found),
    };

    // jsonb keeps neither spaces nor order.
    private static bool SameFields(string one, string other)
    {
        try
        {
            return ActJson.ReadFacts(one).SequenceEqual(ActJson.ReadFacts(other));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private sealed record Oddity(string Text)
    {
        public override string ToString() => Text;
    }
}
