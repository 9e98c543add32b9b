using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ports;
using Guiju.Store.Reading;

namespace Guiju.Store.Tests;

public sealed class ReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static CaseQuery Query => new() { Today = new DateOnly(2021, 10, 20) };

    [Theory, EachStore]
    public async Task A_list_of_cases_filters_sorts_and_pages(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await FillAsync(store, 30);
        var cases = store.Host.Cases;

        var first = await cases.ListAsync(Sample.Region, Query with { Page = new(1, 10) }, Cancel);
        Assert.Equal((30, 3, 10), (first.Total, first.Pages, first.Items.Length));
        Assert.Equal("XK-029", first.Items[0].Number);
        var last = await cases.ListAsync(Sample.Region, Query with { Page = new(3, 10), Order = CaseOrder.Number }, Cancel);
        Assert.Equal(["XK-020", "XK-029"], [last.Items[0].Number, last.Items[^1].Number]);
        var past = await cases.ListAsync(Sample.Region, Query with { Page = new(9, 10) }, Cancel);
        Assert.Equal((30, 0), (past.Total, past.Items.Length));

        Assert.Equal(["XK-007"], await NumbersAsync(Query with { Search = "xk-007" }));
        Assert.Equal(["XK-003"], await NumbersAsync(Query with { Search = "100%_真" }));
        Assert.Empty(await NumbersAsync(Query with { Search = "100_%" }));
        Assert.Equal(10, (await NumbersAsync(Query with { Scope = Scope.Of("unit-0") })).Length);
        Assert.Empty(await NumbersAsync(Query with { Scope = Scope.Of() }));
        Assert.Equal(15, (await NumbersAsync(Query with { Standing = CaseStanding.Closed })).Length);
        Assert.Equal(15, (await NumbersAsync(Query with { Standing = CaseStanding.Open, Procedure = "services." })).Length);
        Assert.Empty(await NumbersAsync(Query with { Procedure = "decisions." }));
        var overdue = await NumbersAsync(Query with { Standing = CaseStanding.Overdue, Order = CaseOrder.Due });
        Assert.Equal(["XK-001", "XK-003", "XK-005", "XK-007", "XK-009"], overdue);
        Assert.Equal(["XK-028", "XK-029"], await NumbersAsync(Query with { OpenedFrom = Sample.Day.AddDays(28), Order = CaseOrder.Oldest }));
        Assert.Equal(15, (await NumbersAsync(Query with { Result = "granted" })).Length);

        async Task<ImmutableArray<string>> NumbersAsync(CaseQuery query) =>
            [.. (await cases.ListAsync(Sample.Region, query with { Page = new(1, 100) }, Cancel)).Items.Select(c => c.Number)];
    }

    [Theory, EachStore]
    public async Task What_is_due_comes_most_pressing_first_and_within_the_scope(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await FillAsync(store, 12);
        var all = await store.Host.Cases.DueAsync(Sample.Region, Scope.All, cancel: Cancel);
        Assert.Equal(6, all.Total);
        Assert.Equal(all.Items.Select(d => d.Due).Order(), all.Items.Select(d => d.Due));
        Assert.Equal(("XK-001", "unit-1", "decide-in-time"), (all.Items[0].Number, all.Items[0].Unit, all.Items[0].Duty));
        Assert.All((await store.Host.Cases.DueAsync(Sample.Region, Scope.Of("unit-1"), cancel: Cancel)).Items, d => Assert.Equal("unit-1", d.Unit));
        var soon = await store.Host.Cases.DueAsync(Sample.Region, Scope.All, new DateOnly(2021, 10, 12), cancel: Cancel);
        Assert.Equal(["XK-001"], soon.Items.Select(d => d.Number));
    }

    [Theory, EachStore]
    public async Task A_list_is_one_query_though_the_scope_has_hundreds_of_units(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await FillAsync(store, 30);
        var scope = Scope.Of(Enumerable.Range(0, 800).Select(i => $"unit-{i}"));
        Assert.Equal((30, 1), await CountedAsync(async () =>
            (await store.Host.Cases.ListAsync(Sample.Region, Query with { Scope = scope, Page = new(1, 50) }, Cancel)).Items.Length));
        Assert.Equal((15, 1), await CountedAsync(async () =>
            (await store.Host.Cases.DueAsync(Sample.Region, scope, page: new(1, 50), cancel: Cancel)).Items.Length));
        Assert.Equal((15, 3), await CountedAsync(async () =>
            (await store.Host.Dashboards.ReadAsync(Sample.Region, scope, Sample.Day, Sample.Day.AddYears(1), Query.Today, Cancel)).Open));

        async Task<(int, long)> CountedAsync(Func<Task<int>> read)
        {
            var before = store.Host.Database.Commands;
            var result = await read();
            return (result, store.Host.Database.Commands - before);
        }
    }

    [Theory, EachStore]
    public async Task A_queue_shows_each_case_at_the_stage_its_last_moving_act_brought_it_to_in_one_query(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var reads = StageReader.Of(store.Host);
        const string procedure = "services.licensing";
        var query = new StageQuery { Procedure = procedure, Marks = [procedure + ":accept", procedure + ":decide"], Page = new(1, 50) };
        foreach (var number in Enumerable.Range(1, 6))
        {
            var opened = await store.Host.Ledger.CaseAsync(Sample.Opening($"XK-{number}", profile: p => p with { Unit = $"unit-{number % 2}" }));
            var examined = await store.Host.Ledger.CaseAsync(Sample.On(opened, act: a => a with { Facts = a.Facts.SetItem("reviewer", $"审查人员{number}") }));
            if (number > 4)
            {
                await store.Host.Ledger.CaseAsync(Sample.On(examined, procedure + ":decide", a => a with { Outcome = "granted" }));
            }
        }

        var before = store.Host.Database.Commands;
        var all = await reads.ListAsync(Sample.Region, query, Cancel);
        Assert.Equal(1, store.Host.Database.Commands - before);
        Assert.Equal((6, 6), (all.Total, all.Items.Length));
        Assert.Equal([("XK-5", "granted"), ("XK-6", "granted")], all.Items.Where(i => i.Stage.Kind.EndsWith("decide", StringComparison.Ordinal)).Select(i => (i.State.Id, i.Stage.Outcome)));
        Assert.Equal(4, (await reads.ListAsync(Sample.Region, query with { Stages = [new(procedure + ":accept", "accepted")] }, Cancel)).Total);
        Assert.Equal(0, (await reads.ListAsync(Sample.Region, query with { Stages = [new(procedure + ":accept")] }, Cancel)).Total);
        Assert.Equal(3, (await reads.ListAsync(Sample.Region, query with { Scope = Scope.Of("unit-1") }, Cancel)).Total);
        Assert.Equal("XK-3", (await reads.ListAsync(Sample.Region, query with { Says = (procedure + ":examine", "reviewer", "审查人员3") }, Cancel)).Items.Single().State.Id);
        Assert.Equal(6, (await reads.ListAsync(Sample.Region, query with { OverdueOn = new DateOnly(2021, 10, 16), Open = true }, Cancel)).Total);
        var counts = await reads.CountAsync(Sample.Region, query, new DateOnly(2021, 10, 16), Cancel);
        Assert.Equal([(2, 2), (4, 4)], counts.OrderBy(c => c.Count).Select(c => (c.Count, c.Overdue)));
    }

    [Theory, EachStore]
    public async Task A_case_is_followed_by_number_and_code_and_by_nothing_less(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var opened = await store.Ledger.CaseAsync(Sample.Opening("A"));
        await store.Ledger.CaseAsync(Sample.On(opened));
        await store.Ledger.CaseAsync(Sample.Opening("B", profile: p => p with { AccessCode = "" }));
        var followed = await store.Host.Cases.FollowAsync(Sample.Region, " A ", "K7Q2", Cancel);
        Assert.Equal([1, 2], followed!.Acts.Select(a => a.Act.Sequence));
        Assert.Null(await store.Host.Cases.FollowAsync(Sample.Region, "A", "K7Q3", Cancel));
        Assert.Null(await store.Host.Cases.FollowAsync(Sample.Region, "A", "", Cancel));
        Assert.Null(await store.Host.Cases.FollowAsync(Sample.Region, "B", "", Cancel));
        Assert.Null(await store.Host.Cases.FollowAsync(Sample.Region, "C", "K7Q2", Cancel));
    }

    [Theory, EachStore]
    public async Task A_register_filters_searches_and_sorts_numbers_as_numbers(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var register = AllAreas.All.SelectMany(a => a.Registers).First(r => r.Fields.Any(f => f.Kind == Kernel.Registers.FieldKind.Decimal));
        var number = register.Fields.First(f => f.Kind == Kernel.Registers.FieldKind.Decimal).Key;
        for (var i = 0; i < 12; i++)
        {
            (string, string)[] values = i == 5 ? [(register.TitleField, "无")] : [(register.TitleField, $"名称{i}"), (number, $"{i * 3}.5")];
            await store.Ledger.AppendedAsync(Sample.Entry(register.Key, $"N{i:00}", null, i == 7, values), a => a);
        }

        var sorted = await ListAsync(new EntryQuery { OrderBy = number, Descending = true, Page = new(1, 50) });
        Assert.Equal(["N11", "N10", "N09"], sorted.Take(3));
        Assert.Equal("N05", sorted[^1]);
        Assert.Equal(12, sorted.Length);
        Assert.Equal(11, (await ListAsync(new EntryQuery { Withdrawn = false, Page = new(1, 50) })).Length);
        Assert.Equal(["N03"], await ListAsync(new EntryQuery { Where = ImmutableDictionary<string, string>.Empty.Add(number, "9.5") }));
        Assert.Equal(["N02"], await ListAsync(new EntryQuery { Search = "n02" }));
        Assert.Equal(["N03"], await ListAsync(new EntryQuery { Search = " 称3　n0" }));
        Assert.Equal(11, (await store.Host.Entries.AllAsync(Sample.Region, register.Key, cancel: Cancel)).Count);
        Assert.Equal(11, (await store.Host.Entries.CountsAsync(Sample.Region, Cancel))[register.Key]);
        await Assert.ThrowsAsync<ArgumentException>(() => ListAsync(new EntryQuery { OrderBy = "no-such-field" }));

        async Task<ImmutableArray<string>> ListAsync(EntryQuery query) =>
            [.. (await store.Host.Entries.ListAsync(Sample.Region, register, query, Cancel)).Items.Select(e => e.Number)];
    }

    [Theory, EachStore]
    public async Task The_agenda_of_a_meeting_names_the_opinions_it_rests_on(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        const string Review = "decisions.legal-review:give-opinion";
        var opened = await store.Ledger.CaseAsync(Sample.Opening("FS-1"));
        var reviewed = await store.Ledger.CaseAsync(Sample.On(opened, Review, a => a with { Outcome = "passed" }));
        var placing = Sample.On(reviewed, "decisions.legal-review:place") with
        {
            Topic = new AgendaTopic(Sample.Region, "M1", "case/FS-1", "题目", 2, Review, "passed"),
        };
        await store.Ledger.AppendedAsync(placing, a => a);
        var topic = Assert.Single(await store.Host.Cases.TopicsAsync(Sample.Region, "M1", Cancel));
        Assert.Equal(("FS-1", "题目", 2, reviewed.Head), (topic.CaseId, topic.Title, topic.ReviewSequence, topic.ReviewHash));
        Assert.Empty(await store.Host.Cases.TopicsAsync(Sample.Region, "M2", Cancel));
    }

    [Theory, EachStore]
    public async Task The_dashboard_counts_what_was_decided_met_and_is_open(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await FillAsync(store, 30);
        var board = await store.Host.Dashboards.ReadAsync(
            Sample.Region, Scope.All, new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), Query.Today, Cancel);
        Assert.Equal((15, 5), (board.Open, board.Overdue));
        Assert.Equal(15, board.Decided.Sum(d => d.Count));
        Assert.Equal(["2021-10"], board.Decided.Select(d => d.Month).Distinct());
        Assert.Equal([new MetCount("statutory", 15, 0)], board.Met);
        Assert.Equal(100m, board.Met[0].OnTime);
    }

    // Even cases are decided and closed; odd ones run and are due from 11 October, a day later each.
    internal static async Task FillAsync(TestStore store, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var clock = i % 2 == 0
                ? Sample.Clock(state: ClockState.Met)
                : Sample.Clock(due: new DateOnly(2021, 10, 10).AddDays(i));
            var marking = Sample.Marking(clock) with
            {
                Result = i % 2 == 0 ? "granted" : null,
                DecidedOn = i % 2 == 0 ? new DateOnly(2021, 10, 8) : null,
                ClosedOn = i % 2 == 0 ? new DateOnly(2021, 10, 9) : null,
            };
            var index = i;
            var append = Sample.Opening($"id-{i}", marking, p => p with
            {
                Number = $"XK-{index:000}",
                Unit = $"unit-{index % 3}",
                Title = index == 3 ? "100%_真" : p.Title,
            });
            await store.Ledger.AppendedAsync(append with { Case = append.Case! with { OpenedOn = Sample.Day.AddDays(i) } }, a => a);
        }
    }
}
