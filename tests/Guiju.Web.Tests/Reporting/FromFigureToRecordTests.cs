using Guiju.Kernel.Cases;
using Guiju.Store.Reading;
using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Portal;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Reporting;

/// <summary>A number of the report is followed in a real browser down to the act it rests on.</summary>
public sealed class FromFigureToRecordTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    private const string Matter = "滨海路改造工程合同";

    [Fact]
    public async Task Staff_open_the_report_then_a_figure_then_a_case_then_the_sealed_act()
    {
        var review = await ReviewedAsync();
        var page = await browser.OpenAsync(Screen.Desk);
        await page.SignInAsync(zone, "leader");
        await page.GotoAsync(zone.Host.Url + "/desk/report/2021?view=text");

        await page.Locator(".gj-report a.gj-figure[href$='/review.matters']").ClickAsync();
        Assert.Equal("1件", await page.Locator(".gj-figure-value").InnerTextAsync());
        await page.Locator("tbody a.gj-row-link").ClickAsync();
        Assert.EndsWith("/desk/cases/" + review.Id, page.Url, StringComparison.Ordinal);
        await page.Locator($"a[href='/desk/cases/{review.Id}/acts/3']").ClickAsync();
        Assert.Contains(review.Head.ToString(), await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_opens_the_same_figure_and_sees_no_name_of_a_party_or_matter()
    {
        await ReviewedAsync();
        await zone.RefusedAsync();
        var page = await browser.OpenAsync(Screen.Phone, scripts: false);
        foreach (var figure in new[] { "review.matters", "licences.late" })
        {
            await page.GotoAsync(zone.Host.Url + "/report/2021");
            await page.Locator($".gj-report a.gj-figure[href$='/{figure}']").ClickAsync();
            var text = await page.Locator("main").InnerTextAsync();
            Assert.DoesNotContain("李小明", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Matter, text, StringComparison.Ordinal);
            Assert.Equal(0, await page.Locator("tbody a").CountAsync());
        }
    }

    private async Task<CaseState> ReviewedAsync()
    {
        zone.Clock.Set(new DateTimeOffset(2022, 1, 17, 10, 0, 0, Guiju.Kernel.Time.BeijingTime.Offset));
        var query = new CaseQuery { Search = Matter, Today = new DateOnly(2022, 1, 17) };
        var cancel = TestContext.Current.CancellationToken;
        if ((await zone.Store.Cases.ListAsync(Zone.Region, query, cancel)).Items is [var line, ..])
        {
            return (await zone.Store.Cases.FindAsync(Zone.Region, line.Id, cancel))!.State;
        }

        var day = new DateOnly(2021, 9, 1);
        var review = await zone.OpenAsync(
            "decisions.legal-review",
            new CaseProfile { Number = "", Title = Matter, Unit = "scjg", Kind = "contract" },
            "submit",
            day,
            Zone.Person("scjg-examiner"),
            ("kind", "contract"),
            ("title", Matter));
        await zone.ActAsync(review.Id, "accept-for-review", day.AddDays(1), Zone.Person("fz-reviewer"));
        return await zone.ActAsync(
            review.Id, "give-opinion", day.AddDays(2), Zone.Person("fz-reviewer"), "passed", ("powers", "conforms"), ("procedure", "conforms"), ("content", "conforms"));
    }
}
