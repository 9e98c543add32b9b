using System.Text.Json;
using Guiju.Areas;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Ledger;
using Guiju.Store.Ledger;
using Guiju.Store.Tests;

namespace Guiju.Cli.Tests.Demo;

[Collection(LoadedYearTests.Name)]
public sealed class The_demonstration_year(LoadedYear year)
{
    private const int Acts = 8341;

    private static readonly FigurePeriod Whole = FigurePeriod.Year(2021);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The figures that the zone's published report for 2021 states; the last column says "as of".</summary>
    public static TheoryData<string, decimal, string> Published => new()
    {
        { "study.sessions", 14, "" },
        { "study.sessions.working-committee", 1, "" },
        { "study.sessions.theory-group", 11, "" },
        { "study.sessions.party-branch", 2, "" },
        { "reform.items", 60, "" },
        { "reform.departments", 10, "" },
        { "reform.items.abolished", 6, "" },
        { "reform.items.filing", 3, "" },
        { "reform.items.commitment", 11, "" },
        { "reform.items.optimised", 40, "" },
        { "reform.handled", 700, "" },
        { "reform.handled.filing", 92, "" },
        { "reform.handled.commitment", 238, "" },
        { "reform.handled.optimised", 370, "" },
        { "window.general-windows", 5, "" },
        { "window.general.units", 18, "" },
        { "window.general.items", 142, "" },
        { "centre.items", 422, "" },
        { "centre.resident-rate", 97.9m, "" },
        { "agency.windows", 2, "" },
        { "agency.agreements", 12, "2021-11-30" },
        { "startup.departments", 6, "" },
        { "startup.limit-workdays", 0.5m, "" },
        { "review.matters", 180, "" },
        { "counsel.villages", 19, "" },
    };

