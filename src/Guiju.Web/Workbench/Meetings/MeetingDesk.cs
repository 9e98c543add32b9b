using System.Collections.Immutable;
using Guiju.Areas.Decisions;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ports;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;
using Guiju.Web.Resources;
using Guiju.Web.Workbench.Cases;
using Guiju.Web.Workbench.Reviews;

namespace Guiju.Web.Workbench.Meetings;

/// <summary>A matter that is not ready for an agenda, and why.</summary>
/// <param name="Line">The review.</param>
/// <param name="Against">What the law has against placing it.</param>
public sealed record NotReady(ReviewLine Line, ImmutableArray<Refusal> Against);

/// <summary>What may be placed on an agenda now, and what not yet.</summary>
/// <param name="Ready">Reviews that passed and wait for a meeting.</param>
/// <param name="NotReady">Open reviews that have not passed.</param>
public sealed record Candidates(ImmutableArray<ReviewLine> Ready, ImmutableArray<NotReady> NotReady)
{
    /// <summary>Nothing.</summary>
    public static Candidates None { get; } = new([], []);
}

/// <summary>Meetings and their agendas: what stands on them, what may be placed, and the placing itself.</summary>
public sealed class MeetingDesk(
    AgendaReader agendas, CaseReader cases, ReviewDesk reviews, CaseReading reading, CaseActing acting, IStore store, LawBook law, Session session, Text text)
{
    /// <summary>Name of the field with the number of a matter.</summary>
    public const string TopicField = "Topic";

    private const int Most = 50;
    private const string Place = "place-on-agenda";

    /// <summary>What a list of meetings can be asked for.</summary>
    public static ListShape Shape { get; } = new() { Sorts = ["held"], DescendingFirst = true, Filters = ["kind", "from", "to"] };

    /// <summary>A page of meetings.</summary>
    public async Task<ListPage<MeetingLine>> ListAsync(ListQuery list, CancellationToken cancel)
    {
        var page = await agendas.ListAsync(
            session.Region,
            new MeetingQuery(list.Q, list["kind"], list.Day("from"), list.Day("to"), list.Descending, new PageRequest(list.Page, list.Size)),
            cancel);
        return new ListPage<MeetingLine>(page.Items, page.Total);
    }

    /// <summary>The meeting, or null: there is none or it was withdrawn.</summary>
    public async Task<Meeting?> FindAsync(string number, CancellationToken cancel) =>
        await store.FindEntryAsync(session.Region, AgendaProjection.Register, number, cancel) is { Withdrawn: false } entry
            ? DecisionsArea.Meetings.Read(entry.Values)
            : null;

    /// <summary>The agenda.</summary>
    public Task<List<TopicLine>> TopicsAsync(string number, CancellationToken cancel) => cases.TopicsAsync(session.Region, number, cancel);

    /// <summary>Whether the person may place topics on this agenda: it is their task, and the meeting is still to come.</summary>
    public bool MayPlace(Meeting meeting) => session.Holds(Roles.OfficeSecretary) && meeting.HeldOn >= session.Today;

    /// <summary>Every open review sorted into ready and not ready.</summary>
    public async Task<Candidates> CandidatesAsync(CancellationToken cancel)
    {
        var passed = await reviews.AtAsync([ReviewStage.Passed], "", Most, cancel);
        var others = await reviews.AtAsync([ReviewStage.Submitted, ReviewStage.Reviewing, ReviewStage.Returned, ReviewStage.Rejected], "", Most, cancel);
        return new Candidates(
            [.. passed.Items.Where(Sought).Select(reviews.Line)],
            [.. others.Items.Where(Sought).Select(found => new NotReady(reviews.Line(found), Against(found.State)))]);
    }

    /// <summary>Places a matter on the agenda, or says why not: the law's refusal with its articles, or that there is no such matter.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="typed">Number of the review, as typed or as on the button.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Recorded>> PlaceAsync(Meeting meeting, string typed, string key, CancellationToken cancel)
    {
        var number = typed.Trim();
        if (number.Length == 0)
        {
            return Wrong(text["Meetings.Topic.Missing"]);
        }

        if (meeting.HeldOn < session.Today)
        {
            return new Outcome<Recorded>.Refused([new Refusal("meeting.held", text["Meetings.Held", meeting.HeldOn], null, text["Meetings.Held.Way"])]);
        }

        if (await reading.FindAsync(number, cancel) is not { Procedure: ReviewStage.Procedure } state)
        {
            return Wrong(text["Meetings.Topic.Unknown", number]);
        }

        var procedure = law.Version(state.Procedure, state.Version);
        var form = ActForm.Blank(procedure, procedure.Act(Place), state.Marking, session.Today)
            .With(FactInput.Prefix + AgendaProjection.MeetingFact, meeting.Number)
            .With(ActForm.KeyField, $"{key[..Math.Min(key.Length, 40)]}-{number}");
        return await acting.RecordAsync(state, form, new FormFileCollection(), cancel) switch
        {
            Outcome<Recorded>.Faulted faulted => Wrong(string.Join(text["Parts.Stop"], faulted.Faults.Select(fault => fault.Message))),
            var answer => answer,
        };
    }

    private static Outcome<Recorded>.Faulted Wrong(string message) => new([new Fault("meeting.topic", message, TopicField)]);

    private bool Sought(StagedCase found) =>
        law.Version(found.State.Procedure, found.State.Version).FactOf(found.State.Marking, "meeting-sought") != "none";

    private ImmutableArray<Refusal> Against(CaseState state) =>
        PlacingRules.Against(law.Version(state.Procedure, state.Version), state.Marking, session.Today, law.Calendar);
}
