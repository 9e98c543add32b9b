using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas.Catalogue;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Content;
using Guiju.Web.Components.Status;
using Guiju.Web.Portal.Guides;
using Guiju.Web.Resources;

namespace Guiju.Web.Portal.Follow;

/// <summary>Turns a case into what its party is shown of it.</summary>
public sealed class FollowReading(
    CaseReader reads, PublicCatalogue catalogue, UnitNames units, LawBook law, Text text, GuijuWebOptions options)
{
    // Documents that are the office's own record are not told to the party here; they are read there on request.
    private const string OwnRecord = "-record";

    private static readonly Actor Party = new("", "", "", [Roles.Applicant]);

    /// <summary>The case, or null: there is none by that identifier.</summary>
    public async Task<FollowView?> FindAsync(string id, CancellationToken cancel)
    {
        if (await reads.FindAsync(options.Region, id, cancel) is not { State: var state } file)
        {
            return null;
        }

        var procedure = law.Version(state.Procedure, state.Version);
        var view = CaseView.Of(state, procedure, [.. file.Acts.Select(placed => placed.Act)], Party, catalogue.Today, law.Calendar);
        var item = state.Profile.Item.Length == 0 ? null : await catalogue.FindAsync(CatalogueArea.ServiceItems, "code", state.Profile.Item, cancel);
        var unit = await catalogue.UnitAsync(state.Profile.Unit, cancel);
        var names = await units.AllAsync(cancel);
        var tasks = Tasks(view);
        var clocks = view.Clocks.Where(clock => tasks.All(task => task.Clock != clock)).ToImmutableArray();
        var (standing, words, tone, late) = Stand(view, tasks, clocks);
        return new FollowView
        {
            Number = state.Profile.Number,
            About = item?.Record.Name ?? Veiled(view, state.Profile.Title),
            Item = item is { Withdrawn: false } ? item.Record.Code : "",
            Party = Mask.Name(state.Profile.Party),
            Phone = Mask.Of(PersonalData.Phone, state.Profile.Phone) ?? "",
            Unit = names.GetValueOrDefault(state.Profile.Unit, state.Profile.Unit),
            UnitPhone = item?.Record.Phone ?? unit?.Phone ?? "",
            Procedure = procedure.Definition,
            OpenedOn = state.OpenedOn,
            Standing = standing,
            Words = words,
            Tone = tone,
            Late = late,
            Steps = Steps(view),
            Tasks = tasks,
            Chances = [.. view.Open.Where(open => IsChance(view, open, tasks)).Select(open => open.Act)],
            Clocks = [.. clocks.Where(clock => CaseView.IsOpen(clock.Clock))],
            Undated = [.. view.OwedWithoutDate.Where(duty => tasks.All(task => task.Duty != duty))],
            Past = [.. clocks.Where(clock => clock.Clock.State == ClockState.Met).OrderBy(clock => clock.Clock.MetOn?.Day)],
            Decision = DecisionOf(view),
            Story = [.. view.Acts.Select(act => Entry(view, act, names))],
        };
    }

    // What was done already is no chance any more, save what may follow a closed case again and again.
    private static bool IsChance(CaseView view, OpenAct open, ImmutableArray<FollowTask> tasks) =>
        !open.Owed && !open.Act.Starts
        && (open.Act.AfterClosing || !view.Procedure.HasHappened(view.State.Marking, open.Act.Key))
        && tasks.All(task => task.Duty.Acts.All(one => one.Act != open.Act.Key));

    private (string Standing, string Words, Tone Tone, bool Late) Stand(CaseView view, ImmutableArray<FollowTask> tasks, ImmutableArray<CaseClock> clocks)
    {
        var marking = view.State.Marking;
        var result = DecisionOf(view)?.Title;
        if (marking.ClosedOn is { } closed)
        {
            return (result ?? Ending(view) ?? text["Portal.Follow.Closed"], text["Portal.Follow.ClosedOn", closed], Tone.Quiet, false);
        }

        var (late, next) = Next(view, tasks, clocks);
        if (result is not null)
        {
            var granted = Course.Decider(view.Procedure.Definition)?.Outcomes.FirstOrDefault()?.Key == marking.Result;
            return (result, text["Portal.Follow.DecidedOn", marking.DecidedOn] + next, granted ? Tone.Good : Tone.Quiet, late is not null);
        }

        if (tasks.FirstOrDefault() is { } task)
        {
            var until = task.Clock?.Clock.Due is { } due ? text["Portal.Follow.YoursBy", due] : text["Portal.Follow.YoursSoon"];
            return (text["Portal.Follow.Yours", task.Duty.Title], until, Tone.Soon, false);
        }

        if (clocks.All(clock => clock.Clock.State != ClockState.Running) && clocks.FirstOrDefault(clock => clock.Clock.State == ClockState.Stopped) is { } stopped)
        {
            return (text["Portal.Follow.Stopped"], text["Portal.Follow.StoppedWords", TitleOf(view, stopped)], Tone.Active, false);
        }

        return late is null
            ? (text["Portal.Follow.Running"], next, Tone.Active, false)
            : (text[late.Duty.Kind == DutyKind.Promised ? "Portal.Follow.OverPromise" : "Portal.Follow.Overdue"], next, Tone.Bad, true);
    }

    // A case may end with an outcome that decides nothing, e.g. another procedure chosen.
    private static string? Ending(CaseView view) =>
        view.Acts.Select(act => view.Procedure.Act(KeyOf(act)).Outcomes.FirstOrDefault(outcome => outcome.Ends && outcome.Key == act.Outcome)?.Title).LastOrDefault(title => title is not null);

    // The clock that is late, if any, statutory ones first; and what comes next in words.
    private (CaseClock? Late, string Words) Next(CaseView view, ImmutableArray<FollowTask> tasks, ImmutableArray<CaseClock> clocks)
    {
        var running = clocks.Where(clock => clock.Clock is { State: ClockState.Running, Due: not null }).ToList();
        var late = running.Where(clock => clock.Clock.Due < catalogue.Today).OrderBy(clock => clock.Duty.Kind).FirstOrDefault();
        if (late is not null)
        {
            var words = text[late.Duty.Kind == DutyKind.Promised ? "Portal.Follow.LatePromise" : "Portal.Follow.Late", TitleOf(view, late), late.Clock.Due];
            var byLaw = running.FirstOrDefault(clock => late.Duty.Kind == DutyKind.Promised && clock.Duty.Kind == DutyKind.Statutory && clock.Duty.Acts.SequenceEqual(late.Duty.Acts));
            return (late, byLaw is null ? words : words + text["Portal.Follow.StillByLaw", byLaw.Clock.Due]);
        }

        if (view.OwedWithoutDate.FirstOrDefault(duty => duty.Kind == DutyKind.Statutory && tasks.All(task => task.Duty != duty)) is { } undated)
        {
            return (null, text["Portal.Follow.NextUndated", undated.Title]);
        }

        return running.FirstOrDefault() is { } next
            ? (null, text["Portal.Follow.Next", TitleOf(view, next), next.Clock.Due, next.Clock.DueHalf is { } half ? text[$"Parts.Clock.{half}"] : ""])
            : (null, "");
    }

    private static string TitleOf(CaseView view, CaseClock clock) => CourseWords.Title(view.Procedure.Definition, clock.Duty);

    private ImmutableArray<FollowTask> Tasks(CaseView view)
    {
        var procedure = view.Procedure;
        return
        [
            .. from duty in procedure.Duties.Where((_, index) => (view.State.Marking.Mask.Owed & (1UL << index)) != 0)
               where duty.Acts.Any(one => view.Open.Any(open => open.Act.Key == one.Act))
               let starter = procedure.Definition.Acts.First(act => act.Owes.Contains(duty))
               let told = view.Acts.LastOrDefault(act => KeyOf(act) == starter.Key)
               select new FollowTask(
                   duty,
                   view.Clocks.LastOrDefault(clock => clock.Duty.Key == duty.Key && CaseView.IsOpen(clock.Clock)),
                   told is null ? [] : Told(view, told)),
        ];
    }

    private static ImmutableArray<Step> Steps(CaseView view)
    {
        var procedure = view.Procedure.Definition;
        var state = view.State.Marking;
        var outcomes = view.Acts.Where(act => act.Outcome is not null).ToLookup(KeyOf, act => act.Outcome);
        var steps = Course.Of(procedure).Main.Where(step => step.Act.Needs.All(need => need.AnyOf.All(one => Fits(one))));
        List<Step> seen = [];
        foreach (var step in steps)
        {
            var done = view.Acts.LastOrDefault(act => KeyOf(act) == step.Act.Key || step.Alternatives.Contains(KeyOf(act)));
            if (done is not null)
            {
                seen.Add(new Step(view.Procedure.Act(KeyOf(done)).Title, StepState.Done, ActForm.Day(done.Happened.Day)));
            }
            else if (state.ClosedOn is null)
            {
                seen.Add(new Step(step.Act.Title, seen.All(s => s.State == StepState.Done) ? StepState.Current : StepState.Ahead));
            }
        }

        if (state.ClosedOn is not null && view.Acts.Select(act => (Act: act, Definition: view.Procedure.Act(KeyOf(act)))).FirstOrDefault(pair => pair.Definition is { Ends: true, Decides: true }) is { Act: { } ending } end)
        {
            seen.Add(new Step(end.Definition.Title, StepState.Failed, ActForm.Day(ending.Happened.Day)));
        }

        return [.. seen];

        // Before the decision the way of a granted application is shown, afterwards the way it took.
        bool Fits(ActRef one) => one.Outcome is null
            || (outcomes.Contains(one.Act) ? outcomes[one.Act].Last() == one.Outcome : view.Procedure.Act(one.Act).Outcomes[0].Key == one.Outcome);
    }

    private FollowDecision? DecisionOf(CaseView view)
    {
        var decided = view.Acts.LastOrDefault(act => view.Procedure.Act(KeyOf(act)).Decides);
        if (decided is null || view.State.Marking.DecidedOn is null)
        {
            return null;
        }

        var definition = view.Procedure.Act(KeyOf(decided));
        var title = definition.Outcomes.FirstOrDefault(outcome => outcome.Key == decided.Outcome)?.Title ?? definition.Title;
        return new FollowDecision(title, decided.Happened.Day, Told(view, decided), definition.Basis);
    }

    private TimelineEntry Entry(CaseView view, Act act, FrozenDictionary<string, string> names)
    {
        var definition = view.Procedure.Act(KeyOf(act));
        return new TimelineEntry(
            ActForm.Day(act.Happened.Day) + (act.Happened.Half is { } half ? text[$"Parts.Clock.{half}"] : ""),
            definition.Title,
            names.GetValueOrDefault(act.ActorUnit, text["Portal.Who.applicant"]),
            definition.Decides ? Tone.Active : definition.Ends ? Tone.Quiet : Tone.Good)
        {
            Outcome = definition.Outcomes.FirstOrDefault(outcome => outcome.Key == act.Outcome)?.Title ?? "",
            OutcomeTone = definition.Decides ? Tone.Active : Tone.Quiet,
            Facts = Told(view, act),
            Basis = definition.Basis,
        };
    }

    // What an act told the party, or the party with it: the facts of a document sent to them, of a decision, and what they handed in; nothing that is personal.
    private ImmutableArray<(string Label, string Value)> Told(CaseView view, Act act)
    {
        var definition = view.Procedure.Act(KeyOf(act));
        var sent = definition.Decides || definition.Document?.EndsWith(OwnRecord, StringComparison.Ordinal) is false;
        return
        [
            .. from pair in act.Facts
               let index = view.Procedure.IndexOfFact(pair.Key)
               where index >= 0 && pair.Value.Length > 0
               let fact = view.Procedure.Definition.Facts[index]
               where !fact.Personal && definition.Asks.Any(ask => ask.Fact == fact.Key) && (sent || (definition.Starts && fact.Kind == FactKind.List))
               orderby index
               select (fact.Title, Veiled(view, FactInput.ToWords(fact, pair.Value, text["Portal.Yes"], text["Portal.No"]))),
        ];
    }

    // Free words may name the party or whom to ask there; they are masked here as everywhere.
    private static string Veiled(CaseView view, string words)
    {
        var named = view.Acts.SelectMany(act => act.Facts)
            .Where(pair => view.Procedure.IndexOfFact(pair.Key) is >= 0 and var index && view.Procedure.Definition.Facts[index].Personal)
            .SelectMany(pair => pair.Value.Split('\n'))
            .Append(view.State.Profile.Party)
            .Where(name => name.Length > 1)
            .OrderByDescending(name => name.Length);
        var veiled = named.Aggregate(words, (said, name) => said.Replace(name, Mask.Name(name), StringComparison.Ordinal));
        return view.State.Profile.Phone is { Length: > 4 } phone
            ? veiled.Replace(phone, Mask.Of(PersonalData.Phone, phone), StringComparison.Ordinal)
            : veiled;
    }

    private static string KeyOf(Act act) => act.Kind[(act.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
