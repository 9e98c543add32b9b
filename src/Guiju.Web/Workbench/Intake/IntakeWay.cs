using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;

namespace Guiju.Web.Workbench.Intake;

/// <summary>A fact that an answer at the window asks for.</summary>
/// <param name="Act">Key of the act that asks.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Required">Whether it must be stated.</param>
public sealed record WayAsk(string Act, FactDefinition Fact, bool Required);

/// <summary>
/// An answer the window may give at once: the acts that follow the application, in order. Which acts are answers is a matter of the window's
/// work; which must come before them is read from the procedure's own conditions.
/// </summary>
/// <param name="Key">Key, unique in the form.</param>
/// <param name="Title">What is answered.</param>
/// <param name="Path">Acts after the application; empty where the application is only taken in.</param>
/// <param name="Asks">Facts asked beyond those of the application.</param>
/// <param name="Basis">Article of the answer.</param>
/// <param name="NeedsAll">Whether every material must be there.</param>
public sealed record IntakeWay(
    string Key, string Title, ImmutableArray<ActRef> Path, ImmutableArray<WayAsk> Asks, Citation? Basis, bool NeedsAll)
{
    /// <summary>Key of the answer that leaves the application to be answered later.</summary>
    public const string Later = "later";

    private static readonly ImmutableArray<string> MissingFacts = ["missing-materials", "missing-information"];

    // The acts by which windows answer, in the order of their frequency; Close: whether nothing is left to do afterwards.
    private static readonly (ActRef Act, bool NeedsAll, bool Close)[] Answers =
    [
        (new("accept"), true, false),
        (new("file"), true, true),
        (new("request-supplement"), false, false),
        (new("request-completion"), false, false),
        (new("decline"), false, false),
        (new("not-required"), false, false),
        (new("not-a-filing-matter"), false, false),
        (new("choose", "ordinary"), false, false),
        (new("inform"), false, false),
    ];

    /// <summary>The ask that holds everything still missing; null where this answer is no notice of it.</summary>
    public WayAsk? Missing => Asks.FirstOrDefault(ask => MissingFacts.Contains(ask.Fact.Key));

    /// <summary>Name of the field of an ask.</summary>
    public string FieldOf(WayAsk ask) => $"Intake.{Key}-{ask.Fact.Key}";

    /// <summary>The answers of a procedure, the usual one first, to leave it for later last.</summary>
    public static ImmutableArray<IntakeWay> Of(CompiledProcedure procedure, ActDefinition start, string later)
    {
        var ways = ImmutableArray.CreateBuilder<IntakeWay>();
        foreach (var (answer, needsAll, close) in Answers)
        {
            if (procedure.IndexOfAct(answer.Act) < 0 || !procedure.Act(answer.Act).By.Contains(Roles.WindowClerk))
            {
                continue;
            }

            var path = new List<ActRef>();
            if (Lead(procedure, Settled(procedure, answer), path))
            {
                if (close && procedure.IndexOfAct("close") >= 0)
                {
                    path.Add(new ActRef("close"));
                }

                var act = procedure.Act(answer.Act);
                var title = act.Outcomes.FirstOrDefault(o => o.Key == answer.Outcome)?.Title ?? act.Title;
                ways.Add(new IntakeWay(answer.Act, title, [.. path], [.. AsksOf(procedure, start, path)], act.Basis, needsAll));
            }
        }

        ways.Add(new IntakeWay(Later, later, [], [], start.Owes.FirstOrDefault()?.Basis, false));
        return ways.ToImmutable();
    }

    // An act with one outcome has that one.
    private static ActRef Settled(CompiledProcedure procedure, ActRef act) =>
        act.Outcome is null && procedure.Act(act.Act).Outcomes is [var only] ? act with { Outcome = only.Key } : act;

    // What must come before, first; false where somebody else must act in between.
    private static bool Lead(CompiledProcedure procedure, ActRef to, List<ActRef> path)
    {
        foreach (var need in procedure.Act(to.Act).Needs.Where(need => !need.AnyOf.IsEmpty))
        {
            var before = Settled(procedure, need.AnyOf[0]);
            if (!procedure.Act(before.Act).By.Contains(Roles.WindowClerk))
            {
                return false;
            }

            if (!path.Contains(before) && !Lead(procedure, before, path))
            {
                return false;
            }
        }

        path.Add(to);
        return true;
    }

    private static IEnumerable<WayAsk> AsksOf(CompiledProcedure procedure, ActDefinition start, IEnumerable<ActRef> path) =>
        from step in path
        from ask in procedure.Act(step.Act).Asks
        where start.Asks.All(asked => asked.Fact != ask.Fact)
        select new WayAsk(step.Act, procedure.Definition.Facts[procedure.IndexOfFact(ask.Fact)], ask.IsRequired(step.Outcome));
}
