using Guiju.Kernel;
using Guiju.Kernel.Cases;

namespace Guiju.Tests.Cases;

public sealed class ClockChangesTests
{
    private static readonly Kernel.Law.CompiledProcedure Licence = Small.Licence();

    private static Marking Accepted() =>
        Licence.Done(Licence.Done(Licence.Start, "apply", "2021-07-01"), "accept", "2021-07-01");

    [Fact]
    public void A_duty_starts_a_clock_and_the_first_day_is_not_counted()
    {
        var clock = Assert.Single(Accepted().Clocks);
        Assert.Equal(ClockState.Running, clock.State);
        Assert.Equal(new DateOnly(2021, 7, 29), clock.Due);
    }

    [Fact]
    public void Meeting_it_on_its_day_is_in_time_and_a_day_later_is_late()
    {
        Assert.False(Licence.Done(Accepted(), "decide", "2021-07-29", outcome: "refused").Clocks[0].MetLate);
        Assert.True(Licence.Done(Accepted(), "decide", "2021-07-30", outcome: "refused").Clocks[0].MetLate);
    }

    [Fact]
    public void A_stopped_clock_has_no_date_and_loses_no_days()
    {
        var stopped = Licence.Done(Accepted(), "test", "2021-07-05");
        Assert.Equal(ClockState.Stopped, stopped.Clocks[0].State);
        Assert.Null(stopped.Clocks[0].Due);

        var resumed = Licence.Done(stopped, "resume", "2021-07-12");
        Assert.Equal(ClockState.Running, resumed.Clocks[0].State);
        Assert.Equal(new DateOnly(2021, 8, 5), resumed.Clocks[0].Due);
    }

    [Fact]
    public void Two_tests_at_once_stop_the_clock_once()
    {
        var stopped = Licence.Done(Licence.Done(Accepted(), "test", "2021-07-05"), "test", "2021-07-06");
        Assert.Single(stopped.Clocks[0].Stops);
    }

    [Fact]
    public void A_stop_after_the_date_moves_nothing_and_is_still_closed()
    {
        var late = Licence.Done(Accepted(), "test", "2021-08-02");
        Assert.Equal(new DateOnly(2021, 7, 29), late.Clocks[0].Due);

        var resumed = Licence.Done(late, "resume", "2021-08-05");
        Assert.Equal(new DateOnly(2021, 8, 5), Assert.Single(resumed.Clocks[0].Stops).Until);
        Assert.Equal(new DateOnly(2021, 7, 29), resumed.Clocks[0].Due);
    }

    [Fact]
    public void An_extension_adds_its_days_once_and_only_before_the_date()
    {
        var extended = Licence.Done(Accepted(), "extend", "2021-07-20", Small.Head);
        Assert.Equal(new DateOnly(2021, 8, 12), extended.Clocks[0].Due);
        Assert.Equal(RefusalCodes.Extension, Assert.Single(Licence.Do(extended, "extend", "2021-07-21", Small.Head).Refused()).Code);
        Assert.Equal(RefusalCodes.Extension, Assert.Single(Licence.Do(Accepted(), "extend", "2021-07-30", Small.Head).Refused()).Code);
    }

    [Fact]
    public void An_outcome_decides_which_duty_starts()
    {
        Assert.Equal(2, Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "granted").Clocks.Length);
        Assert.Single(Licence.Done(Accepted(), "decide", "2021-07-02", outcome: "refused").Clocks);
    }
}
