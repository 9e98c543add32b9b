namespace Guiju.Store.Model;

/// <summary>A register entry after its last act.</summary>
internal sealed class EntryRow
{
    public required string Region { get; init; }

    public required string Register { get; init; }

    public required string Number { get; init; }

    /// <summary>JSON object of canonical texts; <c>jsonb</c> on PostgreSQL.</summary>
    public required string FieldValues { get; init; }

    public bool Withdrawn { get; init; }

    public int Sequence { get; init; }

    public required byte[] Head { get; init; }

    public DateOnly RecordedOn { get; init; }

    public long ChangedAt { get; init; }
}
