namespace Guiju.Store.Model;

/// <summary>One time that running clocks were reckoned again by another calendar.</summary>
internal sealed class CalendarChangeRow
{
    public required string Region { get; init; }

    /// <summary>Sequence of the act in the stream of the calendar that records the adoption.</summary>
    public int Id { get; init; }

    /// <summary>Words for what changed: which notices.</summary>
    public required string Reason { get; init; }

    public long ChangedAt { get; init; }

    /// <summary>Clocks looked at.</summary>
    public int Checked { get; init; }

    /// <summary>Clocks that moved.</summary>
    public int Moved { get; init; }
}

/// <summary>A clock that moved with a change of the calendar.</summary>
internal sealed class ClockMoveRow
{
    public required string Region { get; init; }

    public int ChangeId { get; init; }

    public required string CaseId { get; init; }

    public required string Duty { get; init; }

    public int Round { get; init; }

    public DateOnly? OldDue { get; init; }

    public DateOnly? NewDue { get; init; }

    public bool OldProvisional { get; init; }

    public bool NewProvisional { get; init; }
}
