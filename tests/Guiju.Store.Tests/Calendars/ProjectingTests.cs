using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;
using Guiju.Store.Calendars;
using Guiju.Store.Ledger;

namespace Guiju.Store.Tests.Calendars;

public sealed class ProjectingTests
{
    private static readonly DateOnly Applied = new(2021, 12, 24);
    private static readonly DateOnly Accepted = new(2021, 12, 27);
    private static readonly Actor System = new("system", "系统", "", [Roles.System]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static HolidayNotice Notice2022 => Office.Shipped.Calendar.Notices.Single(n => n.Year == 2022);

    [Theory, EachStore]
    public async Task A_new_notice_moves_what_runs_and_says_from_where_to_where_and_why(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        var running = await new Office(store.Host, Office.By(Office.Calendar(2021))).AcceptedAsync(Applied, Accepted);
        var before = Clock(running, "decide-in-time");
        Assert.True(before.Provisional);

        var change = (await AdoptAsync(store, Office.Calendar(2022)))!;

        // 20 workdays from 27 December: New Year's Day is a Saturday, its Monday is off by the notice, and a Saturday in January is worked.
        var move = Assert.Single(change.Moves, m => m.Before.Duty == "decide-in-time");
        Assert.Equal((running.Id, before.Due, false), (move.CaseId, move.Before.Due, move.After.Provisional));
        Assert.Contains(move.Why(change.Diff), d => d.Day == new DateOnly(2022, 1, 3) && d.After == DayKind.Holiday);
        Assert.Equal("采用2022年节假日安排", change.Reason);

        var stored = (await store.Ledger.FindCaseAsync(Sample.Region, running.Id, Cancel))!;
        Assert.Equal(move.After, Clock(stored, "decide-in-time") with { Stops = move.After.Stops, Extensions = move.After.Extensions });
        Assert.Equal(Clock(await FreshAsync(store, Office.Calendar(2022)), "decide-in-time").Due, move.After.Due);
        Assert.Equal((running.Sequence, running.Head), (stored.Sequence, stored.Head));
        Assert.Equal($"{move.After.Due:yyyy-MM-dd}", await DueAsync(store, running.Id));
    }

    [Theory, EachStore]
    public async Task What_is_met_closed_or_not_touched_by_the_days_stands(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        var office = new Office(store.Host, Office.By(Office.Calendar(2021)));
        var closed = await office.ActAsync(await office.OpenAsync(Applied), "withdraw", Accepted);
        var early = await office.OpenAsync(new DateOnly(2021, 12, 1));
        var running = await office.AcceptedAsync(Applied, Accepted);

        var change = (await AdoptAsync(store, Office.Calendar(2022)))!;

        Assert.All(change.Moves, m => Assert.Equal(running.Id, m.CaseId));
        Assert.Equal(closed.Marking.Clocks.AsEnumerable().Select(c => c.Due), (await CaseAsync(store, closed)).Marking.Clocks.Select(c => c.Due));
        Assert.Equal(early.Marking.Clocks.AsEnumerable().Select(c => c.Due), (await CaseAsync(store, early)).Marking.Clocks.Select(c => c.Due));
        Assert.Equal(Clock(running, "answer").Due, Clock(await CaseAsync(store, running), "answer").Due);
    }

    [Theory, EachStore]
    public async Task A_provisional_date_that_the_notice_confirms_becomes_firm_and_that_is_recorded(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        var running = await new Office(store.Host, Office.By(Office.Calendar(2021))).AcceptedAsync(Applied, Accepted);
        var before = Clock(running, "decide-in-time");
        var empty = new HolidayNotice(2022, "", [], [], [], 1);

        var change = (await AdoptAsync(store, Office.Calendar(2021, empty)))!;

        var move = Assert.Single(change.Moves, m => m.Before.Duty == "decide-in-time");
        Assert.Equal((before.Due, before.Due), (move.Before.Due, move.After.Due));
        Assert.True(move.Before.Provisional && !move.After.Provisional);
        Assert.Empty(move.Why(change.Diff));
        var recorded = Assert.Single(
            await CalendarProjector.Of(store.Host).MovesAsync((await HistoryAsync(store))[0], Cancel), m => m.Duty == "decide-in-time");
        Assert.Equal((running.Id, before.Due, before.Due, true, false), (recorded.CaseId, recorded.From, recorded.To, recorded.WasProvisional, recorded.IsProvisional));
    }

    [Theory, EachStore]
    public async Task The_change_is_an_act_that_states_the_arrangement_and_vouches_for_every_move(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        await new Office(store.Host, Office.By(Office.Calendar(2021))).AcceptedAsync(Applied, Accepted);
        var change = (await AdoptAsync(store, Office.Calendar(2022)))!;

        var act = Assert.Single(await InclusionProofs.Of(store.Host).FindAsync(CalendarActs.Stream, 2, Cancel)).Act;
        Assert.Equal(store.Host.Digester.Hash(CanonicalBytes.Of(act)), act.Hash);
        Assert.Equal(change.Moves.Length.ToString(null as IFormatProvider), act.Facts[CalendarActs.Moved]);
        Assert.Equal(
            change.Moves.Aggregate(Digest.Zero, (d, m) => m.AddTo(d, store.Host.Digester)).ToString(), act.Facts[CalendarActs.Moves]);
        Assert.Contains("2022-01-03", act.Facts["2022.off"], StringComparison.Ordinal);
        Assert.DoesNotContain("2021.off", act.Facts.Keys);
        Assert.Equal(Office.Calendar(2022).Fingerprint, (await CalendarProjector.Of(store.Host).AdoptedAsync(Sample.Region, Cancel))!.Fingerprint);
        Assert.Equal([(2, change.Moves.Length), (1, 0)], (await HistoryAsync(store)).Select(h => (h.Sequence, h.Moved)));
    }

    [Theory, EachStore]
    public async Task A_re_issued_notice_moves_again_and_the_same_one_twice_moves_nothing(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2022));
        await new Office(store.Host, Office.By(Office.Calendar(2022))).AcceptedAsync(Applied, Accepted);
        var reissued = Notice2022 with { Edition = 2, Off = Notice2022.Off.Add(new DateOnly(2022, 1, 4)) };

