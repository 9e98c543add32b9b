using System.Text.Json;
using Guiju.Cli.Terminal;

namespace Guiju.Cli.Serving;

/// <summary>What a data folder says about the zone it belongs to, in <c>settings.json</c>.</summary>
/// <param name="Zone">Name of the zone, as pages and reports state it.</param>
/// <param name="Region">Region code, first part of every key in the database.</param>
/// <param name="Notice">A line shown at the top of every page; empty for none.</param>
internal sealed record SiteSettings(string Zone, string Region, string Notice = "")
{
    /// <summary>The settings of a data folder, or null where there are none.</summary>
    /// <exception cref="InputException">The file is there and cannot be read as settings.</exception>
    public static SiteSettings? Find(Places places)
    {
        var path = PathOf(places);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize<SiteSettings>(File.ReadAllText(path), JsonSerializerOptions.Web);
            if (read is { Zone.Length: > 0, Region.Length: > 0 })
            {
                return read with { Notice = read.Notice ?? "" };
            }
        }
        catch (JsonException)
        {
            // Said below, with the place.
        }

        throw new InputException(Places.Shown(path), "settings", CliWords.Say("settings.wrong"));
    }

    /// <summary>The settings of a call: what its options say, else what the data folder says.</summary>
    /// <exception cref="InputException">Neither says it.</exception>
    public static SiteSettings Of(Places places, string? zone, string? region)
    {
        var kept = Find(places);
        return new SiteSettings(
            zone ?? kept?.Zone ?? throw Missing(places, "--zone"),
            region ?? kept?.Region ?? throw Missing(places, "--region"),
            kept?.Notice ?? "");
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Save(Places places)
    {
        Directory.CreateDirectory(places.Data);
        var path = PathOf(places);
        var text = JsonText.Of(this) + "\n";
        if (File.Exists(path) && File.ReadAllText(path) == text)
        {
            return;
        }

        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string PathOf(Places places) => Path.Combine(places.Data, "settings.json");

    private static InputException Missing(Places places, string option) =>
        new(Places.Shown(PathOf(places)), "settings", CliWords.Say("settings.missing", option));
}
