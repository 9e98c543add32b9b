using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.Web.Portal.Guides;

/// <summary>
/// A procedure as a lay reader takes it in: the steps from the application to the end in order, and apart from them what happens only in
/// some cases. Drawn from the relations of the procedure alone, so it is right for every procedure the law files hold.
/// </summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Main">What happens in the ordinary case, in order.</param>
/// <param name="Others">What else may happen.</param>
/// <param name="Lapses">What follows by law when a time has run out.</param>
public sealed record Course(
    ProcedureDefinition Procedure, ImmutableArray<CourseStep> Main, ImmutableArray<CourseStep> Others, ImmutableArray<CourseLapse> Lapses)
{
    /// <summary>The course of a procedure.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="facts">What is known beforehand (the promise of a service item), by fact; what is not here may turn out either way.</param>
    public static Course Of(ProcedureDefinition procedure, IReadOnlyDictionary<string, string>? facts = null)
    {
        var main = MainActs(procedure);
        var steps = procedure.Acts.Select(act => CourseStep.Of(procedure, act, facts)).ToImmutableArray();
        return new Course(
            procedure,
            [.. steps.Where(step => main.Contains(step.Act.Key))],
            [.. steps.Where(step => !main.Contains(step.Act.Key))],
            [
                .. from act in procedure.Acts
                   from need in act.Needs
                   where need.Lapsed is not null
                   let duty = procedure.Acts.SelectMany(a => a.Owes).First(duty => duty.Key == need.Lapsed)
                   select new CourseLapse(duty, act, need.Basis),
            ]);
    }

    /// <summary>The act by which a case of the procedure is decided in substance: the one that does not by itself end it.</summary>
    public static ActDefinition? Decider(ProcedureDefinition procedure) =>
        procedure.Acts.FirstOrDefault(act => act is { Decides: true, Ends: false }) ?? procedure.Acts.FirstOrDefault(act => act.Decides);

    private static HashSet<string> MainActs(ProcedureDefinition procedure)
    {
        var acts = procedure.Acts.ToDictionary(act => act.Key, StringComparer.Ordinal);
        HashSet<string> main = new(StringComparer.Ordinal);
        foreach (var start in procedure.Acts.Where(act => act.Starts).Take(1))
        {
            main.Add(start.Key);
        }

        if (Decider(procedure) is not { } decider)
        {
            return main;
        }

        Require(decider);
        foreach (var duty in decider.Owes.Where(duty => CourseStep.HoldsUsually(procedure, duty.When)))
        {
            main.Add(duty.Acts[0].Act);
        }

        main.UnionWith(procedure.Acts.Where(act => act is { Ends: true, Decides: false }).Select(act => act.Key));
        return main;

        void Require(ActDefinition act)
        {
            if (!main.Add(act.Key))
            {
                return;
            }

            foreach (var need in act.Needs.Where(need => need.When.IsAlways && !need.AnyOf.IsEmpty))
            {
                Require(acts[need.AnyOf[0].Act]);
            }
        }
    }
}

/// <summary>A step of a course.</summary>
/// <param name="Act">The act.</param>
/// <param name="Conditions">What makes it happen, beyond the ordinary.</param>
/// <param name="Alternatives">Acts that may stand in its place.</param>
/// <param name="Duties">What is owed once it has happened.</param>
public sealed record CourseStep(
    ActDefinition Act, ImmutableArray<CourseCondition> Conditions, ImmutableArray<string> Alternatives, ImmutableArray<CourseDuty> Duties)
{
    internal static CourseStep Of(ProcedureDefinition procedure, ActDefinition act, IReadOnlyDictionary<string, string>? facts) => new(
        act,
        [
            .. Worded(procedure, act.When, null, facts),
            .. act.Needs.Where(need => need.When.IsAlways)
                .SelectMany(need => need.AnyOf.Where(one => one.Outcome is not null))
                .Select(one => procedure.Acts.First(a => a.Key == one.Act).Outcomes.First(outcome => outcome.Key == one.Outcome))
                .Select(outcome => new CourseCondition(outcome.Title, null)),
        ],
        [
            .. procedure.Acts.SelectMany(a => a.Needs)
                .Where(need => need.AnyOf.Length > 1 && need.AnyOf[0].Act == act.Key && need.AnyOf.All(one => one.Outcome is null))
                .SelectMany(need => need.AnyOf.Skip(1))
                .Select(one => one.Act)
                .Distinct(),
        ],
        [
            .. act.Owes.Where(duty => !Fails(duty.When, facts) && !(duty.Within?.Fact is { } fact && Known(facts, fact) is "" or "0"))
                .Select(duty => new CourseDuty(duty, Known(facts, duty.Within?.Fact), [.. Worded(procedure, duty.When, act, facts)])),
        ]);

    /// <summary>Whether a guard holds while nothing out of the ordinary has been stated; outcomes are not looked at.</summary>
    internal static bool HoldsUsually(ProcedureDefinition procedure, Guard guard) =>
        guard.Terms.All(term => term.Holds(procedure.Facts.First(fact => fact.Key == term.Fact).Default));

    private static bool Fails(Guard guard, IReadOnlyDictionary<string, string>? facts) =>
        guard.Terms.Any(term => Known(facts, term.Fact) is { } known && !term.Holds(known));

    private static string? Known(IReadOnlyDictionary<string, string>? facts, string? fact) =>
        fact is not null && facts is not null && facts.TryGetValue(fact, out var value) ? value : null;

    private static IEnumerable<CourseCondition> Worded(
        ProcedureDefinition procedure, Guard guard, ActDefinition? act, IReadOnlyDictionary<string, string>? facts) =>
        from condition in guard.Outcomes.Select(key => new CourseCondition(act!.Outcomes.First(outcome => outcome.Key == key).Title, null))
            .Concat(
                from term in guard.Terms
                let fact = procedure.Facts.First(f => f.Key == term.Fact)
                where Known(facts, term.Fact) is null && !term.Holds(fact.Default)
                select fact.Kind == FactKind.Choice
                    ? new CourseCondition(fact.Choices.FirstOrDefault(choice => choice.Key == term.Value)?.Title ?? fact.Title, null)
                    : new CourseCondition(fact.Title, fact.Kind))
        select condition;
}

/// <summary>A condition in words.</summary>
/// <param name="Title">Title of the outcome, of the choice or of the fact.</param>
/// <param name="Kind">Kind of the fact that must be stated; null where the title says the whole condition.</param>
public sealed record CourseCondition(string Title, FactKind? Kind);

/// <summary>What is owed after a step.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Amount">Amount of its limit where that is known beforehand and comes from a fact; null otherwise.</param>
/// <param name="Conditions">When it is owed at all.</param>
public sealed record CourseDuty(Duty Duty, string? Amount, ImmutableArray<CourseCondition> Conditions);

/// <summary>What the law does when a time has run out.</summary>
/// <param name="Duty">The duty that was not met.</param>
/// <param name="Act">What takes its place.</param>
/// <param name="Basis">The article.</param>
public sealed record CourseLapse(Duty Duty, ActDefinition Act, Citation Basis);