        Assert.Null(await AdoptAsync(store, Office.Calendar(2022)));
        var change = (await AdoptAsync(store, Office.Calendar(2022, reissued)))!;

        Assert.Equal("采用2022年节假日安排第2版", change.Reason);
        Assert.Equal([new DateOnly(2022, 1, 4)], Assert.Single(change.Moves).Why(change.Diff).Select(d => d.Day));
    }

    [Theory, EachStore]
    public async Task What_holds_less_than_was_adopted_is_a_fault_and_changes_nothing(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var reissued = Notice2022 with { Edition = 2, Off = Notice2022.Off.Add(new DateOnly(2022, 1, 4)) };
        await AdoptAsync(store, Office.Calendar(2022, reissued));

        Assert.Equal(["calendar.missing:2022"], await FaultsAsync(store, Office.Calendar(2021)));
        Assert.Equal(["calendar.older:2022"], await FaultsAsync(store, Office.Calendar(2022)));
        Assert.Equal(["calendar.edition:2022"], await FaultsAsync(store, Office.Calendar(2022, reissued with { Off = Notice2022.Off.Add(new DateOnly(2022, 1, 5)) })));
        Assert.Single(await HistoryAsync(store));
    }

    [Theory, EachStore]
    public async Task A_preview_says_the_same_and_writes_nothing(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        var running = await new Office(store.Host, Office.By(Office.Calendar(2021))).AcceptedAsync(Applied, Accepted);

        var preview = Value(await CalendarProjector.Of(store.Host).PreviewAsync(Sample.Region, Office.Calendar(2022), Cancel))!;

        Assert.Equal(running.Head, (await CaseAsync(store, running)).Head);
        Assert.Equal(Clock(running, "decide-in-time").Due, Clock(await CaseAsync(store, running), "decide-in-time").Due);
        Assert.Single(await HistoryAsync(store));
        var done = (await AdoptAsync(store, Office.Calendar(2022)))!;
        Assert.Equal(done.Moves.Select(m => (m.CaseId, m.Before.Due, m.After.Due)), preview.Moves.Select(m => (m.CaseId, m.Before.Due, m.After.Due)));
        Assert.Equal((done.Reason, done.Checked), (preview.Reason, preview.Checked));
    }

    [Theory, EachStore]
    public async Task A_program_that_reckons_by_an_older_calendar_records_nothing_more(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        var old = new Office(store.Host, Office.By(Office.Calendar(2021)));
        var running = await old.OpenAsync(Applied);
        await AdoptAsync(store, Office.Calendar(2022));

        await Assert.ThrowsAsync<InvalidOperationException>(() => old.ActAsync(running, "accept", Accepted));
        await Assert.ThrowsAsync<InvalidOperationException>(() => old.OpenAsync(Applied));
        Assert.Equal(1, (await CaseAsync(store, running)).Sequence);
        Assert.Equal(2, (await new Office(store.Host, Office.By(Office.Calendar(2022))).ActAsync(running, "accept", Accepted)).Sequence);
    }

    [Theory, EachStore]
    public async Task Two_who_adopt_at_the_same_moment_record_one_change(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var other = await store.AnotherHostAsync();
        await new Office(store.Host).AcceptedAsync(Applied, Accepted);
        var changes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => CalendarProjector.Of(i % 2 == 0 ? store.Host : other)
            .AdoptAsync(Sample.Region, Office.Calendar(2022), System, 1, Cancel)));
        Assert.Single(changes, c => Value(c) is not null);
        Assert.Single(await HistoryAsync(store));
    }

    [Theory, EachStore]
    public async Task What_moved_cannot_be_unsaid(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await AdoptAsync(store, Office.Calendar(2021));
        await new Office(store.Host, Office.By(Office.Calendar(2021))).AcceptedAsync(Applied, Accepted);
        await AdoptAsync(store, Office.Calendar(2022));
        foreach (var sql in new[] { "DELETE FROM clock_moves", "UPDATE clock_moves SET new_due = old_due", "DELETE FROM calendar_changes", "UPDATE calendar_changes SET moved = 0" })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.RawAsync(sql));
        }
    }

    private static async Task<CalendarChange?> AdoptAsync(TestStore store, WorkCalendar calendar) => Value(
        await CalendarProjector.Of(store.Host).AdoptAsync(Sample.Region, calendar, System, BeijingTime.StartOf(Accepted), Cancel));

    private static CalendarChange? Value(Outcome<CalendarChange?> outcome) => Assert.IsType<Outcome<CalendarChange?>.Accepted>(outcome).Value;

    private static async Task<IEnumerable<string>> FaultsAsync(TestStore store, WorkCalendar calendar) =>
        Assert.IsType<Outcome<CalendarChange?>.Faulted>(
            await CalendarProjector.Of(store.Host).AdoptAsync(Sample.Region, calendar, System, 1, Cancel)).Faults.Select(f => $"{f.Code}:{f.Place}");

    private static Task<IReadOnlyList<RecordedChange>> HistoryAsync(TestStore store) =>
        CalendarProjector.Of(store.Host).HistoryAsync(Sample.Region, Cancel);

    private static async Task<CaseState> CaseAsync(TestStore store, CaseState state) =>
        (await store.Ledger.FindCaseAsync(Sample.Region, state.Id, Cancel))!;

    private static async Task<CaseState> FreshAsync(TestStore store, WorkCalendar calendar) =>
        await new Office(store.Host, Office.By(calendar)).AcceptedAsync(Applied, Accepted);

    private static async Task<string> DueAsync(TestStore store, string id) => Convert.ToString(await store.ScalarAsync(
        $"SELECT {store.Host.Database.Dialect.DayText("due")} FROM clocks WHERE case_id = ? AND duty = 'decide-in-time'", id), null)!;

    private static Clock Clock(CaseState state, string duty) => state.Marking.Clocks.Last(c => c.Duty == duty);
}
