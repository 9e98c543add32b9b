using System.Collections.Frozen;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Status;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Cases;

/// <summary>Reads cases for their pages. A case outside the person's scope is not there for them.</summary>
public sealed class CaseReading(IStore store, CaseReader reads, LawBook law, Session session, Text text)
{
    /// <summary>The case, or null: there is none, or it lies outside the person's scope.</summary>
    public async Task<CaseState?> FindAsync(string id, CancellationToken cancel) =>
        await store.FindCaseAsync(session.Region, id, cancel) is { } state && session.Actor.MayReach(state.Profile.Unit) ? state : null;

    /// <summary>The page of a case, or null as <see cref="FindAsync"/>.</summary>
    public async Task<CaseView?> ViewAsync(string id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } state)
        {
            return null;
        }

        var acts = await reads.ActsAsync(session.Region, CaseState.StreamOf(id), cancel);
        return CaseView.Of(state, ProcedureOf(state), [.. acts.Select(placed => placed.Act)], session.Actor, session.Today, law.Calendar);
    }

    /// <summary>The version of its procedure.</summary>
    public CompiledProcedure ProcedureOf(CaseState state) => law.Version(state.Procedure, state.Version);

    /// <summary>The acts as a story.</summary>
    public IReadOnlyList<TimelineEntry> Story(CaseView view, FrozenDictionary<string, string> units) =>
        [.. view.Acts.Select(act => Entry(view, act, units))];

    private TimelineEntry Entry(CaseView view, Act act, FrozenDictionary<string, string> units)
    {
        var definition = view.Procedure.Act(act.Kind[(act.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        var outcome = definition.Outcomes.FirstOrDefault(o => o.Key == act.Outcome);
        var who = string.Join(' ', units.GetValueOrDefault(act.ActorUnit, act.ActorUnit), act.ActorTitle);
        return new TimelineEntry(
            ActForm.Day(act.Happened.Day) + (act.Happened.Half is { } half ? text[$"Parts.Clock.{half}"] : ""),
            definition.Title,
            act.With.IsEmpty ? who : text["Desk.Case.With", who, string.Join('、', act.With)],
            definition.Decides ? Tone.Active : definition.Ends ? Tone.Quiet : Tone.Good)
        {
            Outcome = outcome?.Title ?? "",
            OutcomeTone = definition.Decides ? Tone.Active : Tone.Quiet,
            Facts = [.. Facts(view.Procedure, act)],
            Note = act.Note,
            Basis = definition.Basis,
            Files = [.. act.Evidence.Select(file => (file.Name, $"/desk/cases/{view.State.Id}/files/{file.Digest}"))],
            Seal = $"{act.Sequence} · {act.Hash.ToString()[..12]}",
            SealHref = $"/desk/cases/{view.State.Id}/acts/{act.Sequence}",
        };
    }

    private IEnumerable<(string Label, string Value)> Facts(CompiledProcedure procedure, Act act) =>
        from pair in act.Facts
        where !pair.Key.StartsWith('@') && procedure.IndexOfFact(pair.Key) >= 0
        let fact = procedure.Definition.Facts[procedure.IndexOfFact(pair.Key)]
        select (fact.Title, Worded(fact, pair.Value));

    /// <summary>A value in words.</summary>
    public string Worded(FactDefinition fact, string value) => FactInput.ToWords(fact, value, text["Desk.Yes"], text["Desk.No"]);
}
