namespace Guiju.Tests.Demo;

/// <summary>The dates of every story are workdays in a lawful order, and a late one is late only where the story says so.</summary>
public sealed class DemoStoriesTests
{
    private static readonly DateOnly Reform = new(2021, 7, 1);
    private static readonly DateOnly YearEnd = new(2021, 12, 31);

    private static DemoCalendar Calendar()
    {
        var calendar = DemoYear.Calendar();
        Assert.SkipWhen(calendar is null, "law/calendar/2021.yaml is not here yet");
        return calendar!;
    }

    private static List<DemoRow> Counted(string mode)
    {
        var modes = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"], row => row["mode"]);
        return [.. DemoYear.Rows("applications.csv").Where(row => modes[row["item"]] == mode && row["counted"] == "true")];
    }

    [Fact]
    public void Every_act_of_the_year_falls_on_a_workday()
    {
        var calendar = Calendar();
        foreach (var file in new[] { "applications.csv", "reviews.csv", "meetings.csv", "study-sessions.csv", "agency-agreements.csv", "corrections.csv" })
        {
            foreach (var row in DemoYear.Rows(file))
            {
                foreach (var field in row.Header.Where(field => (field.EndsWith("-on", StringComparison.Ordinal) || field == "on") && row.Has(field)))
                {
                    Assert.True(calendar.IsWorkday(row.Date(field)), $"{row.Place} {field}");
                    Assert.InRange(row.Date(field), new DateOnly(2021, 1, 1), YearEnd);
                }
            }
        }
    }

    [Fact]
    public void Applications_come_in_by_date_and_not_before_the_reform()
    {
        var received = DemoYear.Rows("applications.csv").Select(row => row.Date("received-on")).ToList();
        Assert.Equal(received.Order(), received);
        Assert.All(received, day => Assert.InRange(day, Reform, YearEnd));
    }

    [Fact]
    public void Dates_of_an_application_stand_in_order() =>
        Assert.All(DemoYear.Rows("applications.csv"), row =>
        {
            string[][] orders =
            [
                ["received-on", "supplement-asked-on", "supplement-on", "accepted-on", "stopped-from", "stopped-until", "decided-on", "delivered-on", "corrected-on"],
                ["received-on", "accepted-on", "informed-on", "heard-on", "decided-on"],
                ["accepted-on", "hearing-told-on", "hearing-asked-on", "hearing-notice-on", "hearing-on", "decided-on"],
                ["accepted-on", "extended-on", "decided-on", "checked-on", "mend-by"],
                ["checked-on", "mended-on", "mend-by", "revoked-on"],
                ["received-on", "closed-on"],
            ];
            foreach (var order in orders)
            {
                var dates = order.Select(row.DateOrNone).OfType<DateOnly>().ToList();
                Assert.True(dates.Order().SequenceEqual(dates), $"{row.Place} {string.Join(" ", order)}");
            }
        });

    [Fact]
    public void A_licence_is_decided_within_its_limit_except_where_the_story_is_late()
    {
        var calendar = Calendar();
        var items = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"]);
        Assert.All(Counted("optimised"), row =>
        {
            var days = calendar.Between(row.Date("accepted-on"), row.Date("decided-on"));
            if (row.Has("stopped-from"))
            {
                // The day on which the clock stops still counts, the day on which it runs again does not yet.
                days -= calendar.Between(row.Date("stopped-from"), row.Date("stopped-until"));
            }

            var statutory = (int)Math.Min(20, items[row["item"]].Number("statutory-limit"));
            switch (row["story"])
            {
                case "late":
                    Assert.True(days > 20, row.Place);
                    break;
                case "extended":
                    Assert.InRange(days, 21, 30);
                    Assert.InRange(calendar.Between(row.Date("accepted-on"), row.Date("extended-on")), 1, 20);
                    break;
                default:
                    Assert.True(days <= statutory, $"{row.Place} {days}");
                    break;
            }
        });
    }

    [Fact]
    public void Most_licences_are_decided_within_the_promised_limit()
    {
        var calendar = Calendar();
        var items = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"]);
        var straight = Counted("optimised").Where(row => row["story"] == "straight").ToList();
        var kept = straight.Count(row => calendar.Between(row.Date("accepted-on"), row.Date("decided-on")) <= items[row["item"]].Number("promised-limit"));
        Assert.InRange(kept, straight.Count * 85 / 100, straight.Count - 1);
    }

    [Fact]
    public void The_applicant_is_asked_to_complete_within_five_workdays_and_silence_accepts()
    {
        var calendar = Calendar();
        Assert.All(DemoYear.Rows("applications.csv").Where(row => row.Has("supplement-asked-on")), row =>
            Assert.InRange(calendar.Between(row.Date("received-on"), row.Date("supplement-asked-on")), 0, 5));
        var deemed = DemoYear.Rows("applications.csv").Where(row => row["story"] == "deemed").ToList();
        Assert.Equal(3, deemed.Count);
        Assert.All(deemed, row =>
        {
            Assert.Equal(row["received-on"], row["accepted-on"]);
            Assert.True(calendar.Between(row.Date("received-on"), row.Date("deemed-noticed-on")) > 5, row.Place);
        });
    }

