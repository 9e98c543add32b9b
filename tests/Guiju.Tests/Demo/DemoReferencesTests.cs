using System.Text.RegularExpressions;

namespace Guiju.Tests.Demo;

/// <summary>Every code in the files leads somewhere, no key is given twice, and no number could be a person's.</summary>
public sealed partial class DemoReferencesTests
{
    private static readonly HashSet<string> Roles =
    [
        "window-clerk", "examiner", "unit-head", "legal-reviewer", "legal-head", "drafter", "office-secretary", "leader",
        "study-secretary", "auditor", "registrar", "admin",
    ];

    private static HashSet<string> Keys(string file, string field) => [.. DemoYear.Rows(file).Select(row => row[field])];

    [Theory]
    [InlineData("units.csv", "code")]
    [InlineData("units.csv", "name")]
    [InlineData("key-tasks.csv", "number")]
    [InlineData("study-sessions.csv", "number")]
    [InlineData("reform-items.csv", "number")]
    [InlineData("reform-items.csv", "name")]
    [InlineData("service-items.csv", "code")]
    [InlineData("service-items.csv", "name")]
    [InlineData("general-windows.csv", "number")]
    [InlineData("window-items.csv", "item")]
    [InlineData("agency-windows.csv", "number")]
    [InlineData("agency-agreements.csv", "number")]
    [InlineData("startup-departments.csv", "unit")]
    [InlineData("counsel-appointments.csv", "number")]
    [InlineData("meetings.csv", "number")]
    [InlineData("meetings.csv", "held-on")]
    [InlineData("reviews.csv", "number")]
    [InlineData("reviews.csv", "title")]
    [InlineData("applications.csv", "number")]
    [InlineData("users.csv", "user-name")]
    public void A_key_is_given_once(string file, string field)
    {
        var twice = DemoYear.Rows(file).GroupBy(row => row[field]).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(twice);
        Assert.All(DemoYear.Rows(file), row => Assert.True(row.Has(field), row.Place));
    }

    [Theory]
    [InlineData("key-tasks.csv", "lead-unit")]
    [InlineData("key-tasks.csv", "supporting-units")]
    [InlineData("reform-items.csv", "department")]
    [InlineData("service-items.csv", "unit")]
    [InlineData("window-items.csv", "unit")]
    [InlineData("startup-departments.csv", "unit")]
    [InlineData("counsel-appointments.csv", "unit")]
    [InlineData("reviews.csv", "drafter-unit")]
    [InlineData("users.csv", "unit")]
    [InlineData("units.csv", "parent")]
    public void A_unit_named_is_a_unit_of_the_zone(string file, string field)
    {
        var units = Keys("units.csv", "code");
        Assert.All(DemoYear.Rows(file).SelectMany(row => row.List(field)), unit => Assert.Contains(unit, units));
    }

    [Fact]
    public void A_window_item_is_a_resident_item_of_its_unit_at_a_window_that_exists()
    {
        var items = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"]);
        var windows = Keys("general-windows.csv", "number");
        Assert.All(DemoYear.Rows("window-items.csv"), row =>
        {
            Assert.Equal(row["unit"], items[row["item"]]["unit"]);
            Assert.Equal("true", items[row["item"]]["resident"]);
            Assert.Contains(row["window"], windows);
        });
    }

