using CsCheck;
using Guiju.Kernel.Time;
using static Guiju.Tests.Time.LawCalendar;

namespace Guiju.Tests.Time;

public sealed class BeijingTimeTests
{
    [Theory]
    [InlineData("2021-09-30T15:59:59.999Z", "2021-09-30 pm")]
    [InlineData("2021-09-30T16:00:00.000Z", "2021-10-01 am")]
    [InlineData("2021-10-01T03:59:59.999Z", "2021-10-01 am")]
    [InlineData("2021-10-01T04:00:00.000Z", "2021-10-01 pm")]
    [InlineData("2021-10-01T12:00:00.000+08:00", "2021-10-01 pm")]
    [InlineData("1969-12-31T15:59:59.999Z", "1969-12-31 pm")]
    public void An_instant_is_a_day_and_a_half_in_Beijing(string instant, string moment)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(moment, BeijingTime.MomentOf(at).ToString());
        Assert.Equal(BeijingTime.MomentOf(at), BeijingTime.MomentOf(at.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public void A_day_begins_at_midnight_in_Beijing() =>
        Assert.Equal(DateTimeOffset.Parse("2021-09-30T16:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), BeijingTime.StartOf(Day("2021-10-01")));

    [Fact]
    public void Both_ways_of_reading_an_instant_agree() =>
        Gen.Long[-4_000_000_000_000, 8_000_000_000_000].Sample(ms => BeijingTime.DayOf(ms) == BeijingTime.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(ms)));
}
