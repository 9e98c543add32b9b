using System.Data.Common;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Store.Dialects;

namespace Guiju.Store.Writing;

/// <summary>Between a register entry, or a topic of an agenda, and its columns.</summary>
internal static class EntryColumns
{
    /// <summary>Columns in the order in which <see cref="Read(DbDataReader)"/> reads them.</summary>
    public const string Names = "region, register, number, field_values, withdrawn, sequence, head, recorded_on, changed_at";

    public static Statement Upsert { get; } = Statement.Insert(
        "entries",
        "ON CONFLICT (region, register, number) DO UPDATE SET field_values = excluded.field_values, withdrawn = excluded.withdrawn, "
        + "sequence = excluded.sequence, head = excluded.head, changed_at = excluded.changed_at",
        ("region", ValueKind.Text),
        ("register", ValueKind.Text),
        ("number", ValueKind.Text),
        ("field_values", ValueKind.Json),
        ("withdrawn", ValueKind.Bool),
        ("sequence", ValueKind.Int),
        ("head", ValueKind.Bytes),
        ("recorded_on", ValueKind.Day),
        ("changed_at", ValueKind.Long));

    public static Statement InsertTopic { get; } = Statement.Insert(
        "agenda_topics",
        "",
        ("region", ValueKind.Text),
        ("meeting", ValueKind.Text),
        ("stream", ValueKind.Text),
        ("title", ValueKind.Text),
        ("review_sequence", ValueKind.Int),
        ("review_kind", ValueKind.Text),
        ("review_outcome", ValueKind.Text));

    public static object?[] Values(RegisterEntry entry) =>
    [
        entry.Region,
        entry.Register,
        entry.Number,
        ActJson.Facts(entry.Values),
        entry.Withdrawn,
        entry.Sequence,
        entry.Head.Bytes(),
        entry.RecordedOn,
        entry.ChangedAt,
    ];

    public static object?[] Values(AgendaTopic topic) =>
        [topic.Region, topic.Meeting, topic.Stream, topic.Title, topic.ReviewSequence, topic.ReviewKind, topic.ReviewOutcome];

    /// <summary>The entry of a row.</summary>
    public static RegisterEntry Read(DbDataReader row) => Read(row, 0);

    /// <summary>The entry of a row whose first column is a count.</summary>
    public static RegisterEntry ReadAfterCount(DbDataReader row) => Read(row, 1);

    private static RegisterEntry Read(DbDataReader row, int first) => new()
    {
        Region = row.GetString(first),
        Register = row.GetString(first + 1),
        Number = row.GetString(first + 2),
        Values = ActJson.ReadFacts(row.GetString(first + 3)),
        Withdrawn = row.GetBoolean(first + 4),
        Sequence = row.GetInt32(first + 5),
        Head = row.Digest(first + 6),
        RecordedOn = row.Day(first + 7),
        ChangedAt = row.GetInt64(first + 8),
    };
}
