using Guiju.Kernel;
using Guiju.Store.Reading;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Tests;

public sealed class HouseReadingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_ledger_is_listed_latest_first_and_by_person_kind_stream_moment_and_words(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var acts = ActReader.Of(store.Host);
        Assert.Equal(new LedgerSize(0, 0, null, 0, 0), await acts.SizeAsync(Sample.Region, Cancel));
        var first = await store.Ledger.AppendedAsync(Sample.Entry("units", "a_1", null, false, ("name", "甲局")), a => a);
        await store.Ledger.AppendedAsync(Sample.Entry("units", "a_1", first.Entry, false, ("name", "乙局")), a => a);
        var opened = await store.Ledger.CaseAsync(Sample.Opening("XK-1"));
        await store.Ledger.AppendedAsync(Sample.On(opened, "services.licensing:examine", a => a with { ActorId = "examiner", Note = "现场核查" }), a => a);

        Assert.Equal([4L, 3, 2, 1], (await acts.ListAsync(Sample.Region, new ActQuery(), Cancel)).Items.Select(placed => placed.Position));
        Assert.Equal([4L], await PositionsAsync(new ActQuery { Actor = "examiner" }));
        Assert.Equal([4L, 3], await PositionsAsync(new ActQuery { Subject = "services.licensing" }));
        Assert.Empty(await PositionsAsync(new ActQuery { Subject = "services" }));
        Assert.Equal([2L, 1], await PositionsAsync(new ActQuery { Verb = "record" }));
        Assert.Equal([2L, 1], await PositionsAsync(new ActQuery { Stream = "register/units/a_1" }));
        Assert.Equal([4L], await PositionsAsync(new ActQuery { Search = "核查" }));
        Assert.Equal([2L, 1], await PositionsAsync(new ActQuery { Search = "a_1" }));
        var moment = first.Act.RecordedAt;
        Assert.Equal([3L, 1], await PositionsAsync(new ActQuery { From = moment, Before = moment + 1 }));
        Assert.Equal((4, 2L), ((await acts.ListAsync(Sample.Region, new ActQuery { Page = new PageRequest(2, 2) }, Cancel)).Total, (await acts.ListAsync(Sample.Region, new ActQuery { Page = new PageRequest(2, 2) }, Cancel)).Items[0].Position));
        Assert.Equal(first.Act, (await acts.FindAsync(Sample.Region, 1, Cancel))!.Act with { Facts = first.Act.Facts, Evidence = first.Act.Evidence, With = first.Act.With });
        Assert.Null(await acts.FindAsync(Sample.Region, 5, Cancel));
        Assert.Empty(await PositionsAsync(new ActQuery { Subject = "x", Verb = "y" }));

        await EvidenceFiles.Of(store.Host).KeepAsync(Sample.Region, "a.txt", "text/plain", [1, 2, 3], Cancel);
        Assert.Equal(new LedgerSize(4, 2, moment + 1, 1, 3), await acts.SizeAsync(Sample.Region, Cancel));
        var before = store.Host.Database.Commands;
        await acts.ListAsync(Sample.Region, new ActQuery { Search = "a" }, Cancel);
        Assert.Equal(1, store.Host.Database.Commands - before);

        async Task<IEnumerable<long>> PositionsAsync(ActQuery query) => (await acts.ListAsync(Sample.Region, query, Cancel)).Items.Select(placed => placed.Position);
    }

    [Theory, EachStore]
    public async Task Accounts_are_listed_with_their_roles_and_found_by_words_role_and_unit(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await UserAccounts.AddMissingAsync(
            store.Host,
            [
                new("window1", "一号窗口", "zwfw", true, [Roles.WindowClerk]),
                new("scjg-head", "市场监管局负责人", "scjg", false, [Roles.UnitHead, Roles.Examiner]),
                new("fz-head", "法制办主任", "fz", true, [Roles.LegalHead]),
            ],
            "long-enough-1",
            Cancel);
        await using (var db = store.Host.NewContext())
        {
            (await db.Users.FirstAsync(u => u.UserName == "window1", Cancel)).LockoutEnd = DateTimeOffset.MaxValue;
            await db.SaveChangesAsync(Cancel);
        }

        var accounts = new AccountReader(store.Host);
        var all = await accounts.ListAsync(new AccountQuery("", "", "", new PageRequest(1, 2)), Cancel);
        Assert.Equal(3, all.Total);
        Assert.Equal(["fz-head", "scjg-head"], all.Items.Select(a => a.Name));
        Assert.Equal([Roles.Examiner, Roles.UnitHead], all.Items[1].Roles);
        Assert.Equal(["window1"], await NamesAsync("窗口", "", ""));
        Assert.Equal(["scjg-head"], await NamesAsync("", Roles.Examiner, ""));
        Assert.Equal(["fz-head"], await NamesAsync("", "", "fz"));
        Assert.True((await accounts.FindAsync("window1", Cancel))!.LockedUntil is { Year: > 9000 });
        Assert.Null(await accounts.FindAsync("nobody", Cancel));

        async Task<IEnumerable<string>> NamesAsync(string search, string role, string unit) =>
            (await accounts.ListAsync(new AccountQuery(search, role, unit, new PageRequest(1, 10)), Cancel)).Items.Select(a => a.Name);
    }
}
