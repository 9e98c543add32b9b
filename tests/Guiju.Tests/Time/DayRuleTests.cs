using Guiju.Kernel.Time;

namespace Guiju.Tests.Time;

public sealed class DayRuleTests
{
    [Theory]
    [InlineData("workdays", 45, LimitUnit.Workdays)]
    [InlineData("calendar", 7, LimitUnit.Days)]
    [InlineData("workdays for 2, 3, 5, 7", 7, LimitUnit.Workdays)]
    [InlineData("workdays for 2, 3, 5, 7", 10, LimitUnit.Days)]
    [InlineData("workdays for 2, 3, 5, 7", 4, LimitUnit.Days)]
    [InlineData("workdays up to 10", 10, LimitUnit.Workdays)]
    [InlineData("workdays up to 10", 15, LimitUnit.Days)]
    public void Each_statute_version_says_which_days_are_workdays(string form, int days, LimitUnit unit)
    {
        Assert.True(DayRule.TryParse(form, out var rule, out _));
        Assert.Equal(unit, rule.UnitFor(days));
        Assert.Equal(form, rule.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("workdays for")]
    [InlineData("workdays for 2, x")]
    [InlineData("workdays for 0")]
    [InlineData("workdays up to ten")]
    [InlineData("days")]
    public void A_form_nobody_defined_is_refused(string? form)
    {
        Assert.False(DayRule.TryParse(form, out _, out var error));
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Rules_that_say_the_same_are_equal()
    {
        Assert.Equal(DayRule.WorkdaysFor(7, 5, 3, 2), DayRule.WorkdaysFor(2, 3, 5, 7, 7));
        Assert.NotEqual(DayRule.WorkdaysFor(5, 7), DayRule.WorkdaysFor(7, 10));
        Assert.Throws<ArgumentException>(() => DayRule.WorkdaysFor());
    }
}
