using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Guiju.Cli.Law;
using Guiju.Cli.Serving;
using Guiju.Cli.Terminal;
using Guiju.Kernel.Time;
using Guiju.Store;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Demo;

/// <summary><c>guiju demo</c>: records a whole year through the real doors, then serves it.</summary>
internal static class DemoCommand
{
    private const int UsualPort = 5080;
    private const int Morning = 8;

    public static Command Build()
    {
        var port = new Option<int>("--port") { Description = "Port of the site.", HelpName = "PORT", DefaultValueFactory = _ => UsualPort };
        var noServe = new Option<bool>("--no-serve") { Description = "Record the year and stop." };
        var acknowledge = new Option<bool>("--acknowledge") { Description = "Print the hash of each act once it is on disk." };
        var until = new Option<string?>("--until") { Description = "Record the year only up to this day.", HelpName = "DAY" };
        var command = new Command("demo", "Record the demonstration year in the data folder (what is there is kept), then serve the site.")
        {
            port, noServe, acknowledge, until,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            Places.Of(parsed),
            parsed.GetValue(noServe) ? null : Site.Local(parsed.GetValue(port)),
            parsed.GetValue(acknowledge),
            Day(parsed.GetValue(until)),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(Places places, Uri? url, bool acknowledge, DateOnly? until, CancellationToken cancel)
    {
        if (url is not null)
        {
            Site.CheckFree(url);
        }

        var law = LawFolder.Load(places.Law);
        var plan = DemoPlan.Read(places.Demo, law, Sm3Digester.Instance);
        var settings = new SiteSettings(plan.Zone.Name, plan.Zone.Region, DemoWords.Say("notice", plan.Zone.Today));
        // The calendar is adopted on the morning of the first day, at the same moment in every load.
        var morning = new DemoClock(DateTimeOffset.FromUnixTimeMilliseconds(BeijingTime.StartOf(plan.Days[0].Day)).AddHours(Morning), runs: false);
        await using var store = await StoreOpening.OpenForWorkAsync(places, law, settings.Region, morning, create: true, cancel);
        settings.Save(places);
        await LoadAsync(store, new DemoLoad(store, law, settings.Region) { Acknowledged = Acknowledge(acknowledge) }, plan, until, cancel);
        if (url is not null)
        {
            var (accounts, clock) = (DemoHints.Of(plan.People), new DemoClock(plan.Zone.Today));
            await Site.RunAsync(places, url, settings, store, law, clock, accounts, () => DemoHints.Tell(accounts, url, plan.Zone.Today), cancel);
        }

        return ExitCode.Ok;
    }

    private static async Task LoadAsync(StoreHost store, DemoLoad load, DemoPlan plan, DateOnly? until, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        await UserAccounts.AddMissingAsync(store, [.. plan.People.Accounts], DemoHints.Password, cancel);
        var loaded = await load.RunAsync(plan, until, cancel);
        if (until is null)
        {
            await SealAsync(store, plan, loaded, cancel);
        }

        Screen.Tell(loaded.Recorded == 0
            ? DemoWords.Say("load.there", loaded.There)
            : DemoWords.Say("load.done", loaded.Recorded, loaded.There, Stopwatch.GetElapsedTime(begun).TotalSeconds));
    }

    // Sealed once, at the demonstration's own moment, so that two loads end with the same checkpoint.
    private static async Task SealAsync(StoreHost store, DemoPlan plan, DemoLoaded loaded, CancellationToken cancel)
    {
        var checkpointer = Checkpointer.Of(store);
        if (loaded.Recorded > 0 || (await checkpointer.ListAsync(plan.Zone.Region, cancel)).Count == 0)
        {
            var moment = plan.Zone.Today.ToUnixTimeMilliseconds();
            if (await checkpointer.SealAsync(plan.Zone.Region, moment, cancel) is { IsNew: true, Checkpoint: var made })
            {
                Screen.Tell(DemoWords.Say("checkpoint.done", made.Size, made.Root));
            }
        }
    }

    // One write for each act, flushed: what is printed may be relied on even if this process is killed the moment after.
    private static Action<Kernel.Ledger.Act> Acknowledge(bool asked)
    {
        if (!asked)
        {
            return static _ => { };
        }

        var output = Console.Out;
        return act =>
        {
            output.WriteLine(act.Hash);
            output.Flush();
        };
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InputException("--until", "demo.until", DemoWords.Say("value.wrong", "--until", text));
}
