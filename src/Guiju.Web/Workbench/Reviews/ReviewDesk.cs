using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;
using Guiju.Web.Components.Status;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>A line of the queue of reviews.</summary>
/// <param name="State">The review.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="On">Since when.</param>
/// <param name="Reviewer">Who reviews it; empty while nobody does.</param>
/// <param name="Clock">The most pressing limit that runs; null for none.</param>
/// <param name="Adoption">Whether the opinion was adopted, in words; empty while that is not said.</param>
/// <param name="Meeting">Meeting it was placed on; empty for none.</param>
public sealed record ReviewLine(
    CaseState State, ReviewStage Stage, DateOnly On, string Reviewer, ClockView? Clock, string Adoption, string Meeting);

/// <summary>The queue of reviews: what is due first, who reviews what, how many stand where.</summary>
public sealed class ReviewDesk(LawBook law, StageReader reads, Session session)
{
    /// <summary>Without a state only open reviews are shown; <c>all</c> shows every one, <c>overdue</c> those past their date.</summary>
    public static ListShape Shape { get; } = new()
    {
        Sorts = ["due", "opened", "number"],
        Filters = ["state", "kind", "unit", "whose", "from", "to"],
    };

    /// <summary>Kinds of matter that are reviewed, in the words of the law in force.</summary>
    public ImmutableArray<Choice> Kinds => law.Newest(ReviewStage.Procedure)?.Definition.Facts.FirstOrDefault(fact => fact.Key == "kind")?.Choices ?? [];

    /// <summary>A page of the queue.</summary>
    public async Task<ListPage<ReviewLine>> ListAsync(ListQuery list, CancellationToken cancel, PageRequest? page = null)
    {
        var found = await reads.ListAsync(session.Region, Query(list) with { Page = page ?? new PageRequest(list.Page, list.Size) }, cancel);
        return new ListPage<ReviewLine>([.. found.Items.Select(Line)], found.Total);
    }

    /// <summary>How many stand where, narrowed as the list but for the state.</summary>
    public async Task<ImmutableArray<StageCount>> CountAsync(ListQuery list, CancellationToken cancel) =>
        [.. await reads.CountAsync(session.Region, Query(list), session.Today, cancel)];

    /// <summary>Reviews at these stages that are open, as candidates for an agenda.</summary>
    public async Task<Page<StagedCase>> AtAsync(IEnumerable<ReviewStage> stages, string search, int most, CancellationToken cancel) =>
        await reads.ListAsync(
            session.Region,
            new StageQuery
            {
                Procedure = ReviewStage.Procedure,
                Marks = ReviewStage.Marks,
                Scope = Scope.Of(session.Actor),
                Stages = [.. stages.SelectMany(stage => stage.Acts)],
                Open = true,
                Search = search,
                Page = new PageRequest(1, most),
            },
            cancel);

    /// <summary>A case as a line.</summary>
    public ReviewLine Line(StagedCase found)
    {
        var procedure = law.Version(found.State.Procedure, found.State.Version);
        var marking = found.State.Marking;
        var stage = ReviewStage.Of(found.Stage);
        var running = marking.Clocks.Where(clock => clock is { State: ClockState.Running, Due: not null }).OrderBy(clock => clock.Due).FirstOrDefault();
        var answered = procedure.Act("answer-opinion").Outcomes.FirstOrDefault(o => o.Key == marking.Acts[procedure.IndexOfAct("answer-opinion")].Outcome);
        return new ReviewLine(
            found.State,
            stage,
            found.On,
            procedure.FactOf(marking, "reviewer") ?? (stage == ReviewStage.Passed || stage == ReviewStage.Rejected ? found.By : ""),
            running is null ? null : ClockView.Of(running, law.Calendar, session.Today),
            answered?.Title ?? "",
            stage == ReviewStage.Placed ? procedure.FactOf(marking, Kernel.Desk.AgendaProjection.MeetingFact) ?? "" : "");
    }

    private StageQuery Query(ListQuery list) => new()
    {
        Procedure = ReviewStage.Procedure,
        Marks = ReviewStage.Marks,
        Scope = Scope.Of(session.Actor),
        Search = list.Q,
        Stages = ReviewStage.Find(list["state"])?.Acts ?? [],
        Open = list["state"] is "" ? true : null,
        OverdueOn = list["state"] == "overdue" ? session.Today : null,
        Kind = list["kind"],
        Unit = list["unit"],
        Says = list["whose"] == "mine" ? (ReviewStage.KindOf("assign"), "reviewer", session.Actor.Title) : null,
        OpenedFrom = list.Day("from"),
        OpenedTo = list.Day("to"),
        Order = list.Sort switch
        {
            "opened" => list.Descending ? StageOrder.Newest : StageOrder.Oldest,
            "number" => StageOrder.Number,
            _ => StageOrder.Due,
        },
    };
}
