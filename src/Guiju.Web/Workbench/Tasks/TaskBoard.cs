using System.Collections.Immutable;
using Guiju.Areas.Duties;
using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Components.Lists;

namespace Guiju.Web.Workbench.Tasks;

/// <summary>How a task of the year stands today, in the order in which it wants looking at.</summary>
public enum TaskBand
{
    /// <summary>Open, and its day is over.</summary>
    Overdue,

    /// <summary>Open, due within <see cref="TaskBoard.SoonDays"/> days, today included.</summary>
    Soon,

    /// <summary>Open, due later.</summary>
    Open,

    /// <summary>Done after its day.</summary>
    Late,

    /// <summary>Done in time.</summary>
    Done,

    /// <summary>Carried over into the next year.</summary>
    Carried,
}

/// <summary>A task with where it stands.</summary>
/// <param name="Entry">Its entry in the register.</param>
/// <param name="Task">The entry as a record.</param>
/// <param name="Band">Where it stands today.</param>
public sealed record TaskLine(RegisterEntry Entry, KeyTask Task, TaskBand Band);

/// <summary>How the tasks of one unit stand.</summary>
/// <param name="Unit">Code of the unit that leads them.</param>
/// <param name="Tasks">Its tasks.</param>
public sealed record UnitTasks(string Unit, ImmutableArray<TaskLine> Tasks)
{
    /// <summary>How many stand so.</summary>
    public int Count(params ReadOnlySpan<TaskBand> bands)
    {
        var count = 0;
        foreach (var line in Tasks)
        {
            count += bands.Contains(line.Band) ? 1 : 0;
        }

        return count;
    }
}

/// <summary>The tasks of one year: one query, judged by today, the most pressing first.</summary>
public sealed class TaskBoard(EntryReader reads, Session session)
{
    /// <summary>Days within which an open task is due soon.</summary>
    public const int SoonDays = 30;

    private static readonly Register<KeyTask> Tasks = DutiesArea.KeyTasks;

    /// <summary>What the page can be asked for.</summary>
    public static ListShape Shape { get; } = new() { Filters = ["year", "show", "unit"], Size = 50 };

    /// <summary>The year asked for; else this year, or the last that has tasks while this one has none yet.</summary>
    public async Task<int> YearAsync(ListQuery query, CancellationToken cancel)
    {
        if (int.TryParse(query["year"], out var year) && year is >= 2000 and <= 2100)
        {
            return year;
        }

        var newest = await ListAsync(new EntryQuery { OrderBy = "year", Descending = true, Withdrawn = false, Page = new PageRequest(1, 1) }, cancel);
        return newest.Items.IsEmpty ? session.Today.Year : Math.Min(Tasks.Read(newest.Items[0].Values).Year, session.Today.Year);
    }

    /// <summary>Tasks of earlier years that are still open.</summary>
    public async Task<ImmutableArray<TaskLine>> LeftOverAsync(int year, CancellationToken cancel)
    {
        var open = await ListAsync(
            new EntryQuery
            {
                Where = ImmutableDictionary<string, string>.Empty.Add("status", "open"),
                Withdrawn = false,
                OrderBy = "due",
                Page = new PageRequest(1, PageRequest.MostRows),
            },
            cancel);
        return [.. open.Items.Select(Line).Where(line => line.Task.Year < year)];
    }

    /// <summary>All tasks of a year in order.</summary>
    public async Task<ImmutableArray<TaskLine>> ReadAsync(int year, CancellationToken cancel)
    {
        var page = await ListAsync(
            new EntryQuery
            {
                Where = ImmutableDictionary<string, string>.Empty.Add("year", year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Withdrawn = false,
                Page = new PageRequest(1, PageRequest.MostRows),
            },
            cancel);
        return [.. page.Items.Select(Line).OrderBy(line => line.Band).ThenBy(line => line.Task.Due).ThenBy(line => line.Entry.Number, StringComparer.Ordinal)];
    }

    /// <summary>The tasks that the query leaves.</summary>
    public static ImmutableArray<TaskLine> Narrow(ImmutableArray<TaskLine> all, ListQuery query) =>
    [
        .. all.Where(line =>
            (query["unit"].Length == 0 || line.Task.LeadUnit == query["unit"] || line.Task.SupportingUnits.Contains(query["unit"]))
            && Shown(query["show"], line.Band)
            && (query.Q.Length == 0 || line.Task.Title.Contains(query.Q, StringComparison.OrdinalIgnoreCase) || line.Entry.Number.Contains(query.Q, StringComparison.OrdinalIgnoreCase))),
    ];

    /// <summary>By leading unit, whose are most pressing first.</summary>
    public static ImmutableArray<UnitTasks> ByUnit(ImmutableArray<TaskLine> all) =>
    [
        .. all.GroupBy(line => line.Task.LeadUnit, StringComparer.Ordinal)
            .Select(group => new UnitTasks(group.Key, [.. group]))
            .OrderByDescending(unit => unit.Count(TaskBand.Overdue)).ThenByDescending(unit => unit.Count(TaskBand.Soon))
            .ThenByDescending(unit => unit.Tasks.Length).ThenBy(unit => unit.Unit, StringComparer.Ordinal),
    ];

    /// <summary>Where a task stands on a day.</summary>
    public static TaskBand BandOf(KeyTask task, DateOnly today) => task.Status switch
    {
        TaskState.Done => TaskBand.Done,
        TaskState.DoneLate => TaskBand.Late,
        TaskState.CarriedOver => TaskBand.Carried,
        _ when task.Due < today => TaskBand.Overdue,
        _ => task.Due <= today.AddDays(SoonDays) ? TaskBand.Soon : TaskBand.Open,
    };

    private static bool Shown(string show, TaskBand band) => show switch
    {
        "overdue" => band == TaskBand.Overdue,
        "soon" => band == TaskBand.Soon,
        "open" => band is TaskBand.Overdue or TaskBand.Soon or TaskBand.Open,
        "done" => band is TaskBand.Done or TaskBand.Late,
        "late" => band == TaskBand.Late,
        "carried" => band == TaskBand.Carried,
        _ => true,
    };

    private Task<Page<RegisterEntry>> ListAsync(EntryQuery query, CancellationToken cancel) => reads.ListAsync(session.Region, Tasks.Definition, query, cancel);

    private TaskLine Line(RegisterEntry entry)
    {
        var task = Tasks.Read(entry.Values);
        return new(entry, task, BandOf(task, session.Today));
    }
}
