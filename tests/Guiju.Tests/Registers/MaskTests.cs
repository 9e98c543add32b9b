using Guiju.Areas;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Registers;

public class MaskTests
{
    [Theory]
    [InlineData("某甲乙", "某*")]
    [InlineData("欧阳某", "欧*")]
    [InlineData("某厂", "某*")]
    [InlineData("𠮷某", "𠮷*")]
    public void A_persons_name_keeps_its_first_character(string name, string masked) => Assert.Equal(masked, Mask.Name(name));

    [Theory]
    [InlineData("大连砚成船务有限公司")]
    [InlineData("榛园社区便民超市")]
    [InlineData("北澍村村民委员会")]
    [InlineData("沙棘岭豆制品厂")]
    public void The_name_of_an_organisation_stays(string name) => Assert.Equal(name, Mask.Name(name));

    [Theory]
    [InlineData(PersonalData.Phone, "13800001234", "138****1234")]
    [InlineData(PersonalData.Phone, "0411-00006302", "041******6302")]
    [InlineData(PersonalData.Phone, "110", "***")]
    [InlineData(PersonalData.Identity, "000000190001010000", "000000**********00")]
    public void Numbers_lose_their_middle(PersonalData kind, string number, string masked) => Assert.Equal(masked, Mask.Of(kind, number));

    [Fact]
    public void Anything_else_personal_is_not_shown() => Assert.Null(Mask.Of(PersonalData.Other, "住址"));

    [Fact]
    public void The_public_sees_neither_internal_fields_nor_registers_that_are_not_public()
    {
        var agreements = AllAreas.Registers["agency-agreements"];
        var values = RegisterDefinition.NoValues.Add("company", "某甲乙").Add("agent", "代办员甲").Add("project", "冷链物流基地");
        var seen = PublicView.Of(agreements, values);
        Assert.Equal("某*", seen["company"]);
        Assert.False(seen.ContainsKey("agent"));
        Assert.Equal("冷链物流基地", seen["project"]);
        Assert.Empty(PublicView.Of(AllAreas.Registers["meetings"], RegisterDefinition.NoValues.Add("place", "会议室")));
    }
}
