using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>Refusals in words an officer can read, with what would meet them.</summary>
internal static class RefusalWords
{
    public static string Closed(ActDefinition act) => KernelWords.Say("closed", act.Title);

    public static string Opening(ActDefinition act) => KernelWords.Say(act.Starts ? "opening.again" : "opening.first", act.Title);

    public static string AtMost(ActDefinition act, int most) => KernelWords.Say("at-most", act.Title, most);

    public static Refusal NotIncluded(CompiledProcedure procedure, ActDefinition act, Marking marking)
    {
        var openers = Effectors(procedure, act.Key, includes: true);
        var barrers = Effectors(procedure, act.Key, includes: false).Where(a => procedure.HasHappened(marking, a.Key));
        var basis = procedure.Definition.Acts.SelectMany(a => a.Effects).FirstOrDefault(e => e.Act == act.Key)?.Basis ?? act.Basis;
        return openers.Length > 0
            ? new Refusal(RefusalCodes.NotIncluded, KernelWords.Say("not-opened", act.Title, KernelWords.AnyOf(openers.Select(a => a.Title))), basis, "", openers[0].Key)
            : new Refusal(RefusalCodes.NotIncluded, KernelWords.Say("barred", act.Title, KernelWords.AnyOf(barrers.Select(a => a.Title))), basis);
    }

    public static Refusal NotApplicable(CompiledProcedure procedure, ActDefinition act) => new(
        RefusalCodes.NotApplicable,
        KernelWords.Say("not-applicable", act.Title, KernelWords.List(act.When.Terms.Select(t => Term(procedure, t)))),
        act.Basis);

    public static Refusal Role(ActDefinition act) => new(
        RefusalCodes.Role,
        KernelWords.Say("role", act.Title, KernelWords.List(act.By.Select(Roles.TitleOf))),
        null,
        KernelWords.Say("role.remedy", KernelWords.List(act.By.Select(Roles.TitleOf))));

    public static Refusal Officers(ActDefinition act, int given) => new(
        RefusalCodes.Officers,
        KernelWords.Say("officers", act.Title, act.Officers, given),
        act.OfficersBasis,
        KernelWords.Say("officers.remedy", act.Officers - given));

    public static Refusal Apart(ActDefinition act, ActDefinition other) => new(
        RefusalCodes.Apart,
        KernelWords.Say("apart", act.Title, other.Title),
        act.ApartBasis,
        KernelWords.Say("apart.remedy", other.Title));

    public static Refusal Needs(CompiledProcedure procedure, ActDefinition act, Need need)
    {
        var first = need.AnyOf[0];
        var titles = KernelWords.AnyOf(need.AnyOf.Select(r => Title(procedure, r)));
        return new Refusal(
            RefusalCodes.Needs,
            KernelWords.Say("needs", act.Title, titles),
            need.Basis,
            KernelWords.Say("needs.remedy", titles),
            first.Act);
    }

    public static Refusal Lapse(ActDefinition act, Duty duty, Marking marking, Citation basis)
    {
        var due = marking.Clocks.LastOrDefault(c => c.Duty == duty.Key && c.State == ClockState.Running)?.Due;
        return new Refusal(
            RefusalCodes.Lapse,
            KernelWords.Say("lapse", act.Title, duty.Title),
            basis,
            due is { } day ? KernelWords.Say("lapse.remedy", day) : "");
    }

    public static Refusal TooLate(CompiledProcedure procedure, ActDefinition act, Duty duty, DateOnly due, Citation basis)
    {
        var instead = procedure.Definition.Acts.FirstOrDefault(a => a.Needs.Any(n => n.Lapsed == duty.Key));
        return new Refusal(
            RefusalCodes.TooLate,
            KernelWords.Say("too-late", act.Title, duty.Title, due),
            basis,
            instead is null ? "" : KernelWords.Say("needs.remedy", KernelWords.AnyOf([instead.Title])),
            instead?.Key);
    }

    public static Refusal TooEarly(ActDefinition act, DateOnly earliest, Limit delay, Citation basis) => new(
        RefusalCodes.TooEarly,
        KernelWords.Say("too-early", act.Title, delay.ToChinese()),
        basis,
        KernelWords.Say("too-early.remedy", earliest));

    public static Refusal Awaits(CompiledProcedure procedure, ActDefinition act, Await await)
    {
        var awaited = procedure.Act(await.Act);
        return new Refusal(
            RefusalCodes.Awaits,
            KernelWords.Say("awaits", act.Title, awaited.Title),
            await.Basis,
            KernelWords.Say("needs.remedy", KernelWords.AnyOf([awaited.Title])),
            awaited.Key);
    }

    public static Refusal ExtendedEnough(ActDefinition act, Duty duty, ExtensionRule rule) => new(
        RefusalCodes.Extension, KernelWords.Say("extension.enough", act.Title, duty.Title, rule.Times), rule.Basis);

    public static Refusal ExtendedTooLate(ActDefinition act, Duty duty, Clock clock, ExtensionRule rule) => new(
        RefusalCodes.Extension, KernelWords.Say("extension.late", act.Title, duty.Title, clock.Due!.Value), rule.Basis);

    public static Refusal NothingToExtend(ActDefinition act) => new(
        RefusalCodes.Extension, KernelWords.Say("extension.nothing", act.Title), act.Basis);

    private static string Title(CompiledProcedure procedure, ActRef reference)
    {
        var act = procedure.Act(reference.Act);
        return reference.Outcome is null
            ? act.Title
            : KernelWords.Say("act-outcome", act.Title, act.Outcomes.First(o => o.Key == reference.Outcome).Title);
    }

    private static string Term(CompiledProcedure procedure, GuardTerm term)
    {
        var fact = procedure.Definition.Facts[procedure.IndexOfFact(term.Fact)];
        var value = fact.Kind switch
        {
            FactKind.Boolean => KernelWords.Say(term.Value == "true" ? "yes" : "no"),
            FactKind.Choice => fact.Choices.FirstOrDefault(c => c.Key == term.Value)?.Title ?? term.Value,
            _ => term.Value,
        };
        return KernelWords.Say("compare." + term.Compare, fact.Title, value);
    }

    private static ImmutableArray<ActDefinition> Effectors(CompiledProcedure procedure, string act, bool includes) =>
        [.. procedure.Definition.Acts.Where(a => a.Effects.Any(e => e.Act == act && e.Includes == includes))];
}
