using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;

namespace Guiju.Store.Tests;

public sealed class AppendAllTests
{
    private static readonly Actor Registrar = new("registrar", "台账管理员", "zwfw", [Roles.Registrar], true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Acts_appended_together_are_all_there_or_none(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var (first, second, third) = (Entry("N1"), Entry("N2"), Entry("N3"));
        Assert.All(await store.Ledger.AppendAllAsync([first, second], Cancel), answer => Assert.IsType<AppendResult.Appended>(answer));

        var again = await store.Ledger.AppendAllAsync([second, third], Cancel);
        Assert.IsType<AppendResult.Duplicate>(again[0]);
        Assert.IsType<AppendResult.Stale>(again[1]);
        Assert.Null(await store.Ledger.FindEntryAsync(Sample.Region, "units", "N3", Cancel));
        Assert.Equal(2L, Convert.ToInt64(await store.ScalarAsync("SELECT count(*) FROM acts"), System.Globalization.CultureInfo.InvariantCulture));
        await Assert.ThrowsAsync<ArgumentException>(() => store.Ledger.AppendAllAsync([third, Entry("N3")], Cancel));
        Assert.Empty(await store.Ledger.AppendAllAsync([], Cancel));
    }

    [Theory, EachStore]
    public async Task Two_acts_under_one_key_are_not_taken_together_since_only_one_of_them_could_be_made(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var one = Sample.Opening("A", act: a => a with { IdempotencyKey = "same" });
        var other = Sample.Opening("B", act: a => a with { IdempotencyKey = "same" });
        await Assert.ThrowsAsync<ArgumentException>(() => store.Ledger.AppendAllAsync([one, other], Cancel));
        Assert.Null(await store.Ledger.FindCaseAsync(Sample.Region, "A", Cancel));
    }

    [Theory, EachStore]
    public async Task A_change_that_is_refused_keeps_the_others_of_its_sheet_from_being_made(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var desk = new RegisterDesk(store.Ledger, store.Host.Digester);
        var sheet = ImmutableArray.Create(Recording("a", "甲局"), Recording("b", "乙局"));
        var made = Assert.IsType<Outcome<ImmutableArray<Registered>>.Accepted>(await desk.ChangeAllAsync(sheet, Cancel)).Value;
        Assert.Equal(["a", "b"], made.Select(registered => registered.Entry.Number));
        var repeated = Assert.IsType<Outcome<ImmutableArray<Registered>>.Accepted>(await desk.ChangeAllAsync(sheet, Cancel)).Value;
        Assert.All(repeated, registered => Assert.True(registered.Repeated));

        var stale = Recording("a", "丙局") with { Change = new RegisterChange.Amend(made[0].Entry.Values.SetItem("name", "丙局"), "改名", Seen: 7), Stamp = new(1_632_960_000_000, "x") };
        var refused = await desk.ChangeAllAsync([Recording("c", "丁局"), stale], Cancel);
        Assert.Single(Assert.IsType<Outcome<ImmutableArray<Registered>>.Refused>(refused).Reasons);
        Assert.Null(await store.Ledger.FindEntryAsync(Sample.Region, "units", "c", Cancel));
        Assert.IsType<Outcome<ImmutableArray<Registered>>.Refused>(await desk.ChangeAllAsync([Recording("d", "戊局") with { By = Registrar with { Roles = [] } }], Cancel));
    }

    [Theory, EachStore]
    public async Task Entries_are_found_by_number_and_name_and_by_a_span_of_days(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var units = AllAreas.Registers["units"];
        await store.Ledger.AppendedAsync(Sample.Entry("units", "scjg", null, false, ("name", "市场监督管理局"), ("short-name", "市场监管局")), a => a);
        await store.Ledger.AppendedAsync(Sample.Entry("units", "old", null, true, ("name", "旧局"), ("short-name", "旧局")), a => a);
        var names = await store.Host.Entries.NamesAsync(Sample.Region, units, ["市场监管局", "old", "无"], Cancel);
        Assert.Equal([("old", true), ("scjg", false)], names.Select(name => (name.Number, name.Withdrawn)));
        Assert.True(names[1].IsMeantBy("市场监督管理局"));

        var tasks = AllAreas.Registers["key-tasks"];
        foreach (var day in new[] { "2021-03-31", "2021-06-30", "2021-09-30" })
        {
            await store.Ledger.AppendedAsync(Sample.Entry("key-tasks", day, null, false, ("due", day)), a => a);
        }

        var within = new EntryQuery { Day = "due", From = new DateOnly(2021, 4, 1), To = new DateOnly(2021, 9, 30), OrderBy = "due", Descending = true };
        Assert.Equal(["2021-09-30", "2021-06-30"], (await store.Host.Entries.ListAsync(Sample.Region, tasks, within, Cancel)).Items.Select(e => e.Number));
    }

    private static Append Entry(string number) => Sample.Entry("units", number, null, false, ("name", number));

    private static ChangeRegister Recording(string code, string name)
    {
        var units = AllAreas.Registers["units"];
        var values = RegisterInput.Parse(units, new Dictionary<string, string?> { ["code"] = code, ["name"] = name, ["short-name"] = name, ["kind"] = "department" }).Values;
        return new(Sample.Region, units, code, new RegisterChange.Record(values), Registrar, new LegalMoment(Sample.Day), new Stamp(1_632_960_000_000, "import/" + code));
    }
}
