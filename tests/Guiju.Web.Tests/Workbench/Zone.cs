using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.LawFiles;
using Guiju.Store;
using Guiju.Web;
using Guiju.Web.Account;
using Guiju.Web.Tests.Browser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Guiju.Web.Tests.Workbench;

/// <summary>
/// A small zone on a temporary SQLite store: the law as shipped, some registers of the demonstration year, accounts of every role, the
/// clock standing at a morning of 2021. Everything in it was recorded through the desks.
/// </summary>
public sealed class Zone : IAsyncLifetime
{
    /// <summary>Password of every account.</summary>
    public const string Password = "guiju-demo-2021";

    /// <summary>Region code.</summary>
    public const string Region = "demo";

    private static readonly Lazy<LawBook> Law = new(static () => LawLoader.Load(Path.Combine(PageChecks.Root, "law")) is Outcome<LawBook>.Accepted { Value: var book }
        ? book
        : throw new InvalidOperationException("The law does not load."));

    private readonly string folder = Directory.CreateTempSubdirectory("guiju-zone-").FullName;
    private StoreHost? store;
    private WebHost? host;

    /// <summary>The clock.</summary>
    public FixedClock Clock { get; } = new(new DateTimeOffset(2021, 9, 24, 9, 30, 0, BeijingTime.Offset));

    /// <summary>The store.</summary>
    public StoreHost Store => store!;

    /// <summary>The site.</summary>
    public WebHost Host => host!;

    /// <summary>The law.</summary>
    public static LawBook Book => Law.Value;

    /// <summary>Somebody who may change registers and open cases of any unit.</summary>
    public static Actor Everybody { get; } = new("setup", "初始导入", "zwfw", Roles.All, ZoneWide: true);

    public async ValueTask InitializeAsync()
    {
        store = await StoreHost.OpenAsync(Guiju.Store.StoreOptions.Sqlite(folder));
        var options = new GuijuWebOptions { Region = Region, ZoneName = "大连长兴岛经济区", Notice = "演示数据" };
        host = await WebHost.StartAsync(options, builder =>
        {
            builder.Services.AddGuijuStore(store);
            builder.Services.AddSingleton(Book);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddSingleton(new DemoAccounts(Password, [.. Accounts.Select(a => new DemoAccount(a.Name, a.Title, Roles.TitleOf(a.Roles[0])))]));
        });
        await AddRegistersAsync();
        await AddAccountsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }

    /// <summary>Accounts of every role.</summary>
    public static ImmutableArray<Actor> People { get; } =
    [
        new("window1", "一号综合窗口窗口人员", "zwfw", [Roles.WindowClerk], true),
        new("scjg-examiner", "市场监管局审查人员", "scjg", [Roles.Examiner, Roles.Drafter]),
        new("scjg-examiner2", "市场监管局审查人员乙", "scjg", [Roles.Examiner]),
        new("scjg-head", "市场监管局负责人", "scjg", [Roles.UnitHead]),
        new("jt-examiner", "交通运输局审查人员", "jt", [Roles.Examiner, Roles.Drafter]),
        new("fz-reviewer", "法制审核人员", "fz", [Roles.LegalReviewer], true),
        new("fz-head", "法制办主任", "fz", [Roles.LegalHead], true),
        new("gwb-secretary", "管委会办公室秘书", "gwb", [Roles.OfficeSecretary], true),
        new("leader", "管委会领导", "gwh", [Roles.Leader], true),
        new("study", "学法秘书", "dqb", [Roles.StudySecretary]),
        new("registrar", "台账管理员", "zwfw", [Roles.Registrar]),
        new("auditor", "审计人员", "sjj", [Roles.Auditor], true),
        new("admin", "系统管理员", "zwfw", [Roles.Admin]),
    ];

    private static IEnumerable<(string Name, string Title, ImmutableArray<string> Roles)> Accounts => People.Select(p => (p.Id, p.Title, p.Roles));

    /// <summary>A person by account name.</summary>
    public static Actor Person(string name) => People.First(p => p.Id == name);

