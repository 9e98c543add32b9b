using System.CommandLine;
using Guiju.Cli.Law;
using Guiju.Cli.Terminal;

namespace Guiju.Cli.Serving;

/// <summary><c>guiju serve</c>: portal and workbench on the store of the data folder, by the real clock.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var url = new Option<string>("--url")
        {
            Description = "Address to listen on.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var zone = new Option<string?>("--zone") { Description = "Name of the zone (default: as the data folder's settings.json says).", HelpName = "NAME" };
        var region = new Option<string?>("--region") { Description = "Region code, first part of every key (default: as settings.json says).", HelpName = "CODE" };
        var command = new Command("serve", "Serve portal and workbench from the data folder.") { url, zone, region };
        command.SetAction((parsed, cancel) =>
            RunAsync(Places.Of(parsed), Site.Address(parsed.GetValue(url)!), parsed.GetValue(zone), parsed.GetValue(region), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Places places, Uri url, string? zone, string? region, CancellationToken cancel)
    {
        var law = LawFolder.Load(places.Law);
        var settings = SiteSettings.Of(places, zone, region);
        await using var store = await StoreOpening.OpenForWorkAsync(places, law, settings.Region, TimeProvider.System, cancel: cancel);
        await Site.RunAsync(
            places,
            url,
            settings,
            store,
            law,
            TimeProvider.System,
            demo: null,
            () => Screen.Tell(CliWords.Say("serve.at", url.GetLeftPart(UriPartial.Authority))),
            cancel);
        return ExitCode.Ok;
    }
}
