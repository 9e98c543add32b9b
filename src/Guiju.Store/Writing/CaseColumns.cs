using System.Data.Common;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Store.Dialects;

namespace Guiju.Store.Writing;

/// <summary>Between a case and its columns, and what follows for its clocks.</summary>
internal static class CaseColumns
{
    /// <summary>Columns in the order in which <see cref="Read(DbDataReader)"/> reads them.</summary>
    public const string Names =
        "region, id, procedure, version, number, title, party, phone, unit, item, mode, kind, channel, access_code, opened_on, "
        + "sequence, head, changed_at, marking";

    public static Statement Upsert { get; } = Statement.Insert(
        "cases",
        "ON CONFLICT (region, id) DO UPDATE SET title = excluded.title, party = excluded.party, phone = excluded.phone, unit = excluded.unit, "
        + "item = excluded.item, mode = excluded.mode, kind = excluded.kind, channel = excluded.channel, access_code = excluded.access_code, "
        + "result = excluded.result, decided_on = excluded.decided_on, closed_on = excluded.closed_on, next_due = excluded.next_due, "
        + "met_late = excluded.met_late, sequence = excluded.sequence, head = excluded.head, changed_at = excluded.changed_at, "
        + "marking = excluded.marking",
        ("region", ValueKind.Text),
        ("id", ValueKind.Text),
        ("procedure", ValueKind.Text),
        ("version", ValueKind.Day),
        ("number", ValueKind.Text),
        ("title", ValueKind.Text),
        ("party", ValueKind.Text),
        ("phone", ValueKind.Text),
        ("unit", ValueKind.Text),
        ("item", ValueKind.Text),
        ("mode", ValueKind.Text),
        ("kind", ValueKind.Text),
        ("channel", ValueKind.Text),
        ("access_code", ValueKind.Text),
        ("opened_on", ValueKind.Day),
        ("result", ValueKind.Text),
        ("decided_on", ValueKind.Day),
        ("closed_on", ValueKind.Day),
        ("next_due", ValueKind.Day),
        ("met_late", ValueKind.Int),
        ("sequence", ValueKind.Int),
        ("head", ValueKind.Bytes),
        ("changed_at", ValueKind.Long),
        ("marking", ValueKind.Text));

    // A clock that stands as before is left alone: most acts touch one or two of a case's clocks.
    public static Statement UpsertClock { get; } = Statement.Insert(
        "clocks",
        "ON CONFLICT (region, case_id, duty, round) DO UPDATE SET unit = excluded.unit, due = excluded.due, due_half = excluded.due_half, "
        + "provisional = excluded.provisional, state = excluded.state, met_on = excluded.met_on, met_late = excluded.met_late "
        + "WHERE clocks.state <> excluded.state OR clocks.due IS DISTINCT FROM excluded.due OR clocks.met_on IS DISTINCT FROM excluded.met_on "
        + "OR clocks.due_half IS DISTINCT FROM excluded.due_half OR clocks.unit <> excluded.unit "
        + "OR clocks.provisional <> excluded.provisional OR clocks.met_late <> excluded.met_late",
        ("region", ValueKind.Text),
        ("case_id", ValueKind.Text),
        ("duty", ValueKind.Text),
        ("round", ValueKind.Int),
        ("unit", ValueKind.Text),
        ("kind", ValueKind.Text),
        ("started_by", ValueKind.Text),
        ("started_on", ValueKind.Day),
        ("due", ValueKind.Day),
        ("due_half", ValueKind.Short),
        ("provisional", ValueKind.Bool),
        ("state", ValueKind.Text),
        ("met_on", ValueKind.Day),
        ("met_late", ValueKind.Bool));

    public static object?[] Values(CaseState state)
    {
        var (profile, marking) = (state.Profile, state.Marking);
        return
        [
            state.Region,
            state.Id,
            state.Procedure,
            state.Version,
            profile.Number,
            profile.Title,
            profile.Party,
            profile.Phone,
            profile.Unit,
            profile.Item,
            profile.Mode,
            profile.Kind,
            profile.Channel,
            profile.AccessCode,
            state.OpenedOn,
            marking.Result,
            marking.DecidedOn,
            marking.ClosedOn,
            NextDue(marking),
            marking.Clocks.Count(c => c.MetLate),
            state.Sequence,
            state.Head.Bytes(),
            state.ChangedAt,
            MarkingJson.Write(marking),
        ];
    }

    public static object?[] Values(CaseState state, Clock clock) =>
    [
        state.Region,
        state.Id,
        clock.Duty,
        clock.Round,
        state.Profile.Unit,
        clock.Kind == DutyKind.Statutory ? "statutory" : "promised",
        clock.StartedBy,
        clock.From.Day,
        clock.Due,
        (short?)clock.DueHalf,
        clock.Provisional,
        StateText(clock.State),
        clock.MetOn?.Day,
        clock.MetLate,
    ];

    /// <summary>The case of a row.</summary>
    public static CaseState Read(DbDataReader row) => Read(row, 0);

    /// <summary>The case of a row whose columns begin at this one.</summary>
    public static CaseState Read(DbDataReader row, int first) => new()
    {
        Region = row.GetString(first),
        Id = row.GetString(first + 1),
        Procedure = row.GetString(first + 2),
        Version = row.Day(first + 3),
        Profile = new CaseProfile
        {
            Number = row.GetString(first + 4),
            Title = row.GetString(first + 5),
            Party = row.GetString(first + 6),
            Phone = row.GetString(first + 7),
            Unit = row.GetString(first + 8),
            Item = row.GetString(first + 9),
            Mode = row.GetString(first + 10),
            Kind = row.GetString(first + 11),
            Channel = row.GetString(first + 12),
            AccessCode = row.GetString(first + 13),
        },
        OpenedOn = row.Day(first + 14),
        Sequence = row.GetInt32(first + 15),
        Head = row.Digest(first + 16),
        ChangedAt = row.GetInt64(first + 17),
        Marking = MarkingJson.Read(row.GetString(first + 18)),
    };

    /// <summary>Earliest date of the clocks that run.</summary>
    public static DateOnly? NextDue(Marking marking) => marking.Clocks.Where(c => c.State == ClockState.Running).Min(c => c.Due);

    /// <summary>A clock's state as its column holds it.</summary>
    public static string StateText(ClockState state) => state switch
    {
        ClockState.Running => "running",
        ClockState.Stopped => "stopped",
        ClockState.Met => "met",
        ClockState.Void => "void",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
