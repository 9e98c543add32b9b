namespace Guiju.Store.Model;

/// <summary>A case after its last act. The marking is the truth; the other columns are what lists and figures ask for.</summary>
internal sealed class CaseRow
{
    public required string Region { get; init; }

    public required string Id { get; init; }

    public required string Procedure { get; init; }

    public DateOnly Version { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Party { get; init; }

    public required string Phone { get; init; }

    public required string Unit { get; init; }

    public required string Item { get; init; }

    public required string Mode { get; init; }

    public required string Kind { get; init; }

    public required string Channel { get; init; }

    public required string AccessCode { get; init; }

    public DateOnly OpenedOn { get; init; }

    public string? Result { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Earliest due date of its running clocks; null when none runs.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>How many clocks were met after their date.</summary>
    public int MetLate { get; init; }

    public int Sequence { get; init; }

    public required byte[] Head { get; init; }

    public long ChangedAt { get; init; }

    /// <summary>See <c>MarkingJson</c>.</summary>
    public required string Marking { get; init; }
}
