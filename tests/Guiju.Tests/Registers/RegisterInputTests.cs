using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Registers;

public class RegisterInputTests
{
    private static readonly RegisterDefinition Sessions = AllAreas.Registers["study-sessions"];

    [Fact]
    public void Every_fault_of_a_form_is_told_at_once_with_its_field()
    {
        var input = RegisterInput.Parse(Sessions, new Dictionary<string, string?>
        {
            ["number"] = "XF2021-01", ["held-on"] = "昨天", ["tier"] = "全体", ["topic"] = new string('法', 501), ["attendance"] = "-1",
            ["place"] = "会议室", ["colour"] = "红",
        });
        Assert.Equal(
            ["colour field.unknown", "held-on field.kind", "tier field.choice", "topic field.too-long", "led-by field.required", "attendance field.too-small"],
            input.Faults.Select(fault => $"{fault.Place} {fault.Code}"));
    }

    [Fact]
    public void A_choice_that_is_none_is_answered_with_the_choices()
    {
        var fault = Assert.Single(Parse("tier", "全体").Faults);
        Assert.Equal("学习层级应当为下列之一：区党工委、党组理论学习中心组、机关党支部", fault.Message);
    }

    [Fact]
    public void A_column_is_known_by_key_and_by_title()
    {
        Assert.Equal("held-on", Sessions.FindByHeader(" 学习日期 ")?.Key);
        Assert.Equal("held-on", Sessions.FindByHeader("held-on")?.Key);
        Assert.Null(Sessions.FindByHeader("颜色"));
    }

    [Fact]
    public void An_unticked_box_is_a_no()
    {
        var meeting = RegisterInput.Parse(AllAreas.Registers["meetings"], new Dictionary<string, string?>
        {
            ["number"] = "1", ["kind"] = "office-meeting", ["held-on"] = "2021-01-12", ["place"] = "会议室", ["chaired-by"] = "主任", ["attendees"] = "主任",
        });
        Assert.Empty(meeting.Faults);
        Assert.Equal("false", meeting.Values["legal-head-attended"]);
    }

    [Fact]
    public void Differences_between_two_entries_come_in_the_order_of_the_form()
    {
        var before = Parse("topic", "民法典").Values;
        var after = before.SetItem("topic", "宪法").SetItem("materials", "课件").Remove("place");
        Assert.Equal(
            [new("topic", "民法典", "宪法"), new("materials", null, "课件"), new("place", "会议室", null)],
            FieldChange.Between(Sessions, before, after));
    }

    [Fact]
    public void A_record_that_is_no_register_is_a_mistake_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => new Register<NoRegister>(Sessions.Words));

    private static RegisterInput Parse(string field, string value)
    {
        var typed = new Dictionary<string, string?>
        {
            ["number"] = "XF2021-01", ["held-on"] = "2021-01-22", ["tier"] = "theory-group", ["topic"] = "民法典",
            ["led-by"] = "党组书记", ["attendance"] = "21", ["place"] = "会议室",
        };
        typed[field] = value;
        return RegisterInput.Parse(Sessions, typed);
    }

    private sealed record NoRegister : IRegisterRecord
    {
        public IEnumerable<Fault> Check() => [];
    }
}
