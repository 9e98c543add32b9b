using System.Collections.Immutable;
using System.Text.Json;
using Guiju.Areas;
using Guiju.Kernel.Figures;
using Guiju.Tests.Demo;

namespace Guiju.Tests.Areas;

/// <summary>The 25 figures of the reference report, computed from the files of the demonstration year by the plain meaning of their queries.</summary>
public class ReferenceFiguresTests
{
    private static readonly string Reference = Path.Combine(DemoYear.Root, "..", "shared", "reference", "changxingdao-2021-facts.json");

    public static TheoryData<string, decimal, string, string?> Facts
    {
        get
        {
            var facts = new TheoryData<string, decimal, string, string?>();
            if (File.Exists(Reference))
            {
                using var document = JsonDocument.Parse(File.ReadAllText(Reference));
                foreach (var fact in document.RootElement.GetProperty("facts").EnumerateArray())
                {
                    facts.Add(
                        fact.GetProperty("key").GetString()!,
                        fact.GetProperty("value").GetDecimal(),
                        fact.GetProperty("unit").GetString()!,
                        fact.TryGetProperty("as-of", out var day) ? day.GetString() : null);
                }
            }

            else
            {
                facts.Add("", 0, "", null);
            }

            return facts;
        }
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_figure_of_the_report_is_stated_as_the_report_states_it(string key, decimal value, string unit, string? asOf)
    {
        Assert.SkipWhen(key.Length == 0, "The reference facts are not beside the repository.");
        var figure = AllAreas.Figures[key];
        var period = FigurePeriod.Year(2021, asOf is null ? null : DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
        var (found, _) = FigureEvaluation.Of(figure.Query, figure.Decimals, period, DemoRegisters.Records([.. Applications(), .. Reviews()]));
        Assert.Equal(value, StatedFigure.Of(figure, found).Stated);
        Assert.Equal(unit, figure.Unit);
    }

    private static IEnumerable<FigureRecord> Applications()
    {
        var items = DemoYear.Rows("service-items.csv").ToDictionary(row => row["code"]);
        return DemoYear.Rows("applications.csv").Select(row => Case(row["number"], new()
        {
            [CaseFields.Procedure] = items[row["item"]]["procedure"],
            [CaseFields.Item] = row["item"],
            [CaseFields.Mode] = items[row["item"]]["mode"],
            [CaseFields.OpenedOn] = row["received-on"],
            [CaseFields.DecidedOn] = row["decided-on"],
            [CaseFields.Result] = row["outcome"],
        }));
    }

    private static IEnumerable<FigureRecord> Reviews() => DemoYear.Rows("reviews.csv").Select(row => Case(row["number"], new()
    {
        [CaseFields.Procedure] = "decisions.legal-review",
        [CaseFields.Kind] = row["kind"],
        [CaseFields.OpenedOn] = row["submitted-on"],
        [CaseFields.DecidedOn] = row["opinion-on"],
        [CaseFields.Result] = row["opinion"],
    }));

    private static FigureRecord Case(string number, Dictionary<string, string> values) => FigureRecord.Of(
        number, values.Where(pair => pair.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal));
}
