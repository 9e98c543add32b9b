using System.Collections.Immutable;
using CsCheck;
using Guiju.Kernel.Law;
using Guiju.Kernel.Law.Proof;
using Guiju.Tests.Cases;

namespace Guiju.Tests.LawFiles;

/// <summary>A search that forgets what no longer matters against one that forgets nothing.</summary>
public sealed class LiveBitsTests
{
    private const int Acts = 6;

    private static readonly Gen<ActDefinition> AnyAct = Gen.Select(
        Gen.Int[0, Acts - 1].Array[0, 2],
        Gen.Int[0, Acts - 1].Array[0, 2],
        Gen.Int[0, Acts - 1].Array[0, 2],
        Gen.Select(Gen.Int[0, Acts - 1], Gen.Bool, Gen.Bool).Array[0, 2],
        Gen.Bool,
        Gen.Int[0, 6],
        Gen.Int[0, 4],
        (needs, owes, awaits, effects, once, kind, facts) => new ActDefinition
        {
            Key = "",
            Title = "",
            Ends = kind == 0,
            Included = kind != 1,
            AfterClosing = kind == 2,
            AtMost = once ? 1 : null,
            AtMostBasis = once ? Small.Article("第一条") : null,
            Outcomes = kind > 4 ? [new("yes", "是", false), new("no", "否", kind == 6)] : [],
            Asks = facts == 0 ? [new Ask("major", true)] : facts == 1 ? [new Ask("major", false)] : [],
            When = facts == 2 ? Small.If("major", "true") : Guard.Always,
            Needs = [.. needs.Select((n, i) => new Need(
                [new ActRef("a" + n)], null, null, i == 1 ? Small.If("major", "false") : Guard.Always, Small.Article("第二条")))],
            Awaits = [.. awaits.Select(a => new Await("a" + a, Guard.Always, Small.Article("第三条")))],
            Owes = [.. owes.Select((o, i) => new Duty(
                $"{o}-{i}", "期限", [new ActRef("a" + o)], null, null, Guard.Always, DutyKind.Statutory, [], [], Small.Article("第四条")))],
            Effects = [.. effects.Select(e => new Effect("a" + e.Item1, e.Item2, e.Item3 ? Small.If("major", "true") : Guard.Always, null))],
        });

    private static readonly Gen<CompiledProcedure> AnyProcedure = Gen.Select(AnyAct.Array[Acts], Gen.Int[1, Acts - 1], Gen.Int[1, Acts - 1]).Select((acts, never, without) =>
        CompiledProcedure.Compile(Small.Definition(
            [Small.Yes("major", "重大")],
            [
                new("never", new ActRef("a" + never), [new ActRef("a" + without)], Guard.Always, null, null),
                new("close", null, [], Guard.Always, "close", null),
                new("meet", null, [], Guard.Always, "meet", null),
            ],
            [.. acts.Select((a, i) => a with
            {
                Key = "a" + i,
                Title = "a" + i,
                Starts = i == 0,
                Included = i == 0 || a.Included,
                Needs = i == 0 ? [] : a.Needs,
                When = i == 0 ? Guard.Always : a.When,
                Owes = [.. a.Owes.Select(d => d with { Key = $"{i}-{d.Key}" })],
            })])));

    [Fact]
    public void Forgetting_what_no_longer_matters_changes_no_verdict() => AnyProcedure.Sample(
        procedure => Assert.Equal(Findings(procedure, forget: false), Findings(procedure, forget: true)), iter: 2000);

    // Which of several duties that stand and fall together is shown first may differ, so the way to an unmet duty is left out.
    private static string Findings(CompiledProcedure procedure, bool forget)
    {
        var proof = ProcedureSearch.Prove(procedure, forget);
        return $"dead {string.Join(',', proof.DeadActs)}; " + string.Join(
            "; ", proof.Verdicts.Select(v => $"{v.Guarantee.Key} {v.Holds} {(v.Guarantee.Always == "meet" ? 0 : v.Breaking.Length)}"));
    }
}
