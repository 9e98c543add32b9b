using System.Data.Common;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store.Dialects;

namespace Guiju.Store.Writing;

/// <summary>Between an act and its columns, both ways, without loss.</summary>
internal static class ActColumns
{
    /// <summary>Columns in the order in which <see cref="Read(DbDataReader)"/> reads them.</summary>
    public const string Names =
        "region, position, stream, sequence, kind, law, actor_id, actor_title, actor_unit, happened_on, happened_half, recorded_at, "
        + "outcome, facts, people, files, note, idempotency_key, previous, hash";

    public static Statement Insert { get; } = Statement.Insert(
        "acts",
        "",
        ("region", ValueKind.Text),
        ("position", ValueKind.Long),
        ("stream", ValueKind.Text),
        ("sequence", ValueKind.Int),
        ("kind", ValueKind.Text),
        ("law", ValueKind.Text),
        ("actor_id", ValueKind.Text),
        ("actor_title", ValueKind.Text),
        ("actor_unit", ValueKind.Text),
        ("happened_on", ValueKind.Day),
        ("happened_half", ValueKind.Short),
        ("recorded_at", ValueKind.Long),
        ("outcome", ValueKind.Text),
        ("facts", ValueKind.Text),
        ("people", ValueKind.Text),
        ("files", ValueKind.Text),
        ("note", ValueKind.Text),
        ("idempotency_key", ValueKind.Text),
        ("previous", ValueKind.Bytes),
        ("hash", ValueKind.Bytes));

    public static object?[] Values(Act act, long position) =>
    [
        act.Region,
        position,
        act.Stream,
        act.Sequence,
        act.Kind,
        act.Law,
        act.ActorId,
        act.ActorTitle,
        act.ActorUnit,
        act.Happened.Day,
        (short?)act.Happened.Half,
        act.RecordedAt,
        act.Outcome is { Length: > 0 } outcome ? outcome : null,
        ActJson.Facts(act.Facts),
        ActJson.People(act.With),
        ActJson.Files(act.Evidence),
        act.Note,
        act.IdempotencyKey,
        act.Previous.Bytes(),
        act.Hash.Bytes(),
    ];

    /// <summary>The act of a row; throws where a column cannot be read as what it holds.</summary>
    public static Act Read(DbDataReader row) => Read(row, 0);

    /// <summary>The act of a row whose first column is a count.</summary>
    public static Act ReadAfterCount(DbDataReader row) => Read(row, 1);

    private static Act Read(DbDataReader row, int first) => new()
    {
        Region = row.GetString(first),
        Stream = row.GetString(first + 2),
        Sequence = row.GetInt32(first + 3),
        Kind = row.GetString(first + 4),
        Law = row.GetString(first + 5),
        ActorId = row.GetString(first + 6),
        ActorTitle = row.GetString(first + 7),
        ActorUnit = row.GetString(first + 8),
        Happened = new LegalMoment(row.Day(first + 9), row.IsDBNull(first + 10) ? null : (DayHalf)row.GetInt16(first + 10)),
        RecordedAt = row.GetInt64(first + 11),
        Outcome = row.TextOrNull(first + 12),
        Facts = ActJson.ReadFacts(row.GetString(first + 13)),
        With = ActJson.ReadPeople(row.GetString(first + 14)),
        Evidence = ActJson.ReadFiles(row.GetString(first + 15)),
        Note = row.GetString(first + 16),
        IdempotencyKey = row.GetString(first + 17),
        Previous = row.Digest(first + 18),
        Hash = row.Digest(first + 19),
    };

    public static long Position(DbDataReader row) => row.GetInt64(1);

    public static long PositionAfterCount(DbDataReader row) => row.GetInt64(2);
}
