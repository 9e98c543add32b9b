using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using MiniExcelLibs;
using Guiju.Kernel.Time;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Reporting;

public sealed class ReportPagesTests : IClassFixture<Zone>
{
    private readonly Zone zone;

    public ReportPagesTests(Zone zone)
    {
        this.zone = zone;
        zone.Clock.Set(new DateTimeOffset(2022, 1, 17, 10, 0, 0, BeijingTime.Offset));
    }

    [Fact]
    public async Task Every_number_of_the_public_report_opens_into_its_rows()
    {
        using var visitor = new Visitor(zone.Host);
        var report = await visitor.GetAsync("/report");
        Assert.Equal("大连长兴岛经济区2021年法治政府建设年度报告", report.Page.QuerySelector("h1")!.TextContent.Trim());
        var numbers = report.Page.QuerySelectorAll(".gj-report a.gj-figure");
        Assert.True(numbers.Length > 20, $"only {numbers.Length} numbers");
        foreach (var href in numbers.Select(n => n.GetAttribute("href")!).Distinct())
        {
            var page = await visitor.GetAsync(href);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotEqual("", page.Page.QuerySelector(".gj-figure-value")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task A_count_equals_the_rows_it_opens_into_over_all_pages()
    {
        using var visitor = new Visitor(zone.Host);
        var page = await visitor.GetAsync("/report/2021/figures/study.sessions");
        Assert.StartsWith("14", page.Page.QuerySelector(".gj-figure-value")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(14, page.Page.QuerySelectorAll("tbody tr").Length);

        var rows = new MemoryStream(await visitor.BytesAsync("/report/2021/figures/study.sessions/rows.xlsx")).Query().ToList();
        Assert.Equal(15, rows.Count);
    }

    [Fact]
    public async Task The_report_is_downloaded_in_four_formats()
    {
        using var visitor = new Visitor(zone.Host);
        foreach (var format in new[] { "md", "html", "json" })
        {
            var text = Encoding.UTF8.GetString(await visitor.BytesAsync($"/report/2021/report.{format}"));
            Assert.Contains("证照分离", text, StringComparison.Ordinal);
        }

        var word = await visitor.BytesAsync("/report/2021/report.docx");
        Assert.Equal("PK", Encoding.ASCII.GetString(word[..2]));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/report/2021/report.exe")).Status);
    }

    [Theory]
    [InlineData("/report/2030")]
    [InlineData("/report/2021/figures/no.such")]
    [InlineData("/report/2030/figures/study.sessions")]
    [InlineData("/report/2021/figures/tasks.overdue")]
    [InlineData("/report/2021/figures/meetings.office")]
    [InlineData("/report/2021/figures/meetings.office/rows.xlsx")]
    public async Task The_public_opens_what_the_report_states_and_nothing_else(string path)
    {
        using var visitor = new Visitor(zone.Host);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Staff_open_every_figure_and_each_row_leads_to_its_record()
    {
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var page = await leader.GetAsync("/desk/report/2021/figures/meetings.office");
        var row = page.Page.QuerySelector("a.gj-row-link")!;
        Assert.StartsWith("/desk/registers/meetings/", row.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_desk_says_what_stands_in_the_way_and_by_when_it_is_due()
    {
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var page = await leader.GetAsync("/desk/report");
        var text = page.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("2022-02-28", text, StringComparison.Ordinal);
        Assert.Contains("2022-03-31", text, StringComparison.Ordinal);
        Assert.Equal(4, page.Page.QuerySelectorAll(".gj-checks > li").Length);
        var figures = await leader.GetAsync("/desk/report/2021?view=figures");
        Assert.True(figures.Page.QuerySelectorAll("tbody tr").Length >= 25);
        var words = await leader.GetAsync("/desk/report/2021?view=text");
        Assert.NotEmpty(words.Page.QuerySelectorAll(".gj-report a.gj-figure"));
    }

    [Fact]
    public async Task A_sum_that_does_not_add_up_is_found_in_words_pasted_in()
    {
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var answer = await leader.SubmitAsync("/desk/report/check", "check", ("Words", "全年办结备案事项92件、告知承诺事项238件、优化服务事项370件，合计701件。"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var claim = answer.Page.QuerySelector(".gj-claims li")!.TextContent;
        Assert.Contains("不符", claim, StringComparison.Ordinal);
        Assert.Contains("92 + 238 + 370 = 700", claim, StringComparison.Ordinal);
        Assert.Contains("合计701件", answer.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_and_one_of_another_kind_is_refused_with_words()
    {
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var form = (await leader.GetAsync("/desk/report/check")).Form("check");
        using var good = Visitor.Content(form);
        good.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("列入清单60项，其中取消6项、备案3项、告知承诺11项、优化服务40项。")), "Report", "报告.txt");
        var answer = await leader.PostAsync("/desk/report/check", good);
        Assert.Contains("相符", answer.Page.QuerySelector(".gj-claims li")!.TextContent, StringComparison.Ordinal);

        using var bad = Visitor.Content(form);
        bad.Add(new ByteArrayContent([1, 2, 3]), "Report", "报告.exe");
        answer = await leader.PostAsync("/desk/report/check", bad);
        Assert.NotNull(answer.Page.QuerySelector(".gj-fault"));
        answer = await leader.SubmitAsync("/desk/report/check", "check", ("Words", " "));
        Assert.NotNull(answer.Page.QuerySelector(".gj-fault"));
    }

    [Fact]
    public async Task The_dashboard_counts_what_the_lists_hold()
    {
        await zone.LicensingAsync("药品零售企业经营许可", new DateOnly(2021, 9, 9));
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var board = await leader.GetAsync("/desk/dashboard");
        var overdue = board.Page.QuerySelectorAll(".gj-stat").First(s => s.TextContent.Contains("超期未办", StringComparison.Ordinal));
        var href = overdue.QuerySelector("a")!.GetAttribute("href")!;
        var shown = overdue.QuerySelector(".gj-stat-value a")!.ChildNodes[0].TextContent.Trim();
        var list = await leader.GetAsync(href);
        Assert.Contains(shown, list.Page.QuerySelector("caption small")!.TextContent, StringComparison.Ordinal);
        Assert.True(int.Parse(shown, CultureInfo.InvariantCulture) > 0);
    }
}
