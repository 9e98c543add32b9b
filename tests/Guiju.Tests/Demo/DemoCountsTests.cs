using System.Globalization;

namespace Guiju.Tests.Demo;

/// <summary>The demonstration year holds exactly what the zone's own report of 2021 counts.</summary>
public sealed class DemoCountsTests
{
    [Theory]
    [InlineData("key-tasks.csv", 30)]
    [InlineData("study-sessions.csv", 14)]
    [InlineData("reform-items.csv", 60)]
    [InlineData("service-items.csv", 431)]
    [InlineData("general-windows.csv", 5)]
    [InlineData("window-items.csv", 142)]
    [InlineData("agency-windows.csv", 2)]
    [InlineData("agency-agreements.csv", 12)]
    [InlineData("startup-departments.csv", 6)]
    [InlineData("meetings.csv", 24)]
    [InlineData("reviews.csv", 187)]
    [InlineData("applications.csv", 740)]
    public void A_file_holds_its_number_of_rows(string file, int rows) => Assert.Equal(rows, DemoYear.Rows(file).Count);

    [Fact]
    public void Every_record_has_as_many_fields_as_its_header()
    {
        foreach (var file in DemoYear.CsvFiles)
        {
            Assert.All(DemoYear.Rows(file), row => Assert.True(row.FieldCount == row.HeaderCount, row.Place));
        }
    }

    [Theory]
    [InlineData("working-committee", 1)]
    [InlineData("theory-group", 11)]
    [InlineData("party-branch", 2)]
    public void Study_sessions_are_held_at_three_tiers(string tier, int sessions) =>
        Assert.Equal(sessions, DemoYear.Rows("study-sessions.csv").Count(row => row["tier"] == tier));

    [Theory]
    [InlineData("abolished", 6)]
    [InlineData("filing", 3)]
    [InlineData("commitment", 11)]
    [InlineData("optimised", 40)]
    public void Reform_items_stand_in_four_modes(string mode, int items) =>
        Assert.Equal(items, DemoYear.Rows("reform-items.csv").Count(row => row["mode"] == mode));

    [Fact]
    public void Reform_items_stand_with_ten_departments() =>
        Assert.Equal(10, DemoYear.Rows("reform-items.csv").Select(row => row["department"]).Distinct().Count());

    [Fact]
    public void Of_the_service_items_422_are_resident_and_nine_are_not()
    {
        var items = DemoYear.Rows("service-items.csv");
        Assert.Equal(422, items.Count(row => row["resident"] == "true"));
        Assert.Equal(9, items.Count(row => row["resident"] == "false"));
    }

    [Fact]
    public void Five_windows_take_in_142_items_of_18_units()
    {
        var items = DemoYear.Rows("window-items.csv");
        Assert.Equal(18, items.Select(row => row["unit"]).Distinct().Count());
        Assert.Equal(5, items.Select(row => row["window"]).Distinct().Count());
    }

    [Theory]
    [InlineData("filing", 92)]
    [InlineData("commitment", 238)]
    [InlineData("optimised", 370)]
    public void Applications_are_handled_in_three_modes(string mode, int handled)
    {
        var modes = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"], row => row["mode"]);
        var counted = DemoYear.Rows("applications.csv").Where(row => modes[row["item"]] == mode && row["counted"] == "true").ToList();
        Assert.Equal(handled, counted.Count);
        Assert.All(counted, row => Assert.True(row.Has("decided-on"), row.Place));
    }

    [Fact]
    public void Forty_applications_reach_no_result_and_are_not_counted()
    {
        var rows = DemoYear.Rows("applications.csv").Where(row => row["counted"] == "false").ToList();
        Assert.Equal(40, rows.Count);
        Assert.All(rows, row => Assert.False(row.Has("decided-on"), row.Place));
    }

    [Theory]
    [InlineData("important-act", 44)]
    [InlineData("investment-project", 40)]
    [InlineData("contract", 72)]
    [InlineData("policy-document", 27)]
    public void Legal_reviews_of_four_kinds_reach_an_opinion(string kind, int matters) =>
        Assert.Equal(matters, DemoYear.Rows("reviews.csv").Count(row => row["kind"] == kind && row["counted"] == "true" && row.Has("opinion-on")));

    [Fact]
    public void Legal_reviews_that_reach_an_opinion_are_183() =>
        Assert.Equal(183, DemoYear.Rows("reviews.csv").Count(row => row.Has("opinion-on")));

    [Fact]
    public void Agreements_are_signed_by_the_end_of_November() =>
        Assert.All(DemoYear.Rows("agency-agreements.csv"), row => Assert.InRange(row.Date("signed-on"), new DateOnly(2021, 1, 1), new DateOnly(2021, 11, 30)));

    [Fact]
    public void Start_up_departments_promise_half_a_workday() =>
        Assert.All(DemoYear.Rows("startup-departments.csv"), row => Assert.Equal(0.5m, row.Number("promised-limit")));

    [Fact]
    public void Nineteen_villages_and_every_department_and_institution_have_an_adviser_at_the_end_of_the_year()
    {
        var end = new DateOnly(2021, 12, 31);
        var covered = DemoYear.Rows("counsel-appointments.csv").Where(row => row.Date("from") <= end && row.Date("to") >= end).Select(row => row["unit"]).ToHashSet();
        var units = DemoYear.Rows("units.csv").Where(row => row["kind"] != "organ").ToList();
        Assert.Equal(19, units.Count(row => row["kind"] == "village"));
        Assert.All(units, row => Assert.Contains(row["code"], covered));
    }

    [Fact]
    public void The_office_meets_22_times_and_the_rule_of_law_committee_twice()
    {
        var kinds = DemoYear.Rows("meetings.csv").CountBy(row => row["kind"]).ToDictionary();
        Assert.Equal(22, kinds["office-meeting"]);
        Assert.Equal(2, kinds["rule-of-law-committee"]);
    }

    [Fact]
    public void The_resident_rate_is_the_reported_one() =>
        Assert.Equal("97.9", Math.Round(422m * 100 / DemoYear.Rows("service-items.csv").Count, 1).ToString(CultureInfo.InvariantCulture));
}
