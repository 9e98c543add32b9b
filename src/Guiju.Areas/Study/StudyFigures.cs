using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using static Guiju.Kernel.Figures.FigureFilter;

namespace Guiju.Areas.Study;

/// <summary>Figures over the study sessions held in the period.</summary>
internal static class StudyFigures
{
    public static ImmutableArray<FigureDefinition> All { get; } =
    [
        Sessions("study.sessions"),
        Sessions("study.sessions.working-committee", new Is("tier", "working-committee")),
        Sessions("study.sessions.theory-group", new Is("tier", "theory-group")),
        Sessions("study.sessions.party-branch", new Is("tier", "party-branch")),
        Sessions("study.attendance") with
        {
            Query = new(new FigureSource.Register("study-sessions"), [new WithinPeriod("held-on")], new FigureMeasure.Sum("attendance")),
        },
    ];

    private static FigureDefinition Sessions(string key, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = StudyArea.Key,
        Words = Words.Book,
        Query = new(new FigureSource.Register("study-sessions"), [new WithinPeriod("held-on"), .. filters], new FigureMeasure.Count()),
        RowColumns = ["number", "held-on", "tier", "topic", "led-by", "attendance"],
    };
}
