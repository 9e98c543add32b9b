using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.LawFiles;
using Guiju.Tests.Demo;

namespace Guiju.Tests.Areas;

/// <summary>Figures over cases name procedures, acts and results; a key that no shipped procedure has would count nothing in silence.</summary>
public class LawKeysTests
{
    private static readonly LawBook Law =
        ((Outcome<LawBook>.Accepted)LawLoader.Load(Path.Combine(DemoYear.Root, "law"))).Value;

    private static IEnumerable<FigureFilter> Filters => AllAreas.Figures.Values
        .Where(figure => figure.Query.Source is FigureSource.Cases).SelectMany(figure => figure.Query.Where);

    [Fact]
    public void A_procedure_that_a_figure_names_is_shipped() =>
        Assert.All(ValuesOf(CaseFields.Procedure), id => Assert.NotNull(Law.Newest(id)));

    [Fact]
    public void A_result_that_a_figure_names_is_an_outcome_of_a_deciding_act()
    {
        var results = Law.Procedures.SelectMany(p => p.Definition.Acts).Where(act => act.Decides)
            .SelectMany(act => act.Outcomes.IsEmpty ? [act.Key] : act.Outcomes.Select(outcome => outcome.Key)).ToHashSet();
        Assert.All(ValuesOf(CaseFields.Result), result => Assert.Contains(result, results));
    }

    [Fact]
    public void An_act_that_a_figure_names_is_an_act_of_its_procedure()
    {
        var acts = Law.Procedures.SelectMany(p => p.Definition.Acts.Select(act => $"{p.Definition.Id}:{act.Key}")).ToHashSet();
        Assert.All(Filters.OfType<FigureFilter.HasAct>(), filter => Assert.Contains(filter.Kind, acts));
    }

    [Fact]
    public void A_kind_of_matter_that_a_figure_names_is_a_choice_of_the_review()
    {
        var kinds = Law.Newest("decisions.legal-review")!.Definition.Facts.Single(fact => fact.Key == "kind").Choices.Select(choice => choice.Key);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), ValuesOf(CaseFields.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_role_that_a_procedure_names_is_a_role_of_the_house() =>
        Assert.All(Law.Procedures.SelectMany(p => p.Definition.Acts).SelectMany(act => act.By), role => Assert.Contains(role, Roles.All));

    private static IEnumerable<string> ValuesOf(string field) => Filters.SelectMany(filter => filter switch
    {
        FigureFilter.Is f when f.Field == field => [f.Value],
        FigureFilter.In f when f.Field == field => f.Values,
        _ => Enumerable.Empty<string>(),
    }).Distinct();
}
