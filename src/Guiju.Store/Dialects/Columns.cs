using System.Data.Common;
using Guiju.Kernel.Ledger;

namespace Guiju.Store.Dialects;

/// <summary>Reads columns the same way on both databases.</summary>
internal static class Columns
{
    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly Day(this DbDataReader row, int column) => row.GetFieldValue<DateOnly>(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static Digest Digest(this DbDataReader row, int column) => new(row.GetFieldValue<byte[]>(column));

    /// <summary>The digest as it is stored.</summary>
    public static byte[] Bytes(this Digest digest)
    {
        var bytes = new byte[Kernel.Ledger.Digest.Length];
        digest.CopyTo(bytes);
        return bytes;
    }
}