    [Fact]
    public void A_hearing_is_asked_within_five_workdays_noticed_seven_before_and_held_within_twenty()
    {
        var calendar = Calendar();
        Assert.All(DemoYear.Rows("applications.csv").Where(row => row.Has("hearing-on")), row =>
        {
            Assert.InRange(calendar.Between(row.Date("hearing-told-on"), row.Date("hearing-asked-on")), 0, 5);
            Assert.True(calendar.Between(row.Date("hearing-notice-on"), row.Date("hearing-on")) > 7, row.Place);
            Assert.InRange(calendar.Between(row.Date("hearing-asked-on"), row.Date("hearing-on")), 1, 20);
        });
    }

    [Fact]
    public void Decisions_are_served_within_ten_workdays_but_for_two()
    {
        var calendar = Calendar();
        var late = DemoYear.Rows("applications.csv").Where(row => row.Has("delivered-on") && calendar.Between(row.Date("decided-on"), row.Date("delivered-on")) > 10);
        Assert.Equal(2, late.Count());
    }

    [Fact]
    public void A_commitment_is_decided_on_the_spot_unless_the_applicant_chose_the_ordinary_way()
    {
        Assert.All(Counted("commitment"), row => Assert.Equal(row["story"] == "chose-ordinary", row["received-on"] != row["decided-on"]));
        Assert.All(Counted("commitment").Where(row => row["story"] == "breach-revoked"), row => Assert.True(row.Date("revoked-on") > row.Date("mend-by"), row.Place));
    }

    [Fact]
    public void Complete_information_is_the_filing() =>
        Assert.All(Counted("filing"), row =>
        {
            Assert.Equal("filed", row["outcome"]);
            Assert.Equal(row["story"] == "completed" ? row["supplement-on"] : row["received-on"], row["decided-on"]);
        });

    [Theory]
    [InlineData("refused", 9)]
    [InlineData("late", 4)]
    [InlineData("extended", 7)]
    [InlineData("corrected", 3)]
    [InlineData("hearing", 2)]
    [InlineData("breach-revoked", 3)]
    [InlineData("withdrawn", 14)]
    [InlineData("declined", 6)]
    [InlineData("not-a-filing-matter", 2)]
    [InlineData("pending", 14)]
    [InlineData("abandoned", 4)]
    public void The_year_is_as_untidy_as_life(string story, int applications) =>
        Assert.Equal(applications, DemoYear.Rows("applications.csv").Count(row => row["story"] == story));

    [Fact]
    public void A_matter_enters_an_office_meeting_only_after_its_passed_review()
    {
        var meetings = DemoYear.Rows("meetings.csv").ToDictionary(row => row["number"]);
        var onAgenda = DemoYear.Rows("reviews.csv").Where(row => row.Has("meeting")).ToList();
        Assert.NotEmpty(onAgenda);
        Assert.All(onAgenda, row =>
        {
            Assert.Equal("passed", row["opinion"]);
            Assert.Equal("office-meeting", meetings[row["meeting"]]["kind"]);
            Assert.True(row.Date("opinion-on") < meetings[row["meeting"]].Date("held-on"), row.Place);
        });
    }

    [Fact]
    public void A_review_s_dates_and_opinion_follow_its_story() =>
        Assert.All(DemoYear.Rows("reviews.csv"), row =>
        {
            Assert.Equal(row["story"] == "returned", row.Has("returned-on"));
            Assert.Equal(row["story"] == "negative", row.Has("first-opinion-on"));
            Assert.Equal(row["story"] is "returned" or "negative", row.Has("resubmitted-on"));
            Assert.Equal(row["story"] is not ("pending" or "withdrawn"), row.Has("opinion-on"));
            Assert.Equal(row["story"] == "withdrawn", row.Has("withdrawn-on"));
            Assert.Equal(row["story"] switch { "refused" => "rejected", "pending" or "withdrawn" => "", _ => "passed" }, row["opinion"]);
            var dates = new[] { "submitted-on", "returned-on", "first-opinion-on", "resubmitted-on", "opinion-on" }.Select(row.DateOrNone).OfType<DateOnly>().ToList();
            Assert.Equal(dates.Order(), dates);
        });

    [Fact]
    public void A_policy_document_is_reviewed_in_five_to_fifteen_workdays()
    {
        var calendar = Calendar();
        Assert.All(DemoYear.Rows("reviews.csv").Where(row => row["kind"] == "policy-document" && row.Has("opinion-on")), row =>
        {
            var from = row.Has("resubmitted-on") ? row.Date("resubmitted-on") : row.Date("submitted-on");
            Assert.InRange(calendar.Between(from, row.Date("opinion-on")), 5, 15);
        });
    }

    [Fact]
    public void The_legal_head_attends_every_office_meeting() =>
        Assert.All(DemoYear.Rows("meetings.csv"), row =>
        {
            Assert.Equal("true", row["legal-head-attended"]);
            Assert.Contains("法制办主任", row.List("attendees"));
            Assert.Contains(row["chaired-by"], row.List("attendees"));
        });
}
