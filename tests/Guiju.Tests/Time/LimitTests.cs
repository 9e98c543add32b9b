using Guiju.Kernel.Time;

namespace Guiju.Tests.Time;

public sealed class LimitTests
{
    [Theory]
    [InlineData("7 workdays", "7 workdays", "7个工作日")]
    [InlineData("1 workday", "1 workday", "1个工作日")]
    [InlineData("0.5 workdays", "0.5 workdays", "0.5个工作日")]
    [InlineData("1.0 workdays", "1 workday", "1个工作日")]
    [InlineData("30 days", "30 days", "30日")]
    [InlineData("1 days", "1 day", "1日")]
    [InlineData(" 3  months ", "3 months", "3个月")]
    [InlineData("2 years", "2 years", "2年")]
    [InlineData("24 hours", "24 hours", "24小时")]
    public void A_limit_reads_back_what_it_writes(string text, string canonical, string chinese)
    {
        var limit = Limit.Parse(text);
        Assert.Equal(canonical, limit.ToString());
        Assert.Equal(chinese, limit.ToChinese());
        Assert.Equal(limit, Limit.Parse(limit.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("7")]
    [InlineData("workdays")]
    [InlineData("7 wd")]
    [InlineData("7 Workdays")]
    [InlineData("0 days")]
    [InlineData("-3 days")]
    [InlineData("0.5 days")]
    [InlineData("0.3 workdays")]
    [InlineData("1,5 workdays")]
    [InlineData("101 years")]
    [InlineData("7 days 3 hours")]
    public void What_is_not_a_limit_is_refused_with_what_is_expected(string? text)
    {
        Assert.False(Limit.TryParse(text, out var limit, out var error));
        Assert.Null(limit);
        Assert.NotEmpty(error);
        Assert.Throws<FormatException>(() => Limit.Parse(text!));
    }

    [Fact]
    public void A_limit_cannot_be_made_impossible() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Limit(0.5m, LimitUnit.Days));

    [Fact]
    public void Only_hours_are_not_counted_in_days() =>
        Assert.Equal([LimitUnit.Hours], Enum.GetValues<LimitUnit>().Where(unit => !new Limit(1, unit).IsCountedInDays));
}
