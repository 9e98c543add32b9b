using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using static Guiju.Kernel.Figures.FigureFilter;

namespace Guiju.Areas.Duties;

/// <summary>Figures over the tasks of the year. A task belongs to the year in which it is due.</summary>
internal static class DutiesFigures
{
    private static readonly ImmutableArray<string> Columns = ["number", "title", "lead-unit", "due", "status", "completed-on"];

    public static ImmutableArray<FigureDefinition> All { get; } =
    [
        Tasks("tasks.total", new FigureMeasure.Count()),
        Tasks("tasks.done", new FigureMeasure.Count(), new In("status", ["done", "done-late"])),
        Tasks("tasks.late", new FigureMeasure.Count(), new Is("status", "done-late")),
        Tasks("tasks.done-rate", new FigureMeasure.Share([new In("status", ["done", "done-late"])])) with { Decimals = 1 },
    ];

    private static FigureDefinition Tasks(string key, FigureMeasure measure, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = DutiesArea.Key,
        Words = Words.Book,
        Query = new(new FigureSource.Register("key-tasks"), [new WithinPeriod("due"), .. filters], measure),
        RowColumns = Columns,
    };
}
