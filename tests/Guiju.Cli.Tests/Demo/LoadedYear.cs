using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.LawFiles;
using Guiju.Store;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Tests.Demo;

/// <summary>The demonstration year, loaded once by the command a user types, for all tests that look at it.</summary>
public sealed class LoadedYear : IAsyncLifetime
{
    /// <summary>Region of the demonstration.</summary>
    public const string Region = "demo";

    private readonly TemporaryFolder folder = new();

    /// <summary>The data folder.</summary>
    public string Data => folder.File("data");

    /// <summary>A folder for what a test makes.</summary>
    internal TemporaryFolder Folder => folder;

    /// <summary>What the load printed.</summary>
    internal Answer Load { get; private set; } = new(-1, "", "");

    /// <summary>The law as shipped.</summary>
    public static LawBook Law { get; } = LawLoader.Load(Path.Combine(Guiju.Root, "law")) is Outcome<LawBook>.Accepted { Value: var book }
        ? book
        : throw new InvalidOperationException("The law does not load.");

    public async ValueTask InitializeAsync() => Load = await Guiju.RunAsync("demo", "--no-serve", "--acknowledge", "--data", Data);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The store; the caller disposes it.</summary>
    public Task<StoreHost> OpenAsync() => OpenAsync(Data);

    /// <summary>A store.</summary>
    public static Task<StoreHost> OpenAsync(string data) => StoreHost.OpenAsync(StoreOptions.Sqlite(data));

    /// <summary>Every act of a store in the order of the ledger.</summary>
    internal static async Task<List<Act>> ActsAsync(StoreHost store)
    {
        var cancel = TestContext.Current.CancellationToken;
        List<(long Position, Act Act)> acts = [];
        foreach (var stream in await StreamsAsync(store))
        {
            acts.AddRange((await store.Cases.ActsAsync(Region, stream, cancel)).Select(placed => (placed.Position, placed.Act)));
        }

        return [.. acts.OrderBy(a => a.Position).Select(a => a.Act)];
    }

    /// <summary>Everything that a verification of the ledger finds wrong.</summary>
    public static async Task<List<LedgerFault>> FaultsAsync(StoreHost store)
    {
        List<LedgerFault> faults = [];
        await LedgerVerifier.Of(store, Law).VerifyAsync(new VerifyOptions { Found = faults.Add }, TestContext.Current.CancellationToken);
        return faults;
    }

    private static async Task<List<string>> StreamsAsync(StoreHost store)
    {
        var cancel = TestContext.Current.CancellationToken;
        List<string> streams = [];
        var query = new Store.Reading.CaseQuery { Today = new DateOnly(2022, 1, 17), Page = new(1, Store.Reading.PageRequest.MostRows) };
        streams.AddRange((await store.Cases.ListAsync(Region, query, cancel)).Items.Select(line => Kernel.Cases.CaseState.StreamOf(line.Id)));
        foreach (var register in Areas.AllAreas.Registers.Keys)
        {
            streams.AddRange((await store.Entries.AllAsync(Region, register, withdrawn: true, cancel))
                .Select(entry => Kernel.Registers.RegisterEntry.StreamOf(register, entry.Number)));
        }

        return streams;
    }
}

/// <summary>Tests that look at the loaded year.</summary>
[CollectionDefinition(Name)]
public sealed class LoadedYearTests : ICollectionFixture<LoadedYear>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "the loaded year";
}
