using System.Globalization;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Demo;

/// <summary>The zone whose year the demonstration tells, from <c>zone.yaml</c>: plain pairs, of which the load needs a few.</summary>
internal sealed class DemoZone
{
    private readonly Dictionary<string, string> values;
    private readonly string place;

    private DemoZone(Dictionary<string, string> values, string place) => (this.values, this.place) = (values, place);

    /// <summary>Name of the zone.</summary>
    public string Name => Value("name");

    /// <summary>Its administration, which issues the report.</summary>
    public string Authority => Value("authority");

    /// <summary>Region code, first part of every key.</summary>
    public string Region => Value("region");

    /// <summary>The year told.</summary>
    public int Year => int.Parse(Value("year"), CultureInfo.InvariantCulture);

    /// <summary>The moment at which the demonstration stands once it is loaded.</summary>
    public DateTimeOffset Today => new(DateTime.ParseExact(Value("today"), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), BeijingTime.Offset);

    /// <summary>Day on which the entries of a register were first recorded; null for the usual one.</summary>
    public DateOnly? RecordedOn(string register) =>
        values.TryGetValue("recorded." + register, out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">It is not there.</exception>
    public static DemoZone Read(string folder)
    {
        var path = Path.Combine(folder, "zone.yaml");
        var place = Places.Shown(path);
        if (!File.Exists(path))
        {
            throw new InputException(place, "demo.file", DemoWords.Say("file.missing"));
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        var group = "";
        foreach (var line in File.ReadLines(path))
        {
            var text = line.Trim();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text.StartsWith('#') || text.StartsWith('-') || colon < 0)
            {
                continue;
            }

            var value = text[(colon + 1)..].Trim();
            var inside = line.StartsWith(' ') ? group : "";
            values[inside + text[..colon]] = value;
            group = value.Length == 0 ? text[..colon] + "." : inside;
        }

        return new DemoZone(values, place);
    }

    private string Value(string key) =>
        values.TryGetValue(key, out var value) && value.Length > 0 ? value : throw new InputException(place, "demo.column", DemoWords.Say("column.missing", key));
}
