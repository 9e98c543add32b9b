using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Reports;

namespace Guiju.Store.Tests;

public sealed class EditionReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task An_edition_states_what_the_records_count_at_that_moment(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.Ledger.AppendedAsync(
            Sample.Entry("study-sessions", "X1", values: [("number", "X1"), ("held-on", "2021-03-04"), ("topic", "行政处罚法")]), a => a.Entry!);

        var edition = Assert.IsType<Outcome<ReportEdition>.Accepted>(await BuildAsync(store, "全年学习{{study.sessions}}次。")).Value;

        Assert.Equal("全年学习1次。", Assert.Single(edition.Blocks).Text);
        Assert.Equal(1, Assert.Single(edition.Figures).Stated.Value);
        Assert.Empty(edition.Untraced);
    }

    [Theory, EachStore]
    public async Task A_figure_nobody_defined_is_a_fault_with_its_line(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var faulted = Assert.IsType<Outcome<ReportEdition>.Faulted>(await BuildAsync(store, "全年{{study.dreams}}次。"));
        Assert.Equal("1:1", Assert.Single(faulted.Faults).Place);
    }

    private static Task<Outcome<ReportEdition>> BuildAsync(TestStore store, string body)
    {
        var faults = new List<Fault>();
        var basis = new Citation("sample", "某规定", "第二十五条");
        var template = new ReportTemplate(
            "年度报告", [], (3, 1), (4, 1), (basis, basis), ImmutableDictionary<string, (int, int)>.Empty, TemplateBody.Read(body, "", 1, faults));
        Assert.Empty(faults);
        return store.Host.Editions.BuildAsync(Sample.Region, "示范区", 2021, template, Cancel);
    }
}
