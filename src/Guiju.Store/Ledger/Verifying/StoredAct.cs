using System.Data.Common;
using System.Text.Json;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Ledger.Verifying;

/// <summary>A row of acts, as it lies there and as what it says.</summary>
/// <param name="Row">As it lies there.</param>
/// <param name="Act">What it says; null where a column cannot be read.</param>
internal sealed record StoredAct(StoredRow Row, Act? Act)
{
    private const int PositionColumn = 1, StreamColumn = 2, SequenceColumn = 3, FactsColumn = 13, PeopleColumn = 14, FilesColumn = 15;
    private const int PreviousColumn = 18, HashColumn = 19;

    /// <summary>Columns to select.</summary>
    public static string Names { get; } = StoredRow.Names(ActColumns.Insert);

    public long Position => Row[PositionColumn] as long? ?? 0;

    public string Stream => Row.Text(StreamColumn);

    public int Sequence => (int)(Row[SequenceColumn] as long? ?? 0);

    public Digest? Previous => Digest(PreviousColumn);

    public Digest? Hash => Digest(HashColumn);

    public static StoredAct Read(DbDataReader row)
    {
        var stored = StoredRow.Of(row, ActColumns.Insert);
        try
        {
            return new StoredAct(stored, stored.Unreadable.Any() ? null : ActColumns.Read(row));
        }
        catch (Exception e) when (IsContent(e))
        {
            return new StoredAct(stored, null);
        }
    }

    /// <summary>Columns that make the row unreadable.</summary>
    public IEnumerable<int> UnreadableColumns() => Row.Unreadable
        .Concat(Fails(FactsColumn, text => ActJson.ReadFacts(text)))
        .Concat(Fails(PeopleColumn, text => ActJson.ReadPeople(text)))
        .Concat(Fails(FilesColumn, text => ActJson.ReadFiles(text)))
        .Distinct();

    private Digest? Digest(int column) => Row[column] is byte[] { Length: Kernel.Ledger.Digest.Length } bytes ? new Digest(bytes) : null;

    private IEnumerable<int> Fails<T>(int column, Func<string, T> read)
    {
        if (Row[column] is not string text)
        {
            yield break;
        }

        var fails = false;
        try
        {
            read(text);
        }
        catch (Exception e) when (IsContent(e))
        {
            fails = true;
        }

        if (fails)
        {
            yield return column;
        }
    }

    private static bool IsContent(Exception e) => e is FormatException or JsonException or InvalidOperationException or ArgumentException
        or InvalidCastException or KeyNotFoundException or OverflowException;
}
