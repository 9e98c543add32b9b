using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using static Guiju.Kernel.Figures.FigureFilter;

namespace Guiju.Areas.Decisions;

/// <summary>Figures over legal review, legal advisers and meetings. A matter is reviewed once its last opinion is given, whatever it says.</summary>
internal static class DecisionsFigures
{
    private const string Review = "decisions.legal-review";

    public static ImmutableArray<FigureDefinition> All { get; } =
    [
        Reviewed("review.matters") with { StatedDownTo = 10 },
        Reviewed("review.matters.important-act", new Is(CaseFields.Kind, "important-act")),
        Reviewed("review.matters.investment-project", new Is(CaseFields.Kind, "investment-project")),
        Reviewed("review.matters.contract", new Is(CaseFields.Kind, "contract")),
        Reviewed("review.matters.policy-document", new Is(CaseFields.Kind, "policy-document")),
        Reviewed("review.not-passed", new Is(CaseFields.Result, "rejected")),
        Reviewed("review.returned", new HasAct(Review + ":resubmit")),
        Reviewed("review.average-days") with
        {
            Query = ReviewQuery(new FigureMeasure.AverageDays(CaseFields.OpenedOn, CaseFields.DecidedOn)),
            Decimals = 1,
        },
        Counsel("counsel.villages", new EntryIs("unit", "units", "code", "kind", "village")),
        Counsel("counsel.departments", new EntryIs("unit", "units", "code", "kind", "department")),
        Counsel("counsel.institutions", new EntryIs("unit", "units", "code", "kind", "institution")),
        OfficeMeetings("meetings.office", new FigureMeasure.Count()),
        OfficeMeetings("meetings.legal-head-rate", new FigureMeasure.Share([new BooleanIs("legal-head-attended", true)])) with { Decimals = 1 },
    ];

    private static FigureDefinition Reviewed(string key, params FigureFilter[] filters) => new()
    {
        Key = key,
        Area = DecisionsArea.Key,
        Words = Words.Book,
        Query = ReviewQuery(new FigureMeasure.Count(), filters),
        RowColumns =
            [CaseFields.Number, CaseFields.Title, CaseFields.Kind, CaseFields.Unit, CaseFields.OpenedOn, CaseFields.DecidedOn, CaseFields.Result],
    };

    private static FigureQuery ReviewQuery(FigureMeasure measure, params FigureFilter[] filters) => new(
        new FigureSource.Cases(),
        [new Is(CaseFields.Procedure, Review), new In(CaseFields.Result, ["passed", "rejected"]), new WithinPeriod(CaseFields.DecidedOn), .. filters],
        measure);

    private static FigureDefinition Counsel(string key, FigureFilter whose) => new()
    {
        Key = key,
        Area = DecisionsArea.Key,
        Words = Words.Book,
        Query = new(
            new FigureSource.Register("counsel-appointments"),
            [new ValidAtPeriodEnd("from", "to"), whose],
            new FigureMeasure.CountDistinct("unit")),
        RowColumns = ["number", "unit", "firm", "adviser", "from", "to"],
    };

    private static FigureDefinition OfficeMeetings(string key, FigureMeasure measure) => new()
    {
        Key = key,
        Area = DecisionsArea.Key,
        Words = Words.Book,
        Query = new(new FigureSource.Register("meetings"), [new Is("kind", "office-meeting"), new WithinPeriod("held-on")], measure),
        RowColumns = ["number", "held-on", "place", "chaired-by", "legal-head-attended"],
    };
}
