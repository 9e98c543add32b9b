using System.Net;
using Guiju.Kernel.Time;
using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Portal;

public sealed class GuideTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    [Fact]
    public async Task A_search_finds_items_by_several_words_and_filters_narrow_them()
    {
        using var visitor = new Visitor(zone.Host);
        Assert.True((await visitor.GetAsync("/guides")).Says("共 431 条"));
        Assert.True((await visitor.GetAsync("/guides?resident=true")).Says("共 422 条"));
        var found = await visitor.GetAsync("/guides?q=食品 许可&unit=scjg&kind=licence");
        var names = found.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains("食品", name, StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains("许可", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guide_says_what_to_bring_where_to_go_and_whom_to_call()
    {
        using var visitor = new Visitor(zone.Host);
        var guide = await visitor.GetAsync("/guides/SCJG-002");
        Assert.Equal(["食品经营许可申请书", "营业执照", "经营场所布局和操作流程图", "食品安全规章制度目录"], guide.Page.QuerySelectorAll(".gj-checklist label").Select(label => label.TextContent));
        foreach (var words in new[] { "6 个工作日", "20 个工作日", "政务服务中心一楼企业开办专区", "0411-00001009", "一号综合窗口", "有食品安全管理人员和规章制度" })
        {
            Assert.True(guide.Says(words), words);
        }
    }

    [Fact]
    public async Task A_guide_reckons_from_today_over_the_holidays_and_says_which_days_do_not_count()
    {
        using var visitor = new Visitor(zone.Host);
        var guide = await visitor.GetAsync("/guides/SCJG-002");
        // 25 September off, Sunday 26 September worked, the first to the seventh of October off.
        Assert.True(guide.Says("今天（2021-09-24）受理，最迟 2021-10-08 办结"));
        Assert.True(guide.Says("法定时限最迟到 2021-10-27"));
        Assert.Contains("放假日（2021年放假安排），不计入", guide.One(".gj-deadline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_day_off_the_reckoning_starts_on_the_next_workday()
    {
        using var visitor = new Visitor(zone.Host);
        var before = zone.Clock.GetUtcNow();
        zone.Clock.Set(new DateTimeOffset(2021, 10, 2, 10, 0, 0, BeijingTime.Offset));
        try
        {
            Assert.True((await visitor.GetAsync("/guides/SCJG-002")).Says("今天不是工作日；2021-10-08 受理的，最迟 2021-10-15 办结"));
        }
        finally
        {
            zone.Clock.Set(before);
        }
    }

    [Fact]
    public async Task A_guide_tells_how_it_runs_by_law_with_its_own_limits()
    {
        using var visitor = new Visitor(zone.Host);
        var course = (await visitor.GetAsync("/guides/SCJG-002")).One(".gj-course")!.TextContent;
        Assert.Contains("受理之后，20个工作日内作出许可决定", course, StringComparison.Ordinal);
        Assert.Contains("受理之后，6个工作日内作出许可决定", course, StringComparison.Ordinal);
        Assert.Contains("申请之后，5个工作日内受理、不予受理或者一次告知补正", course, StringComparison.Ordinal);
        Assert.Equal(
            ["申请", "受理", "审查", "作出许可决定", "颁发、送达许可证件", "送达不予许可决定", "公开许可决定", "办结"],
            (await visitor.GetAsync("/guides/SCJG-002")).Page.QuerySelectorAll(".gj-course strong").Select(step => step.TextContent));
        Assert.Null((await visitor.GetAsync("/guides/RS-010")).One(".gj-course"));
    }

    [Fact]
    public async Task An_item_with_a_limit_of_its_own_by_another_law_shows_that_and_not_the_ordinary_one()
    {
        using var visitor = new Visitor(zone.Host);
        var other = Csv.Read(Path.Combine(PageChecks.Root, "demo", "service-items.csv")).First(row => row["procedure"] == "services.licensing" && row["statutory-limit"] == "10");
        var course = (await visitor.GetAsync("/guides/" + other["code"])).One(".gj-course")!.TextContent;
        Assert.Contains("受理之后，10个工作日内作出许可决定（其他法律、法规的期限）", course, StringComparison.Ordinal);
        Assert.DoesNotContain("受理之后，20个工作日内", course, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.licensing", 132)]
    [InlineData("services.commitment", 11)]
    [InlineData("services.filing", 43)]
    public async Task Every_procedure_has_a_page_that_leads_to_the_items_it_is_for(string procedure, int items)
    {
        using var visitor = new Visitor(zone.Host);
        var page = await visitor.GetAsync("/guides/procedure/" + procedure);
        Assert.Equal(Zone.Book.Newest(procedure)!.Definition.Acts.Length, page.Page.QuerySelectorAll(".gj-course strong").Length);
        Assert.True((await visitor.GetAsync(page.One($"a[href='/guides?procedure={procedure}']")!.GetAttribute("href")!)).Says($"共 {items} 条"));
    }

    [Theory]
    [InlineData("/guides/NO-999")]
    [InlineData("/guides/procedure/services.nothing")]
    public async Task What_is_not_there_is_answered_with_404_in_words(string path)
    {
        using var visitor = new Visitor(zone.Host);
        var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(answer.Says("没有找到此页"));
    }

    [Fact]
    public async Task A_citizen_finds_a_guide_from_the_front_page_ticks_off_the_papers_and_prints_one_sheet()
    {
        var page = await browser.OpenAsync(Screen.Phone);
        await page.GotoAsync(zone.Host.Url + "/");
        await page.Locator("#home-q").FillAsync("食品 除仅销售");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByLabel("营业执照", new() { Exact = true }).CheckAsync();
        Assert.True(await page.Locator("#material-1").IsCheckedAsync());
        Assert.Equal(1, await SheetsAsync(page));
    }

    [Fact]
    public async Task The_longest_guide_prints_on_one_sheet_too()
    {
        var page = await browser.OpenAsync(Screen.Desk);
        await page.GotoAsync(zone.Host.Url + "/guides/WJ-004");
        Assert.Equal(1, await SheetsAsync(page));
        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await page.PictureAsync("portal-guide-paper", Screen.Desk);
    }

    private static async Task<int> SheetsAsync(Microsoft.Playwright.IPage page)
    {
        var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        return System.Text.RegularExpressions.Regex.Count(paper, @"/Type\s*/Page\b");
    }
}
