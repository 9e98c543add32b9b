using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Cases;

/// <summary>A small procedure written in code, for tests of the rules themselves; shipped procedures are tested as files.</summary>
internal static class Small
{
    public static readonly Statute Statute = new(
        "test-law.2020", "测试法", "测试法(2020)", "", new DateOnly(2020, 1, 1), null, DayRule.AllWorkdays, "第一条", Standing.Verified, 99);

    public static readonly WorkCalendar Calendar = new([]);

    public static readonly Actor Clerk = new("clerk", "窗口人员", "U01", ["window-clerk"]);

    public static readonly Actor Examiner = new("examiner", "审查人员", "U01", ["examiner"]);

    public static readonly Actor Head = new("head", "单位负责人", "U01", ["unit-head"]);

    public static Citation Article(string article) => new(Statute.Id, Statute.ShortTitle, article);

    public static ActDefinition Act(string key, string title) => new() { Key = key, Title = title };

    public static ActDefinition Needing(this ActDefinition act, string other, string? outcome = null, Guard? when = null, Limit? after = null) =>
        act with { Needs = act.Needs.Add(new Need([new ActRef(other, outcome)], null, after, when ?? Guard.Always, Article("第二条"))) };

    public static ActDefinition Owing(
        this ActDefinition act, string other, string within, Guard? when = null, ImmutableArray<StopRule>? stops = null, ImmutableArray<ExtensionRule>? extensions = null) =>
        act with
        {
            Owes = act.Owes.Add(new Duty(
                other + "-in-time", $"{other}期限", [new ActRef(other)], new LimitSource(Limit.Parse(within), null, LimitUnit.Workdays), null,
                when ?? Guard.Always, DutyKind.Statutory, stops ?? [], extensions ?? [], Article("第三条"))),
        };

    public static Guard If(string fact, string value) => new([new GuardTerm(fact, Comparison.Is, value)], []);

    public static FactDefinition Yes(string key, string title) =>
        new(key, title, FactKind.Boolean, [], "false", "", false);

    public static CompiledProcedure Procedure(ImmutableArray<FactDefinition> facts, params ImmutableArray<ActDefinition> acts) =>
        CompiledProcedure.Compile(Definition(facts, [], acts));

    public static ProcedureDefinition Definition(
        ImmutableArray<FactDefinition> facts, ImmutableArray<Guarantee> guarantees, ImmutableArray<ActDefinition> acts) => new()
        {
            Id = "test.small",
            Title = "测试程序",
            Statute = Statute,
            From = Statute.From,
            NumberPrefix = "T",
            Facts = facts,
            Acts = acts,
            Guarantees = guarantees,
        };

    /// <summary>A licence in little: apply, accept, test (stops), resume, hear when asked, extend once, decide, issue, close.</summary>
    public static CompiledProcedure Licence() => Procedure(
        [Yes("hearing", "需要听证")],
        Act("apply", "申请") with { Starts = true, Asks = [new Ask("hearing", false)], By = ["window-clerk"] },
        (Act("accept", "受理") with { By = ["window-clerk"], AtMost = 1, AtMostBasis = Article("第四条") }).Owing(
            "decide",
            "20 workdays",
            stops: [new StopRule("test", "resume", Article("第五条"))],
            extensions: [new ExtensionRule("extend", Limit.Parse("10 workdays"), 1, Article("第六条"))]),
        Act("test", "检测").Needing("accept"),
        Act("resume", "检测结束").Needing("test"),
        (Act("hold-hearing", "举行听证") with { When = If("hearing", "true"), ApartFrom = ["accept"], ApartBasis = Article("第七条") }).Needing("accept"),
        (Act("extend", "延长") with { By = ["unit-head"] }).Needing("accept"),
        (Act("inspect", "现场核查") with { Officers = 2, OfficersBasis = Article("第八条") }).Needing("accept"),
        (Act("decide", "决定") with
        {
            Decides = true,
            Outcomes = [new("granted", "准予", false), new("refused", "不予", false)],
        }).Needing("accept").Needing("hold-hearing", when: If("hearing", "true")).Owing("issue", "10 workdays", new Guard([], ["granted"])),
        Act("issue", "送达").Needing("decide", "granted"),
        (Act("close", "办结") with { Ends = true, Awaits = [new Await("issue", Guard.Always, Article("第九条"))] }).Needing("decide"),
        Act("correct", "更正") with { AfterClosing = true });

    public static Outcome<Marking> Do(
        this CompiledProcedure procedure, Marking marking, string act, string day, Actor? by = null, string? outcome = null, params (string Key, string Value)[] facts) =>
        procedure.Decide(
            marking,
            new ActIntent(act, new LegalMoment(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), by ?? Clerk)
            {
                Outcome = outcome,
                Facts = facts.ToDictionary(f => f.Key, f => f.Value),
            },
            marking.Acts.Sum(a => a.Count) + 1,
            Calendar);

    public static Marking Done(
        this CompiledProcedure procedure, Marking marking, string act, string day, Actor? by = null, string? outcome = null, params (string Key, string Value)[] facts) =>
        procedure.Do(marking, act, day, by, outcome, facts) switch
        {
            Outcome<Marking>.Accepted accepted => accepted.Value,
            Outcome<Marking>.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons)),
            Outcome<Marking>.Faulted faulted => throw new InvalidOperationException(string.Join("; ", faulted.Faults)),
            _ => throw new InvalidOperationException(),
        };

    public static ImmutableArray<Refusal> Refused(this Outcome<Marking> outcome) => Assert.IsType<Outcome<Marking>.Refused>(outcome).Reasons;
}