    /// <summary>Opens a case through the desk.</summary>
    public async Task<CaseState> OpenAsync(string procedure, CaseProfile profile, string act, DateOnly day, Actor by, params (string, string)[] facts) =>
        Case(await new CaseDesk(Book, Store.Ledger, Store.Digester).OpenAsync(
            new OpenCase(Region, procedure, profile, Intent(act, day, by, null, facts), Stamp())));

    /// <summary>Records an act through the desk.</summary>
    public async Task<CaseState> ActAsync(string id, string act, DateOnly day, Actor by, string? outcome = null, params (string, string)[] facts) =>
        Case(await new CaseDesk(Book, Store.Ledger, Store.Digester).RecordAsync(
            new RecordAct(Region, id, Intent(act, day, by, outcome, facts), Stamp())));

    /// <summary>A licensing case of the market regulation office, as a window clerk opens it.</summary>
    public Task<CaseState> LicensingAsync(string title, DateOnly day, string unit = "scjg") => OpenAsync(
        "services.licensing",
        new CaseProfile { Number = "", Title = title, Unit = unit, Party = "大连甲乙食品有限公司", Phone = "0411-00005500", Item = "SCJG-002", Mode = "optimised", Channel = "window", AccessCode = "7K3M9Q" },
        "apply",
        day,
        Person("window1"),
        ("promised-limit", "6"));

    private static ActIntent Intent(string act, DateOnly day, Actor by, string? outcome, (string Key, string Value)[] facts) =>
        new(act, new LegalMoment(day), by) { Outcome = outcome, Facts = facts.ToImmutableDictionary(f => f.Key, f => f.Value) };

    private static CaseState Case(Outcome<Recorded> outcome) => outcome switch
    {
        Outcome<Recorded>.Accepted accepted => accepted.Value.Case,
        Outcome<Recorded>.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons)),
        Outcome<Recorded>.Faulted faulted => throw new InvalidOperationException(string.Join("; ", faulted.Faults)),
        _ => throw new InvalidOperationException(),
    };

    private Stamp Stamp() => new(Clock.GetUtcNow().ToUnixTimeMilliseconds(), Guid.NewGuid().ToString("N"));

    private async Task AddAccountsAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in Roles.All)
        {
            await roles.CreateAsync(new IdentityRole(role));
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<GuijuUser>>();
        foreach (var person in People)
        {
            var user = new GuijuUser { UserName = person.Id, Title = person.Title, Unit = person.Unit, ZoneWide = person.ZoneWide, LockoutEnabled = true };
            var made = await users.CreateAsync(user, Password);
            Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(e => e.Description)));
            await users.AddToRolesAsync(user, person.Roles);
        }
    }

    private async Task AddRegistersAsync()
    {
        foreach (var key in new[] { "units", "service-items", "reform-items", "agency-windows", "general-windows", "window-items", "study-sessions", "meetings", "key-tasks" })
        {
            var desk = new RegisterDesk(Store.Ledger, Store.Digester);
            var register = AllAreas.Registers[key];
            await Task.WhenAll(Csv.Read(Path.Combine(PageChecks.Root, "demo", key + ".csv")).Select(async row =>
            {
                var input = RegisterInput.Parse(register, row!);
                Assert.True(input.IsSound, string.Join("; ", input.Faults));
                var day = new DateOnly(2021, 1, 4);
                var answer = await desk.ChangeAsync(new ChangeRegister(
                    Region, register, input.Values[register.NumberField], new RegisterChange.Record(input.Values), Everybody, new LegalMoment(day), Stamp()));
                Assert.IsType<Outcome<Registered>.Accepted>(answer);
            }));
        }
    }
}

/// <summary>A clock that stands until it is set.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Sets the clock.</summary>
    public void Set(DateTimeOffset to) => now = to;

    public override DateTimeOffset GetUtcNow() => now;
}

/// <summary>Reads the demonstration's files.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string?>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var heads = Split(lines[0]);
        return lines.Skip(1).Select(line => heads.Zip(Split(line)).ToDictionary(p => p.First, string? (p) => p.Second));
    }

    private static List<string> Split(string line)
    {
        List<string> cells = [];
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
