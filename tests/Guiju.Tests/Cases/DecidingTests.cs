using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Cases;

public sealed class DecidingTests
{
    private static readonly Kernel.Law.CompiledProcedure Licence = Small.Licence();

    private static Marking Applied(bool hearing = false) =>
        Licence.Done(Licence.Start, "apply", "2021-07-01", facts: ("hearing", hearing ? "true" : "false"));

    private static Marking Accepted(bool hearing = false) => Licence.Done(Applied(hearing), "accept", "2021-07-01");

    [Fact]
    public void An_act_before_the_opening_is_refused_and_an_opening_act_in_an_open_case_too()
    {
        Assert.Equal(RefusalCodes.Opening, Assert.Single(Licence.Do(Licence.Start, "accept", "2021-07-01").Refused()).Code);
        Assert.Equal(RefusalCodes.Opening, Assert.Single(Licence.Do(Applied(), "apply", "2021-07-01").Refused()).Code);
    }

    [Fact]
    public void A_refusal_names_every_unmet_condition_with_its_article_and_what_would_meet_it()
    {
        var reasons = Licence.Do(Applied(hearing: true), "decide", "2021-07-02", outcome: "granted").Refused();

        Assert.Equal(["accept", "hold-hearing"], reasons.Select(r => r.Act));
        Assert.All(reasons, r => Assert.Equal("测试法(2020)第二条", r.Basis!.Display));
        Assert.Equal("不能“决定”：尚未完成“举行听证”（测试法(2020)第二条）", reasons[1].ToString());
        Assert.Equal("先完成“举行听证”", reasons[1].Remedy);
    }

    [Fact]
    public void A_condition_under_a_guard_does_not_bind_where_the_facts_do_not_give_it() =>
        Assert.Equal("granted", Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "granted").Result);

    [Fact]
    public void An_act_whose_facts_are_not_given_has_no_place() =>
        Assert.Contains(Licence.Do(Accepted(), "hold-hearing", "2021-07-02", Small.Examiner).Refused(), r => r.Code == RefusalCodes.NotApplicable);

    [Fact]
    public void Who_accepted_may_not_chair_the_hearing()
    {
        var refusal = Assert.Single(Licence.Do(Accepted(hearing: true), "hold-hearing", "2021-07-02").Refused());
        Assert.Equal(RefusalCodes.Apart, refusal.Code);
        Assert.Equal("测试法(2020)第七条", refusal.Basis!.Display);
        Assert.IsType<Outcome<Marking>.Accepted>(Licence.Do(Accepted(hearing: true), "hold-hearing", "2021-07-02", Small.Examiner));
    }

    [Fact]
    public void Two_officers_must_inspect_together() =>
        Assert.Equal(RefusalCodes.Officers, Assert.Single(Licence.Do(Accepted(), "inspect", "2021-07-02").Refused()).Code);

    [Fact]
    public void An_act_that_may_happen_once_is_refused_the_second_time() =>
        Assert.Contains(Licence.Do(Accepted(), "accept", "2021-07-02").Refused(), r => r.Code == RefusalCodes.AtMost);

    [Fact]
    public void A_role_that_may_not_is_told_who_may()
    {
        var refusal = Assert.Single(Licence.Do(Applied(), "accept", "2021-07-01", Small.Head).Refused());
        Assert.Equal(RefusalCodes.Role, refusal.Code);
        Assert.Null(refusal.Basis);
    }

    [Fact]
    public void Nothing_is_closed_while_something_is_owed()
    {
        var granted = Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "granted");
        Assert.Equal(RefusalCodes.Awaits, Assert.Single(Licence.Do(granted, "close", "2021-07-03").Refused()).Code);

        var refused = Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "refused");
        Assert.Equal(new DateOnly(2021, 7, 3), Licence.Done(refused, "close", "2021-07-03").ClosedOn);
    }

    [Fact]
    public void After_closing_only_what_may_follow_a_closing_may_happen()
    {
        var closed = Licence.Done(Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "refused"), "close", "2021-07-03");
        Assert.Equal(RefusalCodes.Closed, Assert.Single(Licence.Do(closed, "test", "2021-07-04").Refused()).Code);
        Assert.IsType<Outcome<Marking>.Accepted>(Licence.Do(closed, "correct", "2021-07-04"));
    }

    [Fact]
    public void Bad_input_is_a_fault_with_every_place_and_never_a_refusal()
    {
        var faulted = Assert.IsType<Outcome<Marking>.Faulted>(Licence.Do(
            Accepted(), "decide", "2021-06-30", outcome: "maybe", facts: ("colour", "red")));
        Assert.Equal(["outcome", "happened", "colour"], faulted.Faults.Select(f => f.Place));
    }

    [Fact]
    public void A_refusal_changes_nothing()
    {
        var before = Accepted();
        var copy = before with { };
        _ = Licence.Do(before, "close", "2021-07-03");
        Assert.Equal(copy, before);
    }

    [Fact]
    public void The_same_acts_always_give_the_same_marking()
    {
        var once = Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "granted");
        var again = Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "granted");
        Assert.Equal(once.Mask, again.Mask);
        Assert.Equal(once.Clocks.AsEnumerable(), again.Clocks);
    }

    [Fact]
    public void Options_say_for_every_act_what_stands_against_it()
    {
        var options = Licence.Options(Accepted(), Small.Clerk, new LegalMoment(new DateOnly(2021, 7, 2)));
        Assert.Equal(Licence.Definition.Acts.Length, options.Length);
        Assert.True(options.Single(o => o.Act.Key == "decide").Open);
        Assert.True(options.Single(o => o.Act.Key == "extend").OpenToOthers);
        Assert.True(options.Single(o => o.Act.Key == "hold-hearing").OutOfPlace);
    }
}
