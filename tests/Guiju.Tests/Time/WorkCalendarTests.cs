using System.Text.Json;
using Guiju.Kernel.Time;
using static Guiju.Tests.Time.LawCalendar;

namespace Guiju.Tests.Time;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2021-09-30", DayKind.Workday)]
    [InlineData("2021-10-01", DayKind.Holiday)]
    [InlineData("2021-10-02", DayKind.Holiday)]
    [InlineData("2021-10-09", DayKind.MakeUpWorkday)]
    [InlineData("2021-10-10", DayKind.Weekend)]
    [InlineData("2018-12-29", DayKind.MakeUpWorkday)]
    [InlineData("2018-12-31", DayKind.Holiday)]
    [InlineData("2020-02-03", DayKind.Workday)]
    public void A_day_is_what_the_notices_make_it(string day, DayKind kind) => Assert.Equal(kind, Calendar.Kind(Day(day)));

    [Fact]
    public void A_make_up_saturday_is_worked() => Assert.True(Calendar.IsWorkday(Day("2021-10-09")));

    [Fact]
    public void A_notice_reaches_into_the_year_before() => Assert.Equal(2019, Calendar.NoticeYearOf(Day("2018-12-29")));

    [Fact]
    public void Past_the_last_notice_the_week_alone_decides_and_the_day_is_provisional()
    {
        Assert.Equal(2026, Calendar.LastNoticedYear);
        Assert.False(Calendar.IsProvisional(Day("2026-12-31")));
        Assert.True(Calendar.IsProvisional(Day("2027-01-01")));
        Assert.True(Calendar.IsWorkday(Day("2027-10-01")));
        Assert.False(Calendar.IsWorkday(Day("2027-10-02")));
    }

    [Fact]
    public void A_calendar_without_notices_knows_the_weekends()
    {
        var calendar = WorkCalendar.WeekendsAlone;
        Assert.Null(calendar.LastNoticedYear);
        Assert.True(calendar.IsProvisional(Day("2021-10-01")));
        Assert.Equal(Day("2021-10-04"), calendar.WorkdayAfter(Day("2021-10-01"), 1));
        Assert.Equal(Day("2021-10-01"), calendar.WorkdayBefore(Day("2021-10-04"), 1));
    }

    [Fact]
    public void A_reissued_notice_replaces_the_first_in_whatever_order_they_come()
    {
        var first = Notice(2020, 1, off: ["2020-01-30"], work: ["2020-02-01"]);
        var second = Notice(2020, 2, off: ["2020-01-30", "2020-01-31"], work: ["2020-02-03"]);
        foreach (var calendar in new[] { new WorkCalendar([first, second]), new WorkCalendar([second, first]) })
        {
            Assert.Equal(DayKind.Holiday, calendar.Kind(Day("2020-01-31")));
            Assert.Equal(DayKind.Weekend, calendar.Kind(Day("2020-02-01")));
            Assert.Single(calendar.Notices);
        }
    }

    [Fact]
    public void The_later_years_notice_holds_where_two_years_name_one_day()
    {
        var older = Notice(2021, 1, off: ["2021-12-31"], work: []);
        var newer = Notice(2022, 1, off: ["2022-01-01"], work: ["2021-12-31"]);
        Assert.True(new WorkCalendar([newer, older]).IsWorkday(Day("2021-12-31")));
    }

    [Fact]
    public void An_unsound_notice_is_turned_away()
    {
        var contradicting = Notice(2021, 1, off: ["2021-10-01"], work: ["2021-10-01"]);
        Assert.Equal([Day("2021-10-01")], contradicting.Contradictions);
        Assert.Throws<ArgumentException>(() => new WorkCalendar([contradicting]));
        Assert.Throws<ArgumentException>(() => new WorkCalendar([Notice(2021, 1, off: ["2012-10-01"], work: [])]));
        Assert.Throws<ArgumentException>(() => new WorkCalendar([Notice(2021, 1, ["2021-10-01"], []), Notice(2021, 1, ["2021-10-02"], [])]));
    }

    [Fact]
    public void The_fingerprint_follows_the_days_and_not_the_titles()
    {
        var again = new WorkCalendar(Notices.Reverse().Select(notice => notice with { Title = "another title", Sources = [] }));
        Assert.Equal(Calendar.Fingerprint, again.Fingerprint);
        Assert.StartsWith("2026-", Calendar.Fingerprint, StringComparison.Ordinal);
        Assert.NotEqual(Calendar.Fingerprint, new WorkCalendar(Notices.RemoveAt(0)).Fingerprint);
        Assert.NotEqual(Calendar.Fingerprint, new WorkCalendar(Notices.Append(Notice(2027, 1, [], []))).Fingerprint);
    }

    [Fact]
    public void A_difference_names_the_days_that_changed_and_the_years_that_settled()
    {
        var before = new WorkCalendar(Notices.Where(notice => notice.Year < 2019));
        var after = new WorkCalendar(Notices.Where(notice => notice.Year < 2020));
        var diff = CalendarDiff.Between(before, after);
        Assert.Equal([2019], diff.YearsSettled);
        Assert.Equal(new DayChange(Day("2018-12-29"), DayKind.Weekend, DayKind.MakeUpWorkday), diff.Days[0]);
        Assert.True(diff.Days[0].MovesDates);
        Assert.Contains(new DayChange(Day("2019-05-04"), DayKind.Weekend, DayKind.Holiday), diff.Days);
        Assert.False(new DayChange(Day("2019-05-04"), DayKind.Weekend, DayKind.Holiday).MovesDates);
        Assert.True(CalendarDiff.Between(after, after).IsEmpty);
        Assert.Equal(Calendar.Notices.Length, CalendarDiff.Between(WorkCalendar.WeekendsAlone, Calendar).YearsSettled.Length);
    }

    [Fact]
    public void Ranks_agree_with_counting_day_by_day()
    {
        var count = 0;
        var start = Day("2009-12-30");
        for (var day = start.AddDays(1); day < Day("2030-01-05"); day = day.AddDays(1))
        {
            if (!Calendar.IsWorkday(day))
            {
                continue;
            }

            count++;
            Assert.Equal(count, Calendar.CountWorkdays(start, day));
            Assert.Equal(day, Calendar.WorkdayAfter(start, count));
            Assert.Equal(day, Calendar.WorkdayBefore(day.AddDays(1), 1));
        }
    }

    [Fact]
    public void The_shipped_files_say_what_the_collected_notices_say()
    {
        var collected = Above("shared/calendar/state-council-holidays.json");
        Assert.SkipWhen(collected is null, "The collected notices are not beside the project.");
        using var json = JsonDocument.Parse(File.ReadAllText(collected!));
        var years = json.RootElement.GetProperty("years").EnumerateArray().ToArray();
        Assert.Equal(years.Length, Notices.Length);
        foreach (var (year, notice) in years.Zip(Notices))
        {
            Assert.Equal(year.GetProperty("year").GetInt32(), notice.Year);
            Assert.Equal(Texts(year, "off"), notice.Off.Select(Iso));
            Assert.Equal(Texts(year, "work"), notice.Work.Select(Iso));
            Assert.Equal(Texts(year, "notices"), notice.Sources);
            Assert.Equal(notice.Sources.Length, notice.Edition);
        }
    }

    private static IEnumerable<string> Texts(JsonElement year, string key) => year.GetProperty(key).EnumerateArray().Select(value => value.GetString()!);

    private static string Iso(DateOnly day) => new LegalMoment(day).ToString();

    private static HolidayNotice Notice(int year, int edition, string[] off, string[] work) =>
        new(year, "", [.. off.Select(Day)], [.. work.Select(Day)], [], edition);
}
