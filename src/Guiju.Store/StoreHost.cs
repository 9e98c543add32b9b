using Guiju.Kernel.Ports;
using Guiju.Store.Dialects;
using Guiju.Store.Figures;
using Guiju.Store.Model;
using Guiju.Store.Reading;
using Guiju.Store.Reports;
using Guiju.Store.Writing;

namespace Guiju.Store;

/// <summary>
/// A store that is open: everything that reads and writes one database, for as long as the process needs it. Disposing it finishes what is
/// queued. One of these per process and database.
/// </summary>
public sealed class StoreHost : IAsyncDisposable
{
    private readonly LedgerAppender _appender;

    private StoreHost(StoreOptions options)
    {
        Database = Database.Of(options);
        _appender = new LedgerAppender(Database.Dialect, Digester, options.BatchSize);
        Ledger = new LedgerStore(Database, _appender);
        Cases = new CaseReader(Database);
        Entries = new EntryReader(Database);
        Dashboards = new DashboardReader(Database);
        Figures = new FigureReader(Database);
        Editions = new EditionReader(Figures);
    }

    /// <summary>The store the desks write through.</summary>
    public LedgerStore Ledger { get; }

    /// <summary>Lists and files of cases, clocks, acts and agendas.</summary>
    public CaseReader Cases { get; }

    /// <summary>Lists of registers.</summary>
    public EntryReader Entries { get; }

    /// <summary>Counts.</summary>
    public DashboardReader Dashboards { get; }

    /// <summary>Values and rows of figures.</summary>
    public FigureReader Figures { get; }

    /// <summary>Yearly reports as the records stand.</summary>
    public EditionReader Editions { get; }

    /// <summary>SM3.</summary>
    public IDigester Digester { get; } = Sm3Digester.Instance;

    internal Database Database { get; }

    internal LedgerAppender Appender => _appender;

    /// <summary>Opens the store and brings its schema up to date, one process at a time.</summary>
    /// <exception cref="StoreException">The database cannot be used, and why is known.</exception>
    public static async Task<StoreHost> OpenAsync(StoreOptions options, CancellationToken cancel = default)
    {
        var host = New(options);
        try
        {
            await host.Database.Dialect.MigrateAsync(cancel);
            return host;
        }
        catch (Exception e)
        {
            await host.DisposeAsync();
            if (e is not StoreException && StoreException.Of(e) is { } known)
            {
                throw known;
            }

            throw;
        }
    }

    private static StoreHost New(StoreOptions options)
    {
        try
        {
            return new StoreHost(options);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new StoreException(StoreTrouble.Settings, e.Message, e);
        }
    }

    /// <summary>An EF context over the same database, for sign-in. The caller disposes it.</summary>
    public StoreDb NewContext() => Database.Dialect.NewContext();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _appender.DisposeAsync();
        Database.Dispose();
    }
}