    [Fact]
    public async Task Is_recorded_whole_and_every_act_is_acknowledged()
    {
        Assert.True(year.Load.Code == 0, year.Load.ToString());
        await using var store = await year.OpenAsync();
        var hashes = (await LoadedYear.ActsAsync(store)).Select(act => act.Hash.ToString()).ToList();
        Assert.Equal(Acts, hashes.Count);
        Assert.Equal(hashes, year.Load.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task States_a_figure_as_the_published_report_does(string key, decimal value, string asOf)
    {
        await using var store = await year.OpenAsync();
        var figure = AllAreas.Figures[key];
        var period = Whole with { AsOf = asOf.Length > 0 ? DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) : null };
        var stated = StatedFigure.Of(figure, await store.Figures.ValueAsync(LoadedYear.Region, figure, period, Cancel));
        Assert.Equal(value, stated.Stated);
        Assert.Equal(key == "review.matters" ? (183m, "多") : (value, ""), (stated.Value, stated.Qualifier));
    }

    [Fact]
    public void Is_held_to_every_figure_of_the_reference()
    {
        using var reference = JsonDocument.Parse(File.ReadAllText(Reference.Facts));
        var facts = reference.RootElement.GetProperty("facts").EnumerateArray()
            .Select(fact => (fact.GetProperty("key").GetString()!, fact.GetProperty("value").GetDecimal(), fact.TryGetProperty("as-of", out var day) ? day.GetString()! : ""));
        Assert.Equal(facts.Order(), Published.Select(row => row.Data).Order());
    }

    [Fact]
    public async Task Gives_every_figure_the_value_and_the_rows_that_its_definition_says()
    {
        await using var store = await year.OpenAsync();
        var acts = await LoadedYear.ActsAsync(store);
        var truth = new FigureInterpreter(await EntriesAsync(store), await CasesAsync(store, acts), acts, Whole);
        var values = await store.Figures.ValuesAsync(LoadedYear.Region, [.. AllAreas.Figures.Values.Select(f => (f, Whole))], Cancel);
        foreach (var figure in AllAreas.Figures.Values)
        {
            var rows = await store.Figures.RowsAsync(LoadedYear.Region, figure, Whole, 0, 1000, Cancel);
            Assert.Equal((figure.Key, truth.Value(figure)), (figure.Key, values[figure.Key]));
            Assert.Equal(truth.Rows(figure.Query), rows.Streams.Select(stream => stream[(stream.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Is_late_only_where_its_stories_say_so()
    {
        await using var store = await year.OpenAsync();
        var cases = await CasesAsync(store, await LoadedYear.ActsAsync(store));
        Assert.Equal(4, await store.Figures.ValueAsync(LoadedYear.Region, AllAreas.Figures["licences.late"], Whole, Cancel));
        var statutory = cases.SelectMany(c => c.Marking.Clocks).Where(k => k.MetLate && k.Kind == Kernel.Law.DutyKind.Statutory)
            .CountBy(k => k.Duty).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, k.Value));
        Assert.Equal([("answer", 3), ("decide-in-time", 4), ("issue", 2)], statutory);
    }

    [Fact]
    public async Task Places_on_agendas_only_what_was_reviewed_and_passed()
    {
        await using var store = await year.OpenAsync();
        var meetings = await store.Entries.AllAsync(LoadedYear.Region, "meetings", cancel: Cancel);
        var topics = new List<string>();
        foreach (var meeting in meetings)
        {
            topics.AddRange((await store.Cases.TopicsAsync(LoadedYear.Region, meeting.Number, Cancel)).Select(topic => topic.CaseId));
        }

        Assert.Equal(138, topics.Count);
        foreach (var id in topics)
        {
            Assert.Equal("passed", (await store.Ledger.FindCaseAsync(LoadedYear.Region, id, Cancel))!.Marking.Result);
        }
    }

    [Fact]
    public async Task Stands_on_a_working_morning_of_January_with_little_overdue_and_much_to_do()
    {
        await using var store = await year.OpenAsync();
        var today = new DateOnly(2022, 1, 17);
        var open = (await CasesAsync(store, await LoadedYear.ActsAsync(store))).Where(c => c.Marking.ClosedOn is null).SelectMany(c => c.Marking.Clocks).ToList();
        var running = open.Where(k => k is { State: ClockState.Running, Due: not null }).ToList();
        Assert.Equal(2, running.Count(k => k.OverdueOn(today)));
        Assert.InRange(running.Count(k => k.Due == today), 3, 8);
        Assert.InRange(running.Count(k => k.Due > today), 30, 80);
        Assert.Contains(open, k => k.State == ClockState.Stopped);
    }

    [Fact]
    public async Task Is_there_already_when_it_is_loaded_again()
    {
        var before = await SealedAsync();
        var again = await Guiju.RunAsync("demo", "--no-serve", "--acknowledge", "--data", year.Data);
        Assert.True(again.Code == 0, again.ToString());
        Assert.Equal("", again.Out);
        Assert.Contains($"{Acts}项", again.Error, StringComparison.Ordinal);
        var after = await SealedAsync();
        Assert.Equal(before.Checkpoints, after.Checkpoints);
        Assert.Equal(before.Hashes, after.Hashes);
    }

    [Fact]
    public async Task Is_verified_act_by_act_and_nothing_is_wrong()
    {
        await using var store = await year.OpenAsync();
        Assert.Empty(await LoadedYear.FaultsAsync(store));
    }

    [Fact]
    public async Task Ends_sealed()
    {
        var (checkpoints, hashes) = await SealedAsync();
        Assert.Equal(Acts, hashes.Count);
        // The calendar, adopted before the first day began, is an act too.
        Assert.Equal([Acts + 1], checkpoints.Select(c => c.Size));
    }

    private async Task<(IReadOnlyList<Checkpoint> Checkpoints, List<Digest> Hashes)> SealedAsync()
    {
        await using var store = await year.OpenAsync();
        var checkpoints = await Checkpointer.Of(store).ListAsync(LoadedYear.Region, Cancel);
        return (checkpoints, [.. (await LoadedYear.ActsAsync(store)).Select(act => act.Hash)]);
    }

    private static async Task<List<Kernel.Registers.RegisterEntry>> EntriesAsync(Store.StoreHost store)
    {
        List<Kernel.Registers.RegisterEntry> entries = [];
        foreach (var register in AllAreas.Registers.Keys)
        {
            entries.AddRange(await store.Entries.AllAsync(LoadedYear.Region, register, withdrawn: true, Cancel));
        }

        return entries;
    }

    private static async Task<List<CaseState>> CasesAsync(Store.StoreHost store, List<Act> acts)
    {
        List<CaseState> cases = [];
        foreach (var stream in acts.Select(a => a.Stream).Where(s => s.StartsWith("case/", StringComparison.Ordinal)).Distinct())
        {
            cases.Add((await store.Ledger.FindCaseAsync(LoadedYear.Region, stream["case/".Length..], Cancel))!);
        }

        return cases;
    }
}
