namespace Guiju.Store.Model;

/// <summary>A clock of a case, projected from its marking so that what is due is an index scan.</summary>
internal sealed class ClockRow
{
    public required string Region { get; init; }

    public required string CaseId { get; init; }

    public required string Duty { get; init; }

    public int Round { get; init; }

    public required string Unit { get; init; }

    public required string Kind { get; init; }

    public required string StartedBy { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly? Due { get; init; }

    public short? DueHalf { get; init; }

    public bool Provisional { get; init; }

    public required string State { get; init; }

    public DateOnly? MetOn { get; init; }

    public bool MetLate { get; init; }
}
