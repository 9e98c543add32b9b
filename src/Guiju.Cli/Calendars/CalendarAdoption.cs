using Guiju.Cli.Terminal;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Store;
using Guiju.Store.Calendars;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Calendars;

/// <summary>Brings the calendar of the law files into the regions of a store.</summary>
internal static class CalendarAdoption
{
    private const int MostLines = 20;

    /// <summary>The program itself, acting on the law files it was given.</summary>
    public static Actor Program { get; } = new(Roles.System, Roles.TitleOf(Roles.System), "", [Roles.System]);

    /// <summary>Adopts in the regions that hold acts and in the one named, and tells on stderr what moved.</summary>
    /// <exception cref="InputException">The law files hold less than what a region has adopted.</exception>
    public static async Task RunAsync(Places places, StoreHost store, LawBook law, string region, TimeProvider clock, CancellationToken cancel)
    {
        var regions = await Checkpointer.Of(store).RegionsAsync(cancel);
        foreach (var code in regions.Append(region).Distinct(StringComparer.Ordinal))
        {
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            switch (await CalendarProjector.Of(store).AdoptAsync(code, law.Calendar, Program, now, cancel))
            {
                case Outcome<CalendarChange?>.Accepted { Value: { Checked: > 0 } change }:
                    Tell(change, law);
                    break;
                case Outcome<CalendarChange?>.Faulted { Faults: var faults }:
                    throw CalendarText.Placed(places, faults);
            }
        }
    }

    private static void Tell(CalendarChange change, LawBook law)
    {
        Screen.Tell(CalendarText.Of(change, done: true));
        foreach (var move in change.Moves.Take(MostLines))
        {
            Screen.Tell("  " + CalendarText.Of(move, change.Diff, law));
        }

        if (change.Moves.Length > MostLines)
        {
            Screen.Tell("  " + CalendarWords.Say("calendar.more", change.Moves.Length - MostLines));
        }
    }
}
