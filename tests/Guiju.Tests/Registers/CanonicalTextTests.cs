using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Registers;

public class CanonicalTextTests
{
    private static readonly WordBook Words = AllAreas.Registers["units"].Words;

    [Theory]
    [InlineData(FieldKind.Date, "2021-7-1", "2021-07-01")]
    [InlineData(FieldKind.Date, "2021/07/01", "2021-07-01")]
    [InlineData(FieldKind.Date, "2021.7.1", "2021-07-01")]
    [InlineData(FieldKind.Date, "2021年7月1日", "2021-07-01")]
    [InlineData(FieldKind.Date, "２０２１年７月１日", "2021-07-01")]
    [InlineData(FieldKind.Date, "20210701", "2021-07-01")]
    [InlineData(FieldKind.Date, "2021/7/1 0:00:00", "2021-07-01")]
    [InlineData(FieldKind.Integer, " 1,200 ", "1200")]
    [InlineData(FieldKind.Integer, "007", "7")]
    [InlineData(FieldKind.Integer, "21.0", "21")]
    [InlineData(FieldKind.Decimal, "0.50", "0.5")]
    [InlineData(FieldKind.Decimal, "20.0", "20")]
    [InlineData(FieldKind.Decimal, "０.５", "0.5")]
    [InlineData(FieldKind.Money, "1,234.50元", "123450")]
    [InlineData(FieldKind.Money, "0.01", "1")]
    [InlineData(FieldKind.Boolean, "是", "true")]
    [InlineData(FieldKind.Boolean, "否", "false")]
    [InlineData(FieldKind.Boolean, "on", "true")]
    [InlineData(FieldKind.List, "甲；乙;丙\r\n丁\n", "甲\n乙\n丙\n丁")]
    [InlineData(FieldKind.Text, "　第一行\r\n第二行 ", "第一行 第二行")]
    [InlineData(FieldKind.LongText, "第一行\r\n第二行", "第一行\n第二行")]
    public void What_people_type_becomes_the_one_canonical_text(FieldKind kind, string typed, string canonical)
    {
        Assert.Equal(canonical, CanonicalText.Of(Field(kind), typed));
        Assert.True(CanonicalText.Is(Field(kind), canonical));
    }

    [Theory]
    [InlineData(FieldKind.Date, "2021-02-29")]
    [InlineData(FieldKind.Date, "2021/7/1 8:30:00")]
    [InlineData(FieldKind.Date, "明天")]
    [InlineData(FieldKind.Integer, "0.5")]
    [InlineData(FieldKind.Integer, "99999999999")]
    [InlineData(FieldKind.Decimal, "半")]
    [InlineData(FieldKind.Money, "0.001")]
    [InlineData(FieldKind.Boolean, "也许")]
    public void What_is_no_value_of_the_kind_is_none(FieldKind kind, string typed) => Assert.Null(CanonicalText.Of(Field(kind), typed));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Nothing_typed_is_an_absent_value_and_no_fault(string? typed) => Assert.Equal("", CanonicalText.Of(Field(FieldKind.Date), typed));

    [Theory]
    [InlineData(FieldKind.Date, "2021-7-1")]
    [InlineData(FieldKind.Decimal, "0.50")]
    [InlineData(FieldKind.Money, "1.5")]
    [InlineData(FieldKind.Boolean, "是")]
    [InlineData(FieldKind.List, "甲；乙")]
    [InlineData(FieldKind.Text, " 甲")]
    public void A_stored_value_that_is_not_canonical_is_seen(FieldKind kind, string stored) => Assert.False(CanonicalText.Is(Field(kind), stored));

    [Theory]
    [InlineData("村（社区）")]
    [InlineData("village")]
    public void A_choice_is_known_by_its_key_and_by_its_words(string typed) =>
        Assert.Equal("village", CanonicalText.Of(AllAreas.Registers["units"].Find("kind")!, typed));

    [Fact]
    public void Money_is_shown_in_yuan() => Assert.Equal("1,234.50", FieldShown.Of(Field(FieldKind.Money), "123450"));

    private static RegisterField Field(FieldKind kind) =>
        new() { Key = "code", Register = "units", Words = Words, Kind = kind, MaxLength = 200 };
}
