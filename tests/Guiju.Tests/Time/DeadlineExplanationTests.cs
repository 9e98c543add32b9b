using Guiju.Kernel.Time;
using static Guiju.Tests.Time.LawCalendar;

namespace Guiju.Tests.Time;

public sealed class DeadlineExplanationTests
{
    [Fact]
    public void Seven_workdays_over_national_day_are_told_day_by_day()
    {
        var explanation = Explain("2021-09-30", "7 workdays");
        Assert.Equal("自2021-09-30起7个工作日，起算日不计入，至2021-10-15届满", explanation.Summary);
        Assert.Equal(
            [
                "2021-09-30 0 StartDayNotCounted 起算日，不计入期限",
                "2021-10-01 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-02 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-03 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-04 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-05 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-06 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-07 0 HolidaySkipped 放假日（2021年放假安排），不计入",
                "2021-10-08 1 WorkdayCounted 工作日，计至第1个工作日",
                "2021-10-09 2 MakeUpWorkdayCounted 调休上班日（2021年放假安排），计至第2个工作日",
                "2021-10-10 0 WeekendSkipped 周末，不计入",
                "2021-10-11 3 WorkdayCounted 工作日，计至第3个工作日",
                "2021-10-12 4 WorkdayCounted 工作日，计至第4个工作日",
                "2021-10-13 5 WorkdayCounted 工作日，计至第5个工作日",
                "2021-10-14 6 WorkdayCounted 工作日，计至第6个工作日",
                "2021-10-15 7 WorkdayCounted 工作日，计至第7个工作日",
            ],
            explanation.Days.Select(Line));
        Assert.Equal(2021, explanation.Days[1].Notice);
        Assert.Equal(2021, explanation.Days[9].Notice);
        Assert.Null(explanation.Days[10].Notice);
    }

    [Fact]
    public void Days_off_at_the_end_are_told_until_the_workday_it_rolls_to() => Assert.Equal(
        [
            "2021-07-30 0 StartDayNotCounted 起算日，不计入期限",
            "2021-07-31 1 CalendarDayCounted 计至第1日",
            "2021-08-01 0 WeekendSkipped 周末，不计入",
            "2021-08-02 0 RolledToWorkday 最后一日为休息日，顺延至本工作日届满",
        ],
        Explain("2021-07-30", "1 day").Days.Select(Line));

    [Fact]
    public void A_stop_and_an_extension_are_told_with_their_reasons()
    {
        var explanation = Explain(
            "2021-06-01",
            "2 workdays",
            [new Stop(Day("2021-06-02"), Day("2021-06-03"), "补正")],
            [new Extension(Limit.Parse("1 workday"), Day("2021-06-02"), "情况复杂")]);
        Assert.Equal(
            [
                "2021-06-01 0 StartDayNotCounted 起算日，不计入期限",
                "2021-06-02 1 WorkdayCounted 工作日，计至第1个工作日",
                "2021-06-03 0 Stopped 补正，2021-06-02之后至2021-06-03不计入期限",
                "2021-06-04 2 WorkdayCounted 工作日，计至第2个工作日",
                "2021-06-05 0 WeekendSkipped 周末，不计入",
                "2021-06-06 0 WeekendSkipped 周末，不计入",
                "2021-06-07 3 WorkdayCounted 工作日，计至第3个工作日（延长期限内）",
            ],
            explanation.Days.Select(Line));
    }

    [Fact]
    public void A_clock_that_stands_still_is_told_to_the_first_day_left_out()
    {
        var explanation = Explain("2021-06-01", "5 workdays", [new Stop(Day("2021-06-02"), null, "补正")]);
        Assert.True(explanation.Stopped);
        Assert.Equal("2021-06-03 0 Stopped 补正，自2021-06-02之后停止计算，尚未恢复", Line(explanation.Days[^1]));
        Assert.Equal("自2021-06-01起5个工作日，期限现已停止计算，恢复后重新推算届满日", explanation.Summary);
    }

    [Theory]
    [InlineData("2021-06-15", "1 month", DayReason.CorrespondingDay)]
    [InlineData("2021-08-31", "1 month", DayReason.MonthEnd)]
    public void The_last_day_of_a_limit_in_months_says_how_it_was_found(string start, string limit, DayReason reason) =>
        Assert.Equal(reason, Explain(start, limit).Days[^1].Reason);

    [Fact]
    public void A_limit_in_months_laid_on_for_stops_says_so() =>
        Assert.Equal(DayReason.LaidOnForStops, Explain("2021-06-01", "2 months", [new Stop(Day("2021-06-10"), Day("2021-06-21"), "鉴定")]).Days[^1].Reason);

    [Fact]
    public void Half_a_workday_from_a_morning_is_that_afternoon()
    {
        var explanation = Deadline.Explain(Calendar, new LegalMoment(Day("2021-09-28"), DayHalf.Morning), Limit.Parse("0.5 workdays"));
        Assert.Equal(["2021-09-28 0.5 StartHalfNotCounted 起算的半日不计入，当日下午计0.5个工作日"], explanation.Days.Select(Line));
        Assert.Equal("自2021-09-28起0.5个工作日，起算的半日不计入，至2021-09-28下午届满", explanation.Summary);
    }

    [Fact]
    public void Days_that_rest_on_the_week_alone_say_so()
    {
        var explanation = Explain("2026-12-31", "1 workday");
        Assert.True(explanation.Provisional);
        Assert.Equal("2027-01-01 1 WorkdayCounted 工作日，计至第1个工作日（该年放假安排未公布，暂按周末推算）", Line(explanation.Days[^1]));
        Assert.Equal("自2026-12-31起1个工作日，起算日不计入，至2027-01-01届满（涉及放假安排未公布的年份，为暂定日期）", explanation.Summary);
        Assert.EndsWith("（该年放假安排未公布，暂按周末推算）", Explain("2026-12-01", "1 month").Days[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_of_days_with_one_reason_fold_into_one_line()
    {
        var runs = Explain("2021-09-30", "7 workdays").Runs;
        Assert.Equal(
            [
                (Day("2021-09-30"), Day("2021-09-30"), DayReason.StartDayNotCounted),
                (Day("2021-10-01"), Day("2021-10-07"), DayReason.HolidaySkipped),
                (Day("2021-10-08"), Day("2021-10-08"), DayReason.WorkdayCounted),
                (Day("2021-10-09"), Day("2021-10-09"), DayReason.MakeUpWorkdayCounted),
                (Day("2021-10-10"), Day("2021-10-10"), DayReason.WeekendSkipped),
                (Day("2021-10-11"), Day("2021-10-15"), DayReason.WorkdayCounted),
            ],
            runs.Select(run => (run.First.Day, run.Last.Day, run.First.Reason)));
        Assert.Equal(7, runs[1].Length);
    }

    private static DeadlineExplanation Explain(string start, string limit, Stop[]? stops = null, Extension[]? extensions = null) =>
        Deadline.Explain(Calendar, new LegalMoment(Day(start)), Limit.Parse(limit), stops, extensions);

    private static string Line(CountedDay day) =>
        FormattableString.Invariant($"{new LegalMoment(day.Day)} {day.CountedAs:0.#} {day.Reason} {day.Text}");
}
