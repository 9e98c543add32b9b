using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store.Calendars;
using Guiju.Store.Ledger;

namespace Guiju.Store.Tests.Ledger;

/// <summary>A store in which something of everything was recorded through the doors, twice sealed, with what a verification of it finds.</summary>
internal sealed class VerifiedStore : IAsyncDisposable
{
    private static readonly Actor System = new("system", "系统", "", [Roles.System]);

    private VerifiedStore(TestStore store) => Store = store;

    public TestStore Store { get; }

    public CaseState Running { get; private set; } = null!;

    public CaseState Matter { get; private set; } = null!;

    public Checkpoint First { get; private set; } = null!;

    public Checkpoint Second { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<VerifiedStore> OpenAsync(StoreKind kind)
    {
        var all = new VerifiedStore(await TestStore.OpenAsync(kind));
        var store = all.Store;
        await all.AdoptAsync(Office.Calendar(2021));
        var office = new Office(store.Host, Office.By(Office.Calendar(2021)));
        var file = await EvidenceFiles.Of(store.Host).KeepAsync(Sample.Region, "申请书.pdf", "application/pdf", [1, 2, 3, 4, 5], Cancel);
        var opened = await office.OpenAsync(new DateOnly(2021, 12, 24), facts: ("promised-limit", "15"));
        all.Running = await office.ActAsync(opened, "accept", new DateOnly(2021, 12, 27), Office.Clerk, null, [file]);
        await office.ActAsync(await office.OpenAsync(new DateOnly(2021, 11, 1)), "withdraw", new DateOnly(2021, 11, 2));
        all.First = (await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 1_640_000_000_000, Cancel))!.Value.Checkpoint;

        await all.AdoptAsync(Office.Calendar(2022));
        office = new Office(store.Host, Office.By(Office.Calendar(2022)));
        var meeting = await office.MeetingAsync("2022-01", new DateOnly(2022, 1, 5));
        await office.EntryAsync(
            "meetings", "2022-01", new RegisterChange.Amend(meeting.Values.SetItem("place", "第二会议室"), "改了地点", 1), new DateOnly(2022, 1, 6));
        await office.MeetingAsync("2022-02", new DateOnly(2022, 1, 7));
        await office.EntryAsync("meetings", "2022-02", new RegisterChange.Withdraw("未召开", 1), new DateOnly(2022, 1, 8));
        all.Matter = await office.OnAgendaAsync("2022-01", new DateOnly(2022, 1, 6));
        all.Second = (await Checkpointer.Of(store.Host).SealAsync(Sample.Region, 1_642_000_000_000, Cancel))!.Value.Checkpoint;
        return all;
    }

    public async Task<(List<LedgerFault> Faults, LedgerCounts Counts)> VerifyAsync(params Checkpoint[] published)
    {
        var faults = new List<LedgerFault>();
        var counts = await LedgerVerifier.Of(Store.Host, Office.Shipped).VerifyAsync(
            new VerifyOptions { Published = published, Found = faults.Add }, Cancel);
        Assert.Equal(faults.Count, counts.Faults);
        return (faults, counts);
    }

    public async Task<List<LedgerFault>> FaultsAsync(params Checkpoint[] published) => (await VerifyAsync(published)).Faults;

    public async ValueTask DisposeAsync() => await Store.DisposeAsync();

    private async Task AdoptAsync(WorkCalendar calendar) => Assert.IsType<Outcome<CalendarChange?>.Accepted>(
        await CalendarProjector.Of(Store.Host).AdoptAsync(Sample.Region, calendar, System, BeijingTime.StartOf(new DateOnly(2021, 12, 30)), Cancel));
}
