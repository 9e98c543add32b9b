using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.LawFiles;
using Guiju.Store;

namespace Guiju.Cli.Tests;

/// <summary>A folder with law files and a store in which cases were recorded through the desk, for commands to be run over.</summary>
internal sealed class RecordedZone : IDisposable
{
    public const string Region = "210299";
    private static readonly Actor Clerk = new("window1", "窗口人员", "zwfw", Roles.All, ZoneWide: true);
    private readonly TemporaryFolder _folder = new();
    private int _keys;

    /// <summary>The shipped law, its calendar only up to a year.</summary>
    public RecordedZone(int calendarThrough = 2026)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.yaml", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) != "calendar" || int.Parse(Path.GetFileNameWithoutExtension(f), null) <= calendarThrough))
        {
            _folder.Write(Path.Combine("law", Path.GetRelativePath(Shipped, file)), System.IO.File.ReadAllText(file));
        }

        // Templates of reports are no YAML.
        foreach (var file in Directory.EnumerateFiles(Shipped, "*.md", SearchOption.AllDirectories))
        {
            _folder.Write(Path.Combine("law", Path.GetRelativePath(Shipped, file)), System.IO.File.ReadAllText(file));
        }
    }

    public string Law => _folder.File("law");

    public string Data => _folder.File("data");

    public string File(string name) => _folder.File(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    private static string Shipped => Path.Combine(Guiju.Root, "law");

    /// <summary>Brings in the notice of a further year, as it is shipped.</summary>
    public void Publish(int year) =>
        _folder.Write($"law/calendar/{year}.yaml", System.IO.File.ReadAllText(Path.Combine(Shipped, "calendar", $"{year}.yaml")));

    public Task<Answer> RunAsync(params string[] args) => Guiju.RunInAsync(_folder.Path, [.. args, "--law", Law, "--data", Data]);

    /// <summary>The store as the program opens it; the caller disposes it.</summary>
    public Task<StoreHost> OpenAsync() => StoreHost.OpenAsync(StoreOptions.Sqlite(Data));

    /// <summary>Licensing cases, applied for and accepted.</summary>
    public async Task<IReadOnlyList<CaseState>> RecordAsync(int cases, DateOnly applied, DateOnly accepted)
    {
        var law = LawLoader.Load(Law) is Outcome<LawBook>.Accepted { Value: var book } ? book : throw new InvalidOperationException("The law does not load.");
        await using var store = await OpenAsync();
        var desk = new CaseDesk(law, store.Ledger, store.Digester);
        var recorded = new List<CaseState>();
        for (var i = 0; i < cases; i++)
        {
            var profile = new CaseProfile { Number = "", Title = "食品经营许可", Unit = "scjg", Party = "某某餐饮店" };
            var opened = Case(await desk.OpenAsync(new OpenCase(Region, "services.licensing", profile, Intent("apply", applied), Stamp(applied))));
            recorded.Add(Case(await desk.RecordAsync(new RecordAct(Region, opened.Id, Intent("accept", accepted), Stamp(accepted)))));
        }

        return recorded;
    }

    public void Dispose() => _folder.Dispose();

    private static ActIntent Intent(string act, DateOnly day) => new(act, new LegalMoment(day), Clerk) { Facts = ImmutableDictionary<string, string>.Empty };

    private Stamp Stamp(DateOnly day) => new(BeijingTime.StartOf(day) + 36_000_000, $"key-{++_keys}");

    private static CaseState Case(Outcome<Recorded> outcome) => outcome is Outcome<Recorded>.Accepted { Value.Case: var state }
        ? state
        : throw new InvalidOperationException(outcome.ToString());
}
