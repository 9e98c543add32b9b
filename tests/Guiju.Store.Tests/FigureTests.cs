using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;

using static Guiju.Kernel.Figures.FigureFilter;

namespace Guiju.Store.Tests;

public sealed class FigureTests
{
    private static readonly FigurePeriod Year = FigurePeriod.Year(2021, new DateOnly(2021, 11, 30));
    private readonly Random _random = new(20211130);
    private readonly List<RegisterEntry> _entries = [];
    private readonly List<CaseState> _cases = [];
    private readonly List<Act> _acts = [];

    private static readonly ImmutableArray<FigureDefinition> AreaFigures = [.. AllAreas.All.SelectMany(a => a.Figures)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Every_figure_equals_what_its_definition_says_and_opens_into_the_rows_it_counts(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await FillAsync(store);
        var truth = new FigureInterpreter(_entries, _cases, _acts, Year);
        ImmutableArray<FigureDefinition> figures = [.. AreaFigures, .. Own()];
        var values = await store.Host.Figures.ValuesAsync(Sample.Region, [.. figures.Select(f => (f, Year))], Cancel);
        foreach (var figure in figures)
        {
            var value = values[figure.Key];
            var page = await store.Host.Figures.RowsAsync(Sample.Region, figure, Year, cancel: Cancel);
            var prefix = figure.Query.Source is FigureSource.Register { Key: var key } ? $"register/{key}/" : "case/id";
            Assert.Equal((figure.Key, truth.Value(figure)), (figure.Key, value));
            Assert.Equal((figure.Key, value), (figure.Key, await store.Host.Figures.ValueAsync(Sample.Region, figure, Year, Cancel)));
            Assert.Equal(truth.Rows(figure.Query).Select(n => prefix + n), page.Streams);
            Assert.Equal(page.Total, page.Rows.Length);
            if (figure.Query.Measure is FigureMeasure.Count)
            {
                Assert.Equal((figure.Key, value), (figure.Key, page.Total));
            }
        }

        Assert.True(values.Count(v => v.Value > 0) > figures.Length * 2 / 3, "Most figures should have something to count.");
    }

    [Theory, EachStore]
    public async Task A_row_carries_its_stream_and_the_columns_the_figure_shows(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var entry = await store.Ledger.AppendedAsync(
            Sample.Entry("study-sessions", "X1", values: [("number", "X1"), ("held-on", "2021-03-04"), ("topic", "行政处罚法")]), a => a.Entry!);
        var figure = AllAreas.Figures["study.sessions"];
        var rows = await store.Host.Figures.RowsAsync(Sample.Region, figure, Year, 0, 10, Cancel);
        Assert.Equal([RegisterEntry.StreamOf("study-sessions", entry.Number)], rows.Streams);
        Assert.Equal(figure.RowColumns, rows.Columns);
        Assert.Equal(figure.RowColumns.Select(c => entry.Values.GetValueOrDefault(c)), rows.Rows[0]);
        Assert.Contains("2021-03-04", rows.Rows[0]);
        var past = await store.Host.Figures.RowsAsync(Sample.Region, figure, Year, 5, 10, Cancel);
        Assert.Equal((1, 0), (past.Total, past.Rows.Length));
    }

    [Theory, EachStore]
    public async Task Over_no_rows_counts_are_zero_and_the_others_have_no_value(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        foreach (var figure in AreaFigures)
        {
            var value = await store.Host.Figures.ValueAsync(Sample.Region, figure, Year, Cancel);
            Assert.Equal((figure.Key, figure.Query.Measure is FigureMeasure.Count or FigureMeasure.CountDistinct ? 0m : null), (figure.Key, value));
        }
    }

    // Filters and measures the areas do not happen to use.
    private static IEnumerable<FigureDefinition> Own()
    {
        var cases = new FigureSource.Cases();
        var register = new FigureSource.Register("reform-items");
        yield return Own("own.late", cases, new FigureMeasure.Count(), new BooleanIs(CaseFields.Late, true));
        yield return Own("own.not-late", cases, new FigureMeasure.Count(), new BooleanIs(CaseFields.Late, false), new Filled(CaseFields.DecidedOn));
        yield return Own("own.opened", cases, new FigureMeasure.CountDistinct(CaseFields.DecidedOn), new ByPeriodEnd(CaseFields.OpenedOn));
        yield return Own("own.on", cases, new FigureMeasure.Count(), new Is(CaseFields.OpenedOn, "2021-05-05"));
        yield return Own("own.valid", cases, new FigureMeasure.Count(), new ValidAtPeriodEnd(CaseFields.OpenedOn, CaseFields.ClosedOn));
        yield return Own("own.share", cases, new FigureMeasure.Share(
            [new SinceEntry(CaseFields.Item, "reform-items", "service-item", CaseFields.DecidedOn, "effective-from"), new DecidedLate(DutyKind.Promised)]));
        yield return Own("own.sum", register, new FigureMeasure.Sum("weight"), new Filled("mode"));
        yield return Own("own.max", register, new FigureMeasure.Max("weight"), new In("mode", ["filing", "commitment"]));
        yield return Own("own.average", register, new FigureMeasure.AverageDays("effective-from", "until"));
        yield return Own("own.valid-entries", register, new FigureMeasure.Count(), new ValidAtPeriodEnd("effective-from", "until"));
        yield return Own("own.acts", cases, new FigureMeasure.Count(), new HasAct("services.licensing:examine"));
        yield return Own("own.joined", cases, new FigureMeasure.Count(), new EntryIs(CaseFields.Item, "reform-items", "service-item", "mode", "filing"));
    }

    private static FigureDefinition Own(string key, FigureSource source, FigureMeasure measure, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = "Tests",
        Words = AreaFigures[0].Words,
        Query = new FigureQuery(source, [.. filters], measure),
        RowColumns = source is FigureSource.Cases ? CaseFields.All : ["service-item", "weight", "until"],
        Decimals = 1,
    };

    private async Task FillAsync(TestStore store)
    {
        foreach (var register in AllAreas.All.SelectMany(a => a.Registers))
        {
            for (var i = 0; i < 25; i++)
            {
                var values = register.Fields
                    .Where(f => f.Key == register.NumberField || _random.Next(8) > 0)
                    .ToDictionary(f => f.Key, f => Value(f, i));
                if (register.Key == "reform-items")
                {
                    values["weight"] = $"{i / 2m:0.#}";
                    values["until"] = Iso(Day());
                }

                var append = Sample.Entry(register.Key, $"{i:000}", null, _random.Next(8) == 0, [.. values.Select(v => (v.Key, v.Value))]);
                _entries.Add(await store.Ledger.AppendedAsync(append, a => a.Entry!));
            }
        }

        for (var i = 0; i < 250; i++)
        {
            await CaseAsync(store, i);
        }
    }

    private async Task CaseAsync(TestStore store, int i)
    {
        var opened = Day();
        DateOnly? decided = _random.Next(4) > 0 ? opened.AddDays(_random.Next(40)) : null;
        Clock[] clocks = [.. new[] { DutyKind.Statutory, DutyKind.Promised }.Select((kind, round) => Sample.Clock(round: round) with
        {
            Kind = kind,
            Due = opened.AddDays(_random.Next(30)),
            State = decided is null ? ClockState.Running : ClockState.Met,
            MetOn = decided is { } day ? new LegalMoment(day.AddDays(_random.Next(5) == 0 ? -1 : 0)) : null,
        })];
        var marking = Sample.Marking(clocks) with
        {
            DecidedOn = decided,
            Result = decided is null ? null : Pick("granted", "refused", "filed", "withdrawn", "passed"),
            ClosedOn = decided?.AddDays(2),
        };
        var append = Sample.Opening($"idN{i:000}", marking, p => p with
        {
            Number = $"N{i:000}",
            Item = Pick("", "000", "001", "002", "003", "004"),
            Mode = Pick("", "filing", "commitment", "optimised"),
            Kind = Pick("", "normative", "contract", "agreement", "major"),
        });
        append = append with
        {
            Case = append.Case! with
            {
                OpenedOn = opened,
                Procedure = Pick("services.licensing", "services.commitment", "services.filing", "decisions.legal-review"),
            },
        };
        var state = await store.Ledger.AppendedAsync(append, a => a.Case!);
        _acts.Add(append.Act);
        if (_random.Next(3) == 0)
        {
            var next = Sample.On(state, Pick("services.licensing:examine", "decisions.legal-review:return"));
            state = await store.Ledger.AppendedAsync(next, a => a.Case!);
            _acts.Add(next.Act);
        }

        _cases.Add(state);
    }

    private string Value(RegisterField field, int i) => field.Kind switch
    {
        FieldKind.Date => Iso(Day()),
        FieldKind.Boolean => Pick("true", "false"),
        FieldKind.Choice => Pick([.. field.ChoiceKeys]),
        FieldKind.Integer or FieldKind.Money => _random.Next(1, 500).ToString(CultureInfo.InvariantCulture),
        FieldKind.Decimal => Pick("0.5", "3", "12.5"),
        FieldKind.Unit or FieldKind.Reference => $"{_random.Next(8):000}",
        _ when field.Key is "number" or "code" => $"{i:000}",
        _ => Pick("甲", "乙", $"{_random.Next(8):000}"),
    };

    private DateOnly Day() => new DateOnly(2020, 10, 1).AddDays(_random.Next(480));

    private string Pick(params string[] of) => of[_random.Next(of.Length)];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
