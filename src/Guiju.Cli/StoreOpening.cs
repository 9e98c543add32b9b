using Guiju.Cli.Calendars;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Store;

namespace Guiju.Cli;

/// <summary>Opens the store that a call's options name: SQLite in the data folder, or PostgreSQL. The caller disposes it.</summary>
internal static class StoreOpening
{
    /// <summary>The store as it is, for looking into it and for keeping it; brings the schema up to date.</summary>
    /// <param name="places">Where things lie.</param>
    /// <param name="create">True to make a missing data folder and database; else a missing one is a fault.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="InputException">There is no such store, or it cannot be used; the words say why.</exception>
    public static async Task<StoreHost> OpenAsync(Places places, bool create = false, CancellationToken cancel = default)
    {
        var place = places.Postgres is null ? Places.Shown(places.Database) : "--postgres";
        if (!create && !places.HasStore)
        {
            throw new InputException(place, "store.missing", CliWords.Say("store.missing"));
        }

        try
        {
            var options = places.Postgres is { } connection ? StoreOptions.Postgres(connection) : StoreOptions.Sqlite(places.Data);
            return await StoreHost.OpenAsync(options, cancel);
        }
        catch (StoreException e)
        {
            throw new InputException([Fault(place, e)]);
        }
    }

    /// <summary>
    /// The store for recording acts under this law: <c>guiju serve</c> and whatever else writes open it so. Where the law's calendar is not the
    /// one the store has adopted, running limits are reckoned again before anything else happens, and what moved is told on stderr.
    /// </summary>
    /// <param name="places">Where things lie.</param>
    /// <param name="law">The law its acts will be judged by.</param>
    /// <param name="region">Region of the zone.</param>
    /// <param name="clock">The time now.</param>
    /// <param name="create">True to make a missing data folder and database; else a missing one is a fault.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="InputException">There is no such store, it cannot be used, or it has adopted a later calendar than this law's.</exception>
    public static async Task<StoreHost> OpenForWorkAsync(
        Places places, LawBook law, string region, TimeProvider clock, bool create = false, CancellationToken cancel = default)
    {
        var store = await OpenAsync(places, create, cancel);
        try
        {
            await CalendarAdoption.RunAsync(places, store, law, region, clock, cancel);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>What is wrong with the store, and what may be done about it.</summary>
    public static Fault Fault(string place, StoreException e) =>
        new("store." + e.Trouble.ToString().ToLowerInvariant(), CliWords.Say("store." + e.Trouble, e.Message), place);
}
