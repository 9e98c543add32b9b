using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Time;

namespace Guiju.Tests.Time;

/// <summary>The shipped calendar, read from <c>law/calendar</c> line by line, apart from the loader of law files.</summary>
internal static class LawCalendar
{
    public static string Folder { get; } = Above("law/calendar") ?? throw new DirectoryNotFoundException("law/calendar");

    public static ImmutableArray<HolidayNotice> Notices { get; } = [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    public static WorkCalendar Calendar { get; } = new(Notices);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static HolidayNotice Read(string file)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var key = "";
        foreach (var line in File.ReadLines(file).Where(line => !line.StartsWith('#')))
        {
            if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                values[key].Add(line[4..]);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            key = line[..colon];
            values[key] = line.Length > colon + 1 ? [line[(colon + 2)..]] : [];
        }

        return new HolidayNotice(
            int.Parse(values["year"][0], CultureInfo.InvariantCulture),
            "",
            [.. values["off"].Select(Day)],
            [.. values["work"].Select(Day)],
            [.. values["sources"]],
            int.Parse(values["edition"][0], CultureInfo.InvariantCulture));
    }
}
