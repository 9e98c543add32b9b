using Guiju.Kernel.Law;
using Guiju.Kernel.Law.Proof;

namespace Guiju.Tests.Cases;

public sealed class ProcedureSearchTests
{
    private static ProcedureProof Prove(Guarantee guarantee, params System.Collections.Immutable.ImmutableArray<ActDefinition> acts) =>
        ProcedureSearch.Prove(CompiledProcedure.Compile(Small.Definition([Small.Yes("major", "重大")], [guarantee], acts)));

    private static Guarantee Never(string act, string without, Guard? when = null) =>
        new("gate", new ActRef(act), [new ActRef(without)], when ?? Guard.Always, null, null);

    [Fact]
    public void A_gate_that_holds_is_proved()
    {
        var proof = Prove(
            Never("decide", "review"),
            Small.Act("open", "立案") with { Starts = true },
            Small.Act("review", "审核"),
            (Small.Act("decide", "决定") with { Ends = true }).Needing("review"));
        Assert.True(proof.Sound);
    }

    [Fact]
    public void A_gate_that_can_be_evaded_is_shown_with_the_shortest_way_around_it()
    {
        var proof = Prove(
            Never("decide", "review"),
            Small.Act("open", "立案") with { Starts = true },
            Small.Act("review", "审核"),
            Small.Act("wander", "旁支"),
            (Small.Act("decide", "决定") with { Ends = true }).Needing("review", when: Small.If("major", "true")));
        Assert.Equal(["open", "decide"], Assert.Single(proof.Verdicts).Breaking.Select(s => s.Act));
    }

    [Fact]
    public void A_guard_is_tried_both_ways()
    {
        var open = Small.Act("open", "立案") with { Starts = true, Asks = [new Ask("major", true)] };
        var decide = (Small.Act("decide", "决定") with { Ends = true }).Needing("review", when: Small.If("major", "true"));
        Assert.True(Prove(Never("decide", "review", Small.If("major", "true")), open, Small.Act("review", "审核"), decide).Sound);
        Assert.False(Prove(Never("decide", "review"), open, Small.Act("review", "审核"), decide).Sound);
    }

    [Fact]
    public void A_dead_end_is_found()
    {
        var proof = Prove(
            new Guarantee("close", null, [], Guard.Always, "close", null),
            Small.Act("open", "立案") with { Starts = true },
            Small.Act("trap", "陷阱") with { Effects = [new Effect("close", false, Guard.Always, null)] },
            Small.Act("close", "结案") with { Ends = true });
        Assert.Equal(["open", "trap"], Assert.Single(proof.Verdicts).Breaking.Select(s => s.Act));
    }

    [Fact]
    public void An_owed_act_that_can_never_happen_is_found()
    {
        var proof = Prove(
            new Guarantee("meet", null, [], Guard.Always, "meet", null),
            (Small.Act("open", "立案") with { Starts = true }).Owing("serve", "7 workdays"),
            Small.Act("serve", "送达").Needing("never"),
            Small.Act("never", "从不") with { Included = false });
        Assert.False(proof.Sound);
        Assert.Equal(["serve", "never"], proof.DeadActs);
    }

    [Fact]
    public void The_small_licence_is_sound_in_a_stated_number_of_markings()
    {
        var definition = Small.Licence().Definition with
        {
            Guarantees =
            [
                Never("issue", "accept"),
                new("close", null, [], Guard.Always, "close", null),
                new("meet", null, [], Guard.Always, "meet", null),
            ],
        };
        var proof = ProcedureSearch.Prove(CompiledProcedure.Compile(definition));
        Assert.True(proof.Sound);
        Assert.InRange(proof.States, 10, 10_000);
    }
}
