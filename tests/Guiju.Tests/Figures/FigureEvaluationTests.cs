using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Figures;

public class FigureEvaluationTests
{
    private static readonly FigurePeriod Year = FigurePeriod.Year(2021);

    [Fact]
    public void Both_ends_of_the_period_count()
    {
        var records = Register("day=2020-12-31", "day=2021-01-01", "day=2021-12-31", "day=2022-01-01", "other=1");
        Assert.Equal(2, Value(records, new FigureMeasure.Count(), new FigureFilter.WithinPeriod("day")));
        Assert.Equal(3, Value(records, new FigureMeasure.Count(), new FigureFilter.ByPeriodEnd("day")));
    }

    [Fact]
    public void An_as_of_day_ends_the_period_and_counts_itself()
    {
        var records = Register("day=2021-11-30", "day=2021-12-01");
        var asOf = FigurePeriod.Year(2021, new DateOnly(2021, 11, 30));
        Assert.Equal(1, FigureEvaluation.Of(Query(new FigureMeasure.Count(), new FigureFilter.WithinPeriod("day")), 0, asOf, records).Value);
    }

    [Fact]
    public void An_as_of_day_after_the_period_adds_nothing() =>
        Assert.Equal(new DateOnly(2021, 12, 31), FigurePeriod.Year(2021, new DateOnly(2022, 3, 1)).End);

    [Theory]
    [InlineData("from=2021-12-31", 1)]
    [InlineData("from=2022-01-01", 0)]
    [InlineData("from=2021-01-01|to=2021-12-31", 1)]
    [InlineData("from=2021-01-01|to=2021-12-30", 0)]
    [InlineData("to=2022-12-31", 0)]
    public void Validity_at_the_end_of_the_period_includes_the_last_day(string row, int counted) =>
        Assert.Equal(counted, Value(Register(row), new FigureMeasure.Count(), new FigureFilter.ValidAtPeriodEnd("from", "to")));

    [Fact]
    public void An_absent_yes_or_no_counts_as_no() =>
        Assert.Equal(2, Value(Register("yes=true", "yes=false", "other=1"), new FigureMeasure.Count(), new FigureFilter.BooleanIs("yes", false)));

    [Fact]
    public void Different_values_are_counted_without_the_absent() =>
        Assert.Equal(2, Value(Register("unit=a", "unit=b", "unit=a", "other=1"), new FigureMeasure.CountDistinct("unit")));

    [Fact]
    public void The_greatest_value_is_a_number_not_a_text() =>
        Assert.Equal(10, Value(Register("limit=9", "limit=10", "other=1"), new FigureMeasure.Max("limit")));

    [Fact]
    public void Counts_of_nothing_are_zero_and_the_rest_of_nothing_has_no_value()
    {
        var none = Register();
        Assert.Equal(0, Value(none, new FigureMeasure.Count()));
        Assert.Equal(0, Value(none, new FigureMeasure.CountDistinct("unit")));
        Assert.Null(Value(none, new FigureMeasure.Max("limit")));
        Assert.Null(Value(none, new FigureMeasure.Sum("limit")));
        Assert.Null(Value(none, new FigureMeasure.Share([])));
        Assert.Null(Value(none, new FigureMeasure.AverageDays("from", "to")));
    }

    [Fact]
    public void A_row_counts_when_the_other_entry_applied_by_its_date()
    {
        var cases = new[] { Case("item=A|decided-on=2021-07-01"), Case("item=A|decided-on=2021-06-30"), Case("item=B|decided-on=2021-07-02") };
        var records = new FigureRecords(
            new Dictionary<string, IReadOnlyList<FigureRecord>> { ["reform-items"] = [Row("service-item=A|effective-from=2021-07-01")] }, cases);
        var query = new FigureQuery(
            new FigureSource.Cases(),
            [new FigureFilter.SinceEntry("item", "reform-items", "service-item", "decided-on", "effective-from")],
            new FigureMeasure.Count());
        Assert.Equal([cases[0]], FigureEvaluation.Of(query, 0, Year, records).Rows);
    }

    [Theory]
    [InlineData(DutyKind.Statutory, "2021-07-05", 1)]
    [InlineData(DutyKind.Promised, "2021-07-05", 0)]
    [InlineData(DutyKind.Statutory, "2021-07-06", 0)]
    public void A_decision_is_late_by_a_clock_of_the_kind_met_late_on_its_day(DutyKind kind, string decidedOn, int counted)
    {
        var clock = new Clock
        {
            Duty = "decide-in-time", Round = 1, StartedBy = "accept", From = new LegalMoment(new DateOnly(2021, 6, 1)),
            Limit = new Limit(20, LimitUnit.Workdays), Kind = DutyKind.Statutory, State = ClockState.Met,
            Due = new DateOnly(2021, 7, 1), MetOn = new LegalMoment(new DateOnly(2021, 7, 5)),
        };
        var records = new FigureRecords(
            new Dictionary<string, IReadOnlyList<FigureRecord>>(), [Case("decided-on=" + decidedOn) with { Clocks = [clock] }]);
        var query = new FigureQuery(new FigureSource.Cases(), [new FigureFilter.DecidedLate(kind)], new FigureMeasure.Count());
        Assert.Equal(counted, FigureEvaluation.Of(query, 0, Year, records).Value);
    }

    private static FigureQuery Query(FigureMeasure measure, params FigureFilter[] filters) =>
        new(new FigureSource.Register("r"), [.. filters], measure);

    private static decimal? Value(FigureRecords records, FigureMeasure measure, params FigureFilter[] filters) =>
        FigureEvaluation.Of(Query(measure, filters), 0, Year, records).Value;

    private static FigureRecords Register(params string[] rows) =>
        new(new Dictionary<string, IReadOnlyList<FigureRecord>> { ["r"] = [.. rows.Select(Row)] }, []);

    private static FigureRecord Case(string values) => Row(values);

    private static FigureRecord Row(string values) => FigureRecord.Of(
        values, values.Split('|').Select(pair => pair.Split('=')).ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
}
