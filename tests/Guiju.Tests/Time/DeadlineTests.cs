using System.Collections.Immutable;
using Guiju.Kernel.Time;
using static Guiju.Tests.Time.LawCalendar;

namespace Guiju.Tests.Time;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2021-09-30", "7 workdays", "2021-10-15")] // 8, 9 (make-up Saturday), 11, 12, 13, 14, 15
    [InlineData("2021-09-17", "1 workday", "2021-09-18")] // make-up Saturday
    [InlineData("2021-09-18", "2 workdays", "2021-09-23")] // Mid-Autumn 19–21 off
    [InlineData("2021-12-30", "3 workdays", "2022-01-05")] // 31; 1–3 January off
    [InlineData("2018-12-28", "1 workday", "2018-12-29")] // Saturday made up for the New Year, by next year's notice
    [InlineData("2018-12-28", "2 workdays", "2019-01-02")]
    [InlineData("2020-01-22", "7 workdays", "2020-02-10")] // 23; off through 2 February by the re-issued notice; 3–7, 10
    [InlineData("2021-10-02", "1 workday", "2021-10-08")] // a start on a day off
    public void Workdays_follow_the_notices(string start, string limit, string due) => AssertDue(due, Compute(start, limit));

    [Theory]
    [InlineData("2021-10-25", "90 days", "2022-01-24")] // Sunday 23 January rolls to Monday
    [InlineData("2021-09-21", "10 days", "2021-10-08")] // 1 October rolls over the holiday
    [InlineData("2021-10-01", "15 days", "2021-10-18")] // Saturday 16 October rolls to Monday
    [InlineData("2021-09-29", "10 days", "2021-10-09")] // a make-up Saturday is a workday: nothing rolls
    [InlineData("2021-07-01", "30 days", "2021-08-02")] // Saturday 31 July rolls
    [InlineData("2022-06-01", "1 day", "2022-06-02")]
    public void A_limit_that_ends_on_a_day_off_runs_to_the_next_workday(string start, string limit, string due) => AssertDue(due, Compute(start, limit));

    [Fact]
    public void A_fixed_date_does_not_roll() => AssertDue("2021-10-01", Compute("2021-09-21", "10 days", roll: RollRule.None));

    [Theory]
    [InlineData("2022-01-31", "1 month", "2022-02-28")]
    [InlineData("2024-01-31", "1 month", "2024-02-29")]
    [InlineData("2021-10-31", "1 month", "2021-11-30")]
    [InlineData("2021-06-15", "3 months", "2021-09-15")]
    [InlineData("2021-11-30", "3 months", "2022-02-28")]
    [InlineData("2020-02-29", "1 year", "2021-03-01")] // Sunday 28 February rolls
    [InlineData("2020-02-29", "2 years", "2022-02-28")]
    [InlineData("2021-01-01", "9 months", "2021-10-08")]
    public void Months_and_years_end_on_the_corresponding_day_or_the_last_of_the_month(string start, string limit, string due) =>
        AssertDue(due, Compute(start, limit));

    [Theory]
    [InlineData("2021-09-28", DayHalf.Morning, "0.5 workdays", "2021-09-28", DayHalf.Afternoon)]
    [InlineData("2021-09-28", DayHalf.Afternoon, "0.5 workdays", "2021-09-29", DayHalf.Morning)]
    [InlineData("2021-09-28", null, "0.5 workdays", "2021-09-29", DayHalf.Morning)]
    [InlineData("2021-09-30", DayHalf.Afternoon, "0.5 workdays", "2021-10-08", DayHalf.Morning)]
    [InlineData("2021-10-02", DayHalf.Morning, "0.5 workdays", "2021-10-08", DayHalf.Morning)]
    [InlineData("2021-09-28", DayHalf.Morning, "1.5 workdays", "2021-09-29", DayHalf.Afternoon)]
    [InlineData("2021-09-28", DayHalf.Afternoon, "1.5 workdays", "2021-09-30", DayHalf.Morning)]
    [InlineData("2021-09-28", DayHalf.Morning, "1 workday", "2021-09-29", null)]
    public void Half_workdays_are_counted_from_the_half_after_the_start(string start, DayHalf? half, string limit, string due, DayHalf? dueHalf)
    {
        var deadline = Deadline.Compute(Calendar, new LegalMoment(Day(start), half), Limit.Parse(limit));
        AssertDue(due, deadline);
        Assert.Equal(dueHalf, deadline.DueHalf);
    }

    [Fact]
    public void Hours_cannot_be_reckoned_in_days()
    {
        Assert.Throws<ArgumentException>(() => Compute("2021-09-30", "24 hours"));
        Assert.Throws<ArgumentException>(() => Deadline.LatestBefore(Calendar, Day("2021-09-30"), Limit.Parse("24 hours")));
        Assert.Throws<ArgumentException>(() => Compute("2021-09-30", "7 days", extensions: [Extend("1 hour")]));
    }

    [Theory]
    [InlineData("2026-12-20", "7 workdays", false)]
    [InlineData("2026-12-25", "7 workdays", true)]
    [InlineData("2026-10-01", "90 days", false)]
    [InlineData("2026-12-01", "90 days", true)]
    public void A_date_past_the_last_notice_is_provisional(string start, string limit, bool provisional) =>
        Assert.Equal(provisional, Compute(start, limit).Provisional);

    [Fact]
    public void A_fixed_date_past_the_last_notice_is_certain() => Assert.False(Compute("2026-12-01", "90 days", roll: RollRule.None).Provisional);

    [Theory]
    [InlineData("2021-06-01", "2021-06-10", "2021-06-18")] // stopped at once: 11, 15, 16, 17, 18 June
    [InlineData("2021-06-04", "2021-06-04", "2021-06-08")] // resumed on the day it stopped: nothing lost
    [InlineData("2021-06-08", "2021-06-30", "2021-06-08")] // begins on the due date
    [InlineData("2021-06-09", "2021-06-30", "2021-06-08")] // begins after it
    [InlineData("2021-05-01", "2021-05-20", "2021-06-08")] // over before the start
    [InlineData("2021-05-01", "2021-06-03", "2021-06-10")] // began before the start
    public void Days_of_a_stop_do_not_count(string from, string until, string due) =>
        AssertDue(due, Compute("2021-06-01", "5 workdays", [new Stop(Day(from), Day(until), "补正")]));

    [Fact]
    public void The_day_that_stops_counts_and_the_day_that_resumes_does_not()
    {
        // 2 and 3 June count (two), 4 to 8 June do not, 9, 10 and 11 June count.
        AssertDue("2021-06-11", Compute("2021-06-01", "5 workdays", [new Stop(Day("2021-06-03"), Day("2021-06-08"), "补正")]));
    }

    [Fact]
    public void Overlapping_stops_count_once()
    {
        Stop[] overlapping = [new(Day("2021-06-05"), Day("2021-06-08"), "听证"), new(Day("2021-06-03"), Day("2021-06-07"), "补正")];
        AssertDue("2021-06-11", Compute("2021-06-01", "5 workdays", overlapping));
    }

    [Fact]
    public void While_a_clock_stands_still_it_has_no_date()
    {
        var deadline = Compute("2021-06-01", "5 workdays", [new Stop(Day("2021-06-03"), null, "补正")]);
        Assert.True(deadline.Stopped);
        Assert.Null(deadline.Due);
        Assert.Null(deadline.Remaining(Calendar, Day("2021-06-04")));
        AssertDue("2021-06-08", Compute("2021-06-01", "5 workdays", [new Stop(Day("2021-06-08"), null, "补正")]));
    }

    [Fact]
    public void A_stop_within_the_days_off_at_the_end_holds_the_roll_too()
    {
        // 31 July 2021 is a Saturday: the limit would roll to Monday 2 August, but stops on Saturday until Wednesday.
        AssertDue("2021-08-05", Compute("2021-07-01", "30 days", [new Stop(Day("2021-07-31"), Day("2021-08-04"), "听证")]));
        Assert.True(Compute("2021-07-01", "30 days", [new Stop(Day("2021-07-31"), null, "听证")]).Stopped);
    }

    [Fact]
    public void A_stop_adds_its_days_to_months() =>
        AssertDue("2021-08-12", Compute("2021-06-01", "2 months", [new Stop(Day("2021-06-10"), Day("2021-06-21"), "鉴定")]));

    [Fact]
    public void A_stop_cannot_end_before_it_begins() =>
        Assert.Throws<ArgumentException>(() => new Stop(Day("2021-06-03"), Day("2021-06-02"), "补正"));

    [Theory]
    [InlineData("60 days", "30 days", "2021-08-30")] // 30 August, not Monday 2 August (60 days, rolled) and 30 on
    [InlineData("1 year", "6 months", "2022-12-01")]
    [InlineData("5 workdays", "5 workdays", "2021-06-16")] // 14 June off
    [InlineData("0.5 workdays", "0.5 workdays", "2021-06-02")]
    [InlineData("60 days", "3 workdays", "2021-08-04")] // 31 July (Saturday), unrolled; then 2, 3, 4 August
    public void An_extension_is_added_to_the_limit(string limit, string by, string due) =>
        AssertDue(due, Compute("2021-06-01", limit, extensions: [Extend(by)]));

    [Fact]
    public void What_is_left_is_counted_as_the_limit_is()
    {
        var workdays = Compute("2021-09-30", "7 workdays");
        Assert.Equal(7, workdays.Remaining(Calendar, Day("2021-09-30")));
        Assert.Equal(7, workdays.Remaining(Calendar, Day("2021-10-07")));
        Assert.Equal(5, workdays.Remaining(Calendar, Day("2021-10-09")));
        Assert.Equal(0, workdays.Remaining(Calendar, Day("2021-10-15")));
        Assert.Equal(-1, workdays.Remaining(Calendar, Day("2021-10-16")));
        Assert.Equal(-1, workdays.Remaining(Calendar, Day("2021-10-18")));
        Assert.Equal(-2, workdays.Remaining(Calendar, Day("2021-10-19")));
        var days = Compute("2021-07-01", "30 days");
        Assert.Equal(2, days.Remaining(Calendar, Day("2021-07-31")));
        Assert.Equal(-3, days.Remaining(Calendar, Day("2021-08-05")));
    }

    [Theory]
    [InlineData("2021-10-20", "7 days", "2021-10-12")] // 13–19 between
    [InlineData("2021-10-15", "7 workdays", "2021-09-29")] // 30 Sept, 8, 9, 11, 12, 13, 14 Oct between
    [InlineData("2021-10-18", "1 workday", "2021-10-14")] // Friday 15 between
    [InlineData("2022-04-01", "1 month", "2022-02-28")] // March between
    [InlineData("2022-03-01", "1 month", "2022-01-31")]
    public void An_act_due_before_an_event_leaves_so_many_whole_days_between(string eventDay, string limit, string latest) =>
        Assert.Equal(Day(latest), Deadline.LatestBefore(Calendar, Day(eventDay), Limit.Parse(limit)));

    [Fact]
    public void A_new_notice_moves_only_the_dates_that_depend_on_it()
    {
        var before = new WorkCalendar(Notices.Where(notice => notice.Year < 2022));
        var moved = CalendarDiff.Between(before, Calendar).Days.Where(change => change.MovesDates && change.Day.Year < 2023).Select(change => change.Day).ToArray();
        var limit = Limit.Parse("7 workdays");
        for (var start = Day("2021-11-01"); start < Day("2022-12-01"); start = start.AddDays(1))
        {
            var was = Deadline.Compute(before, new LegalMoment(start), limit).Due!.Value;
            var now = Deadline.Compute(Calendar, new LegalMoment(start), limit).Due!.Value;
            if (!Array.Exists(moved, day => day > start && day <= (was > now ? was : now)))
            {
                Assert.Equal(was, now);
            }
        }

        AssertDue("2021-12-10", Deadline.Compute(before, new LegalMoment(Day("2021-12-01")), limit));
        AssertDue("2022-02-11", Deadline.Compute(Calendar, new LegalMoment(Day("2022-01-28")), limit));
        AssertDue("2022-02-08", Deadline.Compute(before, new LegalMoment(Day("2022-01-28")), limit));
    }

    [Fact]
    public void A_date_is_reckoned_without_a_walk_and_without_leftovers()
    {
        ImmutableArray<Stop> stops = [new(Day("2021-06-03"), Day("2021-06-08"), "补正")];
        var (start, limit) = (new LegalMoment(Day("2021-06-01")), Limit.Parse("90 workdays"));
        for (var i = 0; i < 100; i++)
        {
            Deadline.Compute(Calendar, start, limit, stops);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Deadline.Compute(Calendar, start, limit, stops);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000 * 64);
    }

    private static Deadline Compute(
        string start, string limit, Stop[]? stops = null, Extension[]? extensions = null, RollRule roll = RollRule.NextWorkday) =>
        Deadline.Compute(Calendar, new LegalMoment(Day(start)), Limit.Parse(limit), stops, extensions, roll);

    private static Extension Extend(string by) => new(Limit.Parse(by), Day("2021-06-02"), "案情复杂");

    private static void AssertDue(string due, Deadline deadline) => Assert.Equal(Day(due), deadline.Due);
}
