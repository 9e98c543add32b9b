using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using static Guiju.Kernel.Figures.FigureFilter;

namespace Guiju.Areas.Services;

/// <summary>Figures over windows, agency service, the start-up zone and the handling of licences.</summary>
internal static class ServicesFigures
{
    public static ImmutableArray<FigureDefinition> All { get; } =
    [
        Of("window.general-windows", "general-windows", new FigureMeasure.Count(), ["number", "name", "place", "phone"]),
        Of("window.general.units", "window-items", new FigureMeasure.CountDistinct("unit"), ["item", "unit", "window"]),
        Of("window.general.items", "window-items", new FigureMeasure.Count(), ["item", "unit", "window"]),
        Of("agency.windows", "agency-windows", new FigureMeasure.Count(), ["number", "name", "place", "phone"]),
        Agreements("agency.agreements", new WithinPeriod("signed-on")),
        Agreements("agency.concluded", new WithinPeriod("concluded-on")),
        Startup("startup.departments", new FigureMeasure.CountDistinct("unit")),
        Startup("startup.limit-workdays", new FigureMeasure.Max("promised-limit")) with { Decimals = 1 },
        Licences("licences.decided", new FigureMeasure.Count()),
        Licences("licences.late", new FigureMeasure.Count(), new DecidedLate(DutyKind.Statutory)),
        Licences("licences.past-promise", new FigureMeasure.Count(), new DecidedLate(DutyKind.Promised)),
        Licences("licences.average-days", new FigureMeasure.AverageDays(CaseFields.OpenedOn, CaseFields.DecidedOn)) with { Decimals = 1 },
    ];

    private static FigureDefinition Agreements(string key, FigureFilter when) =>
        Of(key, "agency-agreements", new FigureMeasure.Count(), ["number", "signed-on", "project", "company", "window", "status", "concluded-on"], when);

    private static FigureDefinition Startup(string key, FigureMeasure measure) =>
        Of(key, "startup-departments", measure, ["unit", "task", "promised-limit", "place", "joined-on"], new ByPeriodEnd("joined-on"));

    private static FigureDefinition Of(
        string key, string register, FigureMeasure measure, ImmutableArray<string> columns, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = ServicesArea.Key,
        Words = Words.Book,
        Query = new(new FigureSource.Register(register), [.. filters], measure),
        RowColumns = columns,
    };

    private static FigureDefinition Licences(string key, FigureMeasure measure, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = ServicesArea.Key,
        Words = Words.Book,
        Query = new(
            new FigureSource.Cases(),
            [
                new In(CaseFields.Procedure, ["services.licensing", "services.commitment"]),
                new In(CaseFields.Result, ["granted", "refused"]),
                new WithinPeriod(CaseFields.DecidedOn),
                .. filters,
            ],
            measure),
        RowColumns = [CaseFields.Number, CaseFields.Title, CaseFields.Unit, CaseFields.Item, CaseFields.OpenedOn, CaseFields.DecidedOn, CaseFields.Result],
    };
}
