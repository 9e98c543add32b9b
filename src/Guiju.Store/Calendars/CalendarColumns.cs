using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store.Calendars;

/// <summary>Columns of what a change of the calendar writes.</summary>
internal static class CalendarColumns
{
    public static Statement InsertChange { get; } = Statement.Insert(
        "calendar_changes",
        "",
        ("region", ValueKind.Text),
        ("id", ValueKind.Int),
        ("reason", ValueKind.Text),
        ("changed_at", ValueKind.Long),
        ("checked", ValueKind.Int),
        ("moved", ValueKind.Int));

    public static Statement InsertMove { get; } = Statement.Insert(
        "clock_moves",
        "",
        ("region", ValueKind.Text),
        ("change_id", ValueKind.Int),
        ("case_id", ValueKind.Text),
        ("duty", ValueKind.Text),
        ("round", ValueKind.Int),
        ("old_due", ValueKind.Day),
        ("new_due", ValueKind.Day),
        ("old_provisional", ValueKind.Bool),
        ("new_provisional", ValueKind.Bool));

    /// <summary>The case's columns that a projection touches; the acts, and so the sequence and the head, stand as they were.</summary>
    public static Statement UpdateCase { get; } = new(
        "UPDATE cases SET marking = $3, next_due = $4, met_late = $5 WHERE region = $1 AND id = $2",
        ValueKind.Text,
        ValueKind.Text,
        ValueKind.Text,
        ValueKind.Day,
        ValueKind.Int);

    public static object?[] Values(Act act, int looked, int moved) => [act.Region, act.Sequence, act.Note, act.RecordedAt, looked, moved];

    public static object?[] Values(string region, int change, ClockMove move) =>
    [
        region,
        change,
        move.CaseId,
        move.Before.Duty,
        move.Before.Round,
        move.Before.Due,
        move.After.Due,
        move.Before.Provisional,
        move.After.Provisional,
    ];

    public static object?[] Values(CaseState state) =>
        [state.Region, state.Id, MarkingJson.Write(state.Marking), CaseColumns.NextDue(state.Marking), state.Marking.Clocks.Count(c => c.MetLate)];
}
