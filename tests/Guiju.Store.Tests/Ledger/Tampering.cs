using System.Globalization;
using System.Text;
using Guiju.Store.Dialects;

namespace Guiju.Store.Tests.Ledger;

/// <summary>What somebody who owns the database can do to it: no trigger, no constraint stops them.</summary>
internal static class Tampering
{
    /// <summary>Takes away what guards the tables.</summary>
    public static async Task UnguardAsync(this TestStore store)
    {
        if (store.Kind == StoreKind.Sqlite)
        {
            foreach (var trigger in await store.Host.Database.ListAsync(
                store.Host.Database.Sql("SELECT name FROM sqlite_master WHERE type = 'trigger'"), r => r.GetString(0), TestContext.Current.CancellationToken))
            {
                await store.RawAsync($"DROP TRIGGER {trigger}");
            }
        }
        else
        {
            await store.RawAsync("""
                DO $$ DECLARE r record; BEGIN
                    FOR r IN SELECT conrelid::regclass AS t, conname FROM pg_constraint
                        WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace LOOP
                        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', r.t, r.conname);
                    END LOOP;
                    FOR r IN SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public' LOOP
                        EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', r.t);
                    END LOOP;
                END $$
                """);
        }
    }

    /// <summary>Changes rows past every constraint.</summary>
    public static Task<int> TamperAsync(this TestStore store, string sql, params object?[] values) => store.RawAsync(
        (store.Kind == StoreKind.Sqlite ? "PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1; " : "") + sql, values);

    /// <summary>A value with one bit, character or day changed; numbers far enough to meet no neighbour.</summary>
    public static object Flipped(object? value, ValueKind kind) => (kind, value) switch
    {
        (ValueKind.Bytes, byte[] bytes) => FlippedBytes(bytes),
        (ValueKind.Json, string json) => FlippedJson(json),
        (ValueKind.Text, string { Length: > 0 } text) => FlippedText(text, text.Length / 2),
        (ValueKind.Text, _) => "x",
        (ValueKind.Bool, bool flag) => !flag,
        (ValueKind.Day, DateOnly day) => day.AddDays(1),
        (ValueKind.Day, null) => new DateOnly(2021, 7, 1),
        (ValueKind.Long, _) => Convert.ToInt64(value ?? 0L, CultureInfo.InvariantCulture) ^ 64,
        (ValueKind.Int, _) => Convert.ToInt32(value ?? 0, CultureInfo.InvariantCulture) ^ 64,
        (ValueKind.Short, _) => (short)(value is null ? 1 : 1 - Convert.ToInt16(value, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"{kind} {value}"),
    };

    /// <summary>Reads a column as the type that can be written back.</summary>
    public static object? Read(System.Data.Common.DbDataReader row, int column, ValueKind kind) => row.IsDBNull(column) ? null : kind switch
    {
        ValueKind.Text or ValueKind.Json => row.GetString(column),
        ValueKind.Long => row.GetInt64(column),
        ValueKind.Int => row.GetInt32(column),
        ValueKind.Short => row.GetInt16(column),
        ValueKind.Bool => row.GetBoolean(column),
        ValueKind.Day => row.GetFieldValue<DateOnly>(column),
        ValueKind.Bytes => row.GetFieldValue<byte[]>(column),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static byte[] FlippedBytes(byte[] bytes)
    {
        var changed = (byte[])bytes.Clone();
        changed[changed.Length / 2] ^= 1;
        return changed;
    }

    private static string FlippedText(string text, int at)
    {
        var changed = new StringBuilder(text);
        changed[at] = (char)(text[at] ^ 1);
        return changed.ToString();
    }

    // A character of the last value, so that the text stays JSON for a column that takes nothing else.
    private static string FlippedJson(string json) => FlippedText(json, json.LastIndexOf('"') - 1);
}
