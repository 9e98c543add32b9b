using System.Net;
using AngleSharp.Dom;
using Guiju.Documents.Reading;
using Guiju.Kernel;
using Guiju.Kernel.Registers;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Portal;

public sealed class ReformListTests(Zone zone) : IClassFixture<Zone>
{
    [Fact]
    public async Task The_list_holds_every_item_and_says_of_each_whether_it_was_checked()
    {
        using var visitor = new Visitor(zone.Host);
        var first = await visitor.GetAsync("/items");
        Assert.Equal(20, Rows(first).Length);
        Assert.True(first.Says("共 60 条"));
        Assert.True(first.Says("9 项的改革方式已与公布的文件核对"));
        var all = await visitor.GetAsync(first.Page.QuerySelectorAll("main a.btn").Single(a => a.TextContent == "一页显示 60 项").GetAttribute("href")!);
        var rows = Rows(all);
        Assert.Equal((60, 51, 9), (rows.Length, rows.Count(row => row.TextContent.Contains("未核实", StringComparison.Ordinal)), rows.Count(row => row.TextContent.Contains("已核实", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("abolished", 6)]
    [InlineData("filing", 3)]
    [InlineData("commitment", 11)]
    [InlineData("optimised", 40)]
    public async Task Each_mode_shows_its_items_and_only_those(string mode, int count)
    {
        using var visitor = new Visitor(zone.Host);
        var page = await visitor.GetAsync($"/items?mode={mode}&size=100");
        Assert.Equal(count, Rows(page).Length);
        Assert.Single(Rows(page).Select(row => row.QuerySelector(".gj-badge")!.TextContent).Distinct());
        Assert.Equal("page", page.Page.QuerySelectorAll($".gj-tabs a[href='/items?mode={mode}&size=100']").Single().GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_department_a_word_and_an_order_go_together_and_pages_keep_them()
    {
        using var visitor = new Visitor(zone.Host);
        var page = await visitor.GetAsync("/items?mode=optimised&sort=-number&size=10");
        Assert.Equal(Rows(page).Select(Number).OrderDescending(StringComparer.Ordinal), Rows(page).Select(Number));
        var next = page.One("a[rel=next]")!.GetAttribute("href")!;
        Assert.Contains("mode=optimised", next, StringComparison.Ordinal);
        Assert.Empty(Rows(page).Select(Number).Intersect(Rows(await visitor.GetAsync(next)).Select(Number)));
        var narrowed = await visitor.GetAsync("/items?department=scjg&q=食品 许可&size=100");
        Assert.NotEmpty(Rows(narrowed));
        Assert.All(Rows(narrowed), row => Assert.Contains("食品", row.TextContent, StringComparison.Ordinal));
        Assert.All(Rows(narrowed), row => Assert.Contains("市场监管局", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_opens_as_Excel_and_holds_the_rows_of_the_page()
    {
        using var visitor = new Visitor(zone.Host);
        var page = await visitor.GetAsync("/items?mode=commitment&size=100");
        var link = page.One("a[download]")!.GetAttribute("href")!;
        Assert.Contains("mode=commitment", link, StringComparison.Ordinal);
        var sheet = Assert.IsType<Outcome<Sheet>.Accepted>(SheetReader.Read(new MemoryStream(await visitor.BytesAsync(link)), ".xlsx", 1000)).Value;
        Assert.Equal(Rows(page).Select(Number), sheet.Rows.Select(row => row[0]));
        Assert.Equal(["编号", "事项名称", "改革方式"], sheet.Heads.Take(3).Select(head => head.Text));
    }

    [Fact]
    public async Task An_item_leads_to_its_guide_and_the_guide_back()
    {
        using var visitor = new Visitor(zone.Host);
        var item = await visitor.GetAsync("/items/ZZ-07");
        var guide = await visitor.GetAsync(item.One("main a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, guide.Status);
        Assert.NotNull(guide.One("a[href='/items/ZZ-07']"));
        Assert.Null((await visitor.GetAsync("/items/ZZ-01")).One("main a.btn-primary"));
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do_and_an_unknown_number_is_answered_with_404()
    {
        using var visitor = new Visitor(zone.Host);
        var none = await visitor.GetAsync("/items?q=没有这样的事项");
        Assert.True(none.Says("没有符合条件的记录"));
        Assert.Equal("/items", none.One(".gj-filter-go a")!.GetAttribute("href"));
        var unknown = await visitor.GetAsync("/items/ZZ-99");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.True(unknown.Says("没有找到此页"));
    }

    private static IElement[] Rows(Answer page) => [.. page.Page.QuerySelectorAll("tbody tr")];

    private static string Number(IElement row) => row.QuerySelector("th")!.TextContent.Trim();
}
