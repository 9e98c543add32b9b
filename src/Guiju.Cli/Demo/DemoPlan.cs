using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Demo;

/// <summary>
/// The whole year as acts to be recorded, day by day. A day is divided into rounds, each with at most one act of a stream, so that all acts of
/// a round may be on their way at once.
/// </summary>
/// <param name="Zone">The zone.</param>
/// <param name="People">Its people.</param>
/// <param name="Days">The days on which something happened.</param>
internal sealed record DemoPlan(DemoZone Zone, DemoPeople People, ImmutableArray<DemoDay> Days)
{
    /// <summary>How many acts.</summary>
    public int Acts => Days.Sum(d => d.Acts);

    /// <summary>Reads the files of the demonstration.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="law">The law; its calendar says which days are worked.</param>
    /// <param name="digester">Makes access codes.</param>
    /// <exception cref="InputException">A file is missing or at fault.</exception>
    public static DemoPlan Read(string folder, LawBook law, IDigester digester)
    {
        var zone = DemoZone.Read(folder);
        var people = new DemoPeople(DemoTable.Read(folder, "users.csv"));
        var registers = new RegisterStories(folder, zone, people, law.Calendar).Tell();
        IEnumerable<PlannedAct> all = [.. registers, .. Reviews(folder, zone, people, law), .. Applications(folder, people, law, digester)];
        return new DemoPlan(zone, people, [.. all.GroupBy(a => a.Day).OrderBy(d => d.Key).Select(d => new DemoDay(d.Key, Rounds(d)))]);
    }

    private static IEnumerable<PlannedCaseAct> Reviews(string folder, DemoZone zone, DemoPeople people, LawBook law)
    {
        var meetings = DemoTable.Read(folder, "meetings.csv").Rows.Concat(DemoTable.Read(Path.Combine(folder, "january"), "meetings.csv").Rows)
            .ToDictionary(row => row["number"], row => row.Day("held-on"), StringComparer.Ordinal);
        var units = DemoTable.Read(folder, "units.csv").Rows.ToDictionary(row => row["code"], row => row["short-name"], StringComparer.Ordinal);
        var stories = new ReviewStories(people, law.Calendar, meetings, units, BeijingTime.DayOf(zone.Today));
        return DemoTable.Continued(folder, "reviews.csv", "number").SelectMany(stories.Tell);
    }

    private static IEnumerable<PlannedCaseAct> Applications(string folder, DemoPeople people, LawBook law, IDigester digester)
    {
        var items = DemoTable.Read(folder, "service-items.csv").Rows.ToDictionary(row => row["code"], StringComparer.Ordinal);
        var windows = DemoTable.Read(folder, "window-items.csv").Rows.ToDictionary(row => row["item"], row => row["window"], StringComparer.Ordinal);
        var stories = new ApplicationStories(law.Calendar, digester);
        return DemoTable.Continued(folder, "applications.csv", "number").SelectMany(row =>
        {
            if (!items.TryGetValue(row["item"], out var item))
            {
                throw new InputException(row.Place, "demo.item", DemoWords.Say("item.missing", row["item"]));
            }

            // What comes in from the portal goes to the window that takes the item in.
            var window = row.Has("window") ? row["window"] : windows.GetValueOrDefault(row["item"], "1");
            return stories.Tell(new Application(row, item, people.AtWindow(window), people));
        });
    }

    private static ImmutableArray<ImmutableArray<PlannedAct>> Rounds(IEnumerable<PlannedAct> day) =>
        [.. day.GroupBy(a => a.Stream)
            .SelectMany(stream => stream.OrderBy(a => a.Sequence).Select((act, round) => (act, round)))
            .GroupBy(a => a.round, a => a.act)
            .OrderBy(r => r.Key)
            .Select(r => r.ToImmutableArray())];
}

/// <summary>A day of the plan.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rounds">Its acts, in rounds.</param>
internal sealed record DemoDay(DateOnly Day, ImmutableArray<ImmutableArray<PlannedAct>> Rounds)
{
    /// <summary>How many acts.</summary>
    public int Acts => Rounds.Sum(r => r.Length);
}
