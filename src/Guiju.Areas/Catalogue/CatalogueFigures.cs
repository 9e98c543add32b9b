using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using static Guiju.Kernel.Figures.FigureFilter;

namespace Guiju.Areas.Catalogue;

/// <summary>
/// Figures over the reform list, over what was handled under it, and over the catalogue of service items. Handled means decided: an
/// application that was withdrawn, turned away at the door or is still running is not counted. Whether the reform applied on the day of
/// the decision is asked of the reform item itself.
/// </summary>
internal static class CatalogueFigures
{
    public static ImmutableArray<FigureDefinition> All { get; } =
    [
        Reform("reform.items"),
        Reform("reform.departments") with { Query = ReformQuery(new FigureMeasure.CountDistinct("department")) },
        Reform("reform.items.abolished", new Is("mode", "abolished")),
        Reform("reform.items.filing", new Is("mode", "filing")),
        Reform("reform.items.commitment", new Is("mode", "commitment")),
        Reform("reform.items.optimised", new Is("mode", "optimised")),
        Handled("reform.handled", new In(CaseFields.Mode, ["filing", "commitment", "optimised"])),
        Handled("reform.handled.filing", new Is(CaseFields.Mode, "filing")),
        Handled("reform.handled.commitment", new Is(CaseFields.Mode, "commitment")),
        Handled("reform.handled.optimised", new Is(CaseFields.Mode, "optimised")),
        Items("centre.items", new FigureMeasure.Count(), new BooleanIs("resident", true)),
        Items("centre.items.all", new FigureMeasure.Count()),
        Items("centre.resident-rate", new FigureMeasure.Share([new BooleanIs("resident", true)])) with { Decimals = 1 },
    ];

    private static FigureDefinition Reform(string key, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = CatalogueArea.Key,
        Words = Words.Book,
        Query = ReformQuery(new FigureMeasure.Count(), filters),
        RowColumns = ["number", "name", "mode", "department", "service-item", "effective-from"],
    };

    private static FigureQuery ReformQuery(FigureMeasure measure, params FigureFilter[] filters) =>
        new(new FigureSource.Register("reform-items"), [new ByPeriodEnd("effective-from"), .. filters], measure);

    private static FigureDefinition Handled(string key, FigureFilter mode) => new()
    {
        Key = key,
        Area = CatalogueArea.Key,
        Words = Words.Book,
        Query = new(
            new FigureSource.Cases(),
            [
                mode,
                new In(CaseFields.Result, ["filed", "granted", "refused"]),
                new WithinPeriod(CaseFields.DecidedOn),
                new SinceEntry(CaseFields.Item, "reform-items", "service-item", CaseFields.DecidedOn, "effective-from"),
            ],
            new FigureMeasure.Count()),
        RowColumns =
        [
            CaseFields.Number, CaseFields.Title, CaseFields.Unit, CaseFields.Item, CaseFields.Mode,
            CaseFields.OpenedOn, CaseFields.DecidedOn, CaseFields.Result,
        ],
    };

    private static FigureDefinition Items(string key, FigureMeasure measure, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = CatalogueArea.Key,
        Words = Words.Book,
        Query = new(new FigureSource.Register("service-items"), [.. filters], measure),
        RowColumns = ["code", "name", "kind", "unit", "resident", "promised-limit"],
    };
}
