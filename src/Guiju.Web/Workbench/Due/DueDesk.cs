using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;
using Guiju.Web.Components.Status;

namespace Guiju.Web.Workbench.Due;

/// <summary>What is due to a person: which duties are theirs by role, how pressing each clock is, and by which act it is met.</summary>
public sealed class DueDesk(LawBook law, DueReader reads, Session session)
{
    /// <summary>Workdays from today within which a clock is due soon.</summary>
    public const int SoonWorkdays = 2;

    /// <summary>What a page of due clocks can be asked for.</summary>
    public static ListShape Shape { get; } = new() { Filters = ["show", "whose"], Size = 20 };

    /// <summary>
    /// Duties that wait for one of the roles, over every version of the law: those met by an act it may do, and those of others for as long as
    /// an act of this role, which theirs cannot do without, has not been done. So an examiner finds what is to be examined, though the limit is
    /// for the decision.
    /// </summary>
    public static ImmutableArray<DutyKey> DutiesOf(LawBook law, Actor actor) =>
    [
        .. law.Procedures.SelectMany(procedure => procedure.Duties.SelectMany(duty => KeysOf(procedure, duty, actor))).Distinct(),
    ];

    /// <summary>Whether any duty of the law can be this person's.</summary>
    public bool HasDuties => !DutiesOf(law, session.Actor).IsEmpty;

    /// <summary>The clocks asked for, with the counts by urgency.</summary>
    public async Task<(ListPage<DueItem> Page, DueCounts Counts)> ReadAsync(ListQuery list, CancellationToken cancel)
    {
        var query = new DueQuery
        {
            Scope = Scope.Of(session.Actor),
            Duties = list["whose"] == "all" || !HasDuties ? null : DutiesOf(law, session.Actor),
            Today = session.Today,
            SoonUntil = law.Calendar.WorkdayAfter(session.Today, SoonWorkdays),
            Band = list["show"] switch
            {
                "overdue" => DueBand.Overdue,
                "soon" => DueBand.Soon,
                "later" => DueBand.Later,
                "stopped" => DueBand.Stopped,
                _ => DueBand.Running,
            },
            Page = new PageRequest(list.Page, list.Size),
        };
        var waits = query.Duties is not null;
        var counts = await reads.CountAsync(session.Region, query, cancel);
        var page = await reads.ListAsync(session.Region, query, cancel);
        return (new ListPage<DueItem>([.. page.Items.Select(row => Line(row, waits))], page.Total), counts);
    }

    // What the law does in place of those who let the time run out is nobody's task.
    private static IEnumerable<ActDefinition> Meeting(CompiledProcedure procedure, Duty duty) =>
        duty.Acts.Select(reference => procedure.Act(reference.Act)).Where(act => act.Needs.All(need => need.Lapsed != duty.Key));

    private static IEnumerable<DutyKey> KeysOf(CompiledProcedure procedure, Duty duty, Actor actor)
    {
        var id = procedure.Definition.Id;
        var meeting = Meeting(procedure, duty).ToList();
        return meeting.Any(act => actor.HoldsAny(act.By))
            ? [new DutyKey(id, duty.Key)]
            : Before(procedure, meeting, actor).Select(act => new DutyKey(id, duty.Key, $"{id}:{act.Key}"));
    }

    // Only what is needed in every case and in no other way: whether a condition under a guard applies stands in the case, not in the list.
    private static IEnumerable<ActDefinition> Before(CompiledProcedure procedure, IEnumerable<ActDefinition> meeting, Actor actor) => meeting
        .SelectMany(act => act.Needs)
        .Where(need => need is { AnyOf: [_], After: null, When.IsAlways: true })
        .Select(need => procedure.Act(need.AnyOf[0].Act))
        .Where(act => actor.HoldsAny(act.By))
        .Distinct();

    private DueItem Line(OpenClock row, bool waits)
    {
        var procedure = law.Version(row.Procedure, row.Version);
        var duty = procedure.Duties.First(d => d.Key == row.Duty);
        var inWorkdays = (duty.Within?.Fixed?.Unit ?? duty.Within?.Unit ?? LimitUnit.Workdays) == LimitUnit.Workdays;
        int? left = row is { State: Kernel.Cases.ClockState.Running, Due: { } due }
            ? new Deadline(due, row.DueHalf, row.Provisional, Stopped: false, inWorkdays).Remaining(law.Calendar, session.Today)
            : null;
        var acts = Meeting(procedure, duty).ToList();
        var mine = acts.Where(act => session.Actor.HoldsAny(act.By)).ToList();
        return new DueItem(
            row,
            duty,
            new ClockView(row.State, row.Due, left, inWorkdays, row.DueHalf, row.Provisional),
            [.. mine.Count > 0 || !waits ? mine : Before(procedure, acts, session.Actor)],
            [.. acts.SelectMany(act => act.By).Distinct().Select(Roles.TitleOf)]);
    }
}

/// <summary>One line of what is due.</summary>
/// <param name="Case">The case.</param>
/// <param name="Duty">What is owed.</param>
/// <param name="Clock">By when.</param>
/// <param name="Mine">Acts that meet it, or that it waits for, and are this person's, the usual one first.</param>
/// <param name="Others">Titles of the roles whose acts meet it.</param>
public sealed record DueItem(OpenClock Case, Duty Duty, ClockView Clock, ImmutableArray<ActDefinition> Mine, ImmutableArray<string> Others);