    [Fact]
    public void A_reform_item_that_continues_has_a_service_item_of_the_same_mode_and_department()
    {
        var items = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"]);
        var reform = DemoYear.Rows("reform-items.csv");
        var linked = reform.Where(row => row.Has("service-item")).ToList();
        Assert.Equal(54, linked.Count);
        Assert.All(reform.Where(row => row["mode"] == "abolished"), row => Assert.False(row.Has("service-item"), row.Place));
        Assert.All(linked, row => Assert.Equal((row["mode"], row["department"]), (items[row["service-item"]]["mode"], items[row["service-item"]]["unit"])));
        Assert.Equal(linked.Select(row => row["service-item"]).Order(StringComparer.Ordinal), items.Values.Where(row => row.Has("mode")).Select(row => row["code"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reform_item_says_whether_its_mode_was_verified() =>
        Assert.All(DemoYear.Rows("reform-items.csv"), row => Assert.Contains(row["source"], new[] { "verified", "memory" }));

    [Fact]
    public void A_service_item_is_handled_under_the_procedure_of_its_mode() =>
        Assert.All(DemoYear.Rows("service-items.csv").Where(row => row.Has("mode")), row => Assert.Equal(
            row["mode"] switch { "filing" => "services.filing", "commitment" => "services.commitment", _ => "services.licensing" }, row["procedure"]));

    [Fact]
    public void A_promised_limit_is_no_longer_than_the_statutory_one() =>
        Assert.All(DemoYear.Rows("service-items.csv").Where(row => row.Has("statutory-limit")), row =>
            Assert.True(row.Number("promised-limit") <= row.Number("statutory-limit"), row.Place));

    [Fact]
    public void A_service_guide_is_complete() =>
        Assert.All(DemoYear.Rows("service-items.csv"), row => Assert.All(
            new[] { "fee", "place", "phone", "conditions", "materials", "steps", "basis", "promised-limit", "max-visits", "hours" },
            field => Assert.True(row.Has(field), $"{row.Place} {field}")));

    [Fact]
    public void An_agreement_stands_at_an_agency_window_with_one_of_its_agents()
    {
        var windows = DemoYear.Rows("agency-windows.csv").ToDictionary(row => row["number"], row => row.List("agents"));
        Assert.All(DemoYear.Rows("agency-agreements.csv"), row => Assert.Contains(row["agent"], windows[row["window"]]));
    }

    [Fact]
    public void A_user_has_known_roles_and_every_window_unit_has_an_examiner_and_a_head()
    {
        var users = DemoYear.Rows("users.csv");
        Assert.All(users.SelectMany(row => row.List("roles")), role => Assert.Contains(role, Roles));
        Assert.Equal(Roles.Order(StringComparer.Ordinal), users.SelectMany(row => row.List("roles")).Distinct().Order(StringComparer.Ordinal));
        var held = users.SelectMany(row => row.List("roles").Select(role => (row["unit"], role))).ToHashSet();
        Assert.All(Keys("window-items.csv", "unit"), unit =>
        {
            Assert.Contains((unit, "examiner"), held);
            Assert.Contains((unit, "unit-head"), held);
        });
        Assert.All(Keys("reviews.csv", "drafter-unit"), unit => Assert.Contains((unit, "drafter"), held));
    }

    [Fact]
    public void A_correction_ends_at_the_value_that_its_file_holds()
    {
        Assert.All(DemoYear.Rows("corrections.csv"), row =>
        {
            var file = row["register"] + ".csv";
            var key = row["register"] is "service-items" or "units" ? "code" : "number";
            var entry = DemoYear.Rows(file).SingleOrDefault(other => other[key] == row["number"]);
            if (row["change"] == "amend")
            {
                Assert.NotNull(entry);
                Assert.Equal(row["value"], entry[row["field"]]);
                Assert.NotEqual(row["value"], row["first-value"]);
            }
            else
            {
                Assert.Equal("record-then-withdraw", row["change"]);
                Assert.Null(entry);
                var fields = DemoYear.Rows(file)[0].Header;
                Assert.All(row["first-value"].Split('|'), pair => Assert.Contains(pair[..pair.IndexOf('=', StringComparison.Ordinal)], fields));
            }

            Assert.True(row.Has("reason"), row.Place);
        });
    }

    [Fact]
    public void No_number_could_be_a_person_s_telephone_or_identity_number()
    {
        foreach (var file in Directory.GetFiles(DemoYear.Folder))
        {
            Assert.DoesNotMatch(LongNumber(), File.ReadAllText(file));
        }
    }

    [Fact]
    public void Every_telephone_number_is_of_the_invented_range() =>
        Assert.All(
            DemoYear.CsvFiles.SelectMany(DemoYear.Rows).Where(row => row.Header.Contains("phone")),
            row => Assert.Matches(InventedPhone(), row["phone"]));

    [GeneratedRegex(@"\d{11}|\d{17}[\dXx]")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^0411-0000\d{4}$")]
    private static partial Regex InventedPhone();
}
