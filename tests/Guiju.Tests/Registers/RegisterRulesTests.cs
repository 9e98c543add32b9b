using System.Collections.Immutable;
using Guiju.Areas.Study;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Registers;

public class RegisterRulesTests
{
    private static readonly RegisterDefinition Sessions = StudyArea.StudySessions.Definition;
    private static readonly Actor Secretary = new("study1", "学法工作人员", "dqb", [Roles.StudySecretary]);
    private static readonly ImmutableSortedDictionary<string, string> Session = StudyArea.StudySessions.Write(new StudySession
    {
        Number = "XF2021-01", HeldOn = new(2021, 1, 22), Tier = StudyTier.TheoryGroup, Topic = "民法典", LedBy = "党组书记", Attendance = 21, Place = "会议室",
    });

    [Fact]
    public void A_new_entry_is_recorded_with_all_its_values()
    {
        var decision = Accepted(null, new RegisterChange.Record(Session));
        Assert.Equal("record", decision.Verb);
        Assert.Equal("XF2021-01", decision.Number);
        Assert.Equal(1, decision.Sequence);
        Assert.Equal(Session, decision.Facts);
        Assert.False(decision.Withdrawn);
    }

    [Fact]
    public void An_amendment_states_only_what_changes_and_why()
    {
        var decision = Accepted(Entry(), new RegisterChange.Amend(Session.SetItem("attendance", "22"), " 签到表漏计一人 ", 3));
        Assert.Equal(["attendance"], decision.Facts.Keys);
        Assert.Equal("22", decision.Facts["attendance"]);
        Assert.Equal("签到表漏计一人", decision.Note);
        Assert.Equal(4, decision.Sequence);
    }

    [Fact]
    public void A_field_cleared_by_an_amendment_is_stated_as_empty_and_gone_when_folded()
    {
        var before = Session.Add("materials", "课件");
        var decision = Accepted(Entry(before), new RegisterChange.Amend(Session, "材料登记错误", 3));
        Assert.Equal("", decision.Facts["materials"]);
        Assert.Equal(Session, RegisterRules.Apply(before, decision.Facts));
    }

    [Fact]
    public void Folding_the_acts_of_an_entry_gives_the_entry()
    {
        var recorded = Accepted(null, new RegisterChange.Record(Session));
        var amended = Accepted(Entry(), new RegisterChange.Amend(Session.SetItem("place", "礼堂"), "地点变更", 3));
        Assert.Equal(amended.Values, RegisterRules.Apply(RegisterRules.Apply(RegisterDefinition.NoValues, recorded.Facts), amended.Facts));
    }

    [Fact]
    public void A_withdrawn_entry_keeps_its_values()
    {
        var decision = Accepted(Entry(), new RegisterChange.Withdraw("重复登记", 3));
        Assert.True(decision.Withdrawn);
        Assert.Equal(Session, decision.Values);
        Assert.Empty(decision.Facts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_number_is_used_once_even_when_its_entry_was_withdrawn(bool withdrawn) =>
        Assert.Equal(["number.taken"], Codes(Entry(withdrawn: withdrawn), new RegisterChange.Record(Session)));

    [Fact]
    public void The_number_of_an_entry_never_changes() =>
        Assert.Equal(["number.changed"], Codes(Entry(), new RegisterChange.Amend(Session.SetItem("number", "XF2021-99"), "改号", 3)));

    [Theory]
    [InlineData("")]
    [InlineData(" 　")]
    public void Amending_and_withdrawing_ask_for_a_reason(string reason)
    {
        Assert.Equal(["reason.required"], Codes(Entry(), new RegisterChange.Amend(Session.SetItem("place", "礼堂"), reason, 3)));
        Assert.Equal(["reason.required"], Codes(Entry(), new RegisterChange.Withdraw(reason, 3)));
    }

    [Fact]
    public void An_amendment_that_changes_nothing_is_none() =>
        Assert.Equal(["unchanged"], Codes(Entry(), new RegisterChange.Amend(Session, "无", 3)));

    [Fact]
    public void What_is_not_there_is_neither_amended_nor_withdrawn()
    {
        Assert.Equal(["entry.missing"], Codes(null, new RegisterChange.Amend(Session, "更正", 1)));
        Assert.Equal(["entry.missing"], Codes(null, new RegisterChange.Withdraw("撤销", 1)));
    }

    [Fact]
    public void All_faults_of_a_change_come_together() =>
        Assert.Equal(
            ["field.unknown", "field.required", "field.too-small", "number.taken"],
            Codes(Entry(), new RegisterChange.Record(Session.Remove("topic").SetItem("attendance", "0").Add("no-such-field", "x"))));

    [Fact]
    public void A_withdrawn_entry_is_amended_no_more() =>
        Assert.Equal([RefusalCodes.Register], Refused(Entry(withdrawn: true), new RegisterChange.Amend(Session.SetItem("place", "礼堂"), "更正", 3)));

    [Fact]
    public void A_change_by_somebody_else_must_be_seen_first() =>
        Assert.Equal([RefusalCodes.Register], Refused(Entry(), new RegisterChange.Withdraw("撤销", 2)));

    [Fact]
    public void Who_has_no_role_for_it_is_refused_and_told_who_has()
    {
        var outcome = RegisterRules.Decide(Sessions, null, new RegisterChange.Record(Session), Secretary with { Roles = [Roles.Auditor] });
        var refusal = Assert.Single(Assert.IsType<Outcome<RegisterDecision>.Refused>(outcome).Reasons);
        Assert.Equal(RefusalCodes.Role, refusal.Code);
        Assert.Contains(Roles.TitleOf(Roles.StudySecretary), refusal.Remedy, StringComparison.Ordinal);
    }

    private static RegisterDecision Accepted(RegisterEntry? current, RegisterChange change) =>
        Assert.IsType<Outcome<RegisterDecision>.Accepted>(RegisterRules.Decide(Sessions, current, change, Secretary)).Value;

    private static IEnumerable<string> Codes(RegisterEntry? current, RegisterChange change) =>
        Assert.IsType<Outcome<RegisterDecision>.Faulted>(RegisterRules.Decide(Sessions, current, change, Secretary)).Faults.Select(f => f.Code);

    private static IEnumerable<string> Refused(RegisterEntry? current, RegisterChange change) =>
        Assert.IsType<Outcome<RegisterDecision>.Refused>(RegisterRules.Decide(Sessions, current, change, Secretary)).Reasons.Select(r => r.Code);

    private static RegisterEntry Entry(ImmutableSortedDictionary<string, string>? values = null, bool withdrawn = false) => new()
    {
        Region = "210200", Register = "study-sessions", Number = "XF2021-01", Values = values ?? Session, Withdrawn = withdrawn,
        Sequence = 3, Head = default, RecordedOn = new(2021, 1, 22), ChangedAt = 0,
    };
}
