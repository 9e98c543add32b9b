using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Duties;

/// <summary>How a task of the year stands. Whether an open one is overdue depends on the day one asks, so it is not a state.</summary>
public enum TaskState
{
    Open,
    Done,
    DoneLate,
    CarriedOver,
}

/// <summary>A task of the year's key points (年度工作要点任务): who leads, who supports, by when, and what proves it done.</summary>
[Register("key-tasks", Roles.Registrar, Roles.OfficeSecretary, Public = true)]
public sealed record KeyTask : IRegisterRecord
{
    [Field(InList = true, Min = 2000, Max = 2100)]
    public int Year { get; init; }

    [Field(Number = true, MaxLength = 40)]
    public string Number { get; init; } = "";

    [Field(Title = true, MaxLength = 500)]
    public string Title { get; init; } = "";

    [Field(Unit = true, InList = true)]
    public string LeadUnit { get; init; } = "";

    public ImmutableArray<string> SupportingUnits { get; init; } = [];

    [Field(InList = true)]
    public DateOnly Due { get; init; }

    [Field(InList = true)]
    public TaskState Status { get; init; }

    [Field(InList = true)]
    public DateOnly? CompletedOn { get; init; }

    [Field(Long = true)]
    public string? Evidence { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (SupportingUnits.Contains(LeadUnit))
        {
            yield return Words.Book.Fault("key-tasks.lead-supports", "supporting-units");
        }

        var done = Status is TaskState.Done or TaskState.DoneLate;
        if (done && CompletedOn is null)
        {
            yield return Words.Book.Fault("key-tasks.done-without-date", "completed-on");
        }

        if (done && Evidence is null)
        {
            yield return Words.Book.Fault("key-tasks.done-without-evidence", "evidence");
        }

        if (!done && CompletedOn is not null)
        {
            yield return Words.Book.Fault("key-tasks.date-without-done", "completed-on");
        }

        if (done && CompletedOn is { } day && day > Due != (Status == TaskState.DoneLate))
        {
            yield return Words.Book.Fault(day > Due ? "key-tasks.was-late" : "key-tasks.was-in-time", "status");
        }
    }
}
