using System.CommandLine;
using Guiju.Cli.Law;
using Guiju.Cli.Terminal;
using Guiju.Kernel;
using Guiju.Store.Calendars;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Calendars;

/// <summary><c>guiju calendar project</c>: reckons every running limit by the law files' calendar, in one transaction, and says what moved.</summary>
internal static class CalendarProjectCommand
{
    public static Command Build()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would move, and change nothing." };
        var json = new Option<bool>("--json") { Description = "Print the changes as JSON." };
        var command = new Command(
            "project",
            "Adopt the holiday arrangements of the law files: running limits are reckoned again, and each that moves is recorded. "
            + "Met and closed ones stand. A running server must be started again afterwards; starting one does the same.")
        {
            dryRun, json,
        };
        command.SetAction((parsed, cancel) => RunAsync(Places.Of(parsed), parsed.GetValue(dryRun), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Places places, bool dryRun, bool json, CancellationToken cancel)
    {
        var law = LawFolder.Load(places.Law);
        await using var store = await StoreOpening.OpenAsync(places, cancel: cancel);
        var projector = CalendarProjector.Of(store);
        var changes = new List<CalendarChange>();
        foreach (var region in await Checkpointer.Of(store).RegionsAsync(cancel))
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var outcome = dryRun
                ? await projector.PreviewAsync(region, law.Calendar, cancel)
                : await projector.AdoptAsync(region, law.Calendar, CalendarAdoption.Program, now, cancel);
            if (outcome is Outcome<CalendarChange?>.Faulted { Faults: var faults })
            {
                throw CalendarText.Placed(places, faults);
            }

            if (outcome is Outcome<CalendarChange?>.Accepted { Value: { } change })
            {
                changes.Add(change);
            }
        }

        if (json)
        {
            JsonText.Print(new { dryRun, changes = changes.Select(c => CalendarText.Shape(c, law)) });
            return ExitCode.Ok;
        }

        foreach (var change in changes)
        {
            Screen.Say(CalendarText.Of(change, !dryRun));
            foreach (var move in change.Moves)
            {
                Screen.Say("  " + CalendarText.Of(move, change.Diff, law));
            }
        }

        if (changes.Count == 0)
        {
            Screen.Say(CalendarWords.Say("calendar.same"));
        }

        return ExitCode.Ok;
    }
}
