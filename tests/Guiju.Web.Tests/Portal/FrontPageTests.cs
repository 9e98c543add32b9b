using System.Net;
using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench;
using Microsoft.Extensions.DependencyInjection;

namespace Guiju.Web.Tests.Portal;

public sealed class FrontPageTests(Zone zone) : IClassFixture<Zone>
{
    [Fact]
    public async Task Every_number_of_the_front_page_leads_to_as_many_rows()
    {
        await zone.ClosedAsync();
        // The front page counts anew after a minute.
        zone.Clock.Set(zone.Clock.GetUtcNow().AddMinutes(2));
        using var visitor = new Visitor(zone.Host);
        var home = await visitor.GetAsync("/");
        var cards = home.Page.QuerySelectorAll(".gj-stat-value a").ToList();
        Assert.Equal(4, cards.Count);
        foreach (var card in cards)
        {
            var rows = await visitor.GetAsync(card.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, rows.Status);
            Assert.True(rows.Says($"共 {card.FirstChild!.TextContent} 条"), card.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Every_mode_of_the_front_page_leads_to_as_many_items()
    {
        using var visitor = new Visitor(zone.Host);
        foreach (var mode in (await visitor.GetAsync("/")).Page.QuerySelectorAll(".gj-modes a"))
        {
            var count = mode.QuerySelector(".gj-modes-count")!.FirstChild!.TextContent;
            Assert.True((await visitor.GetAsync(mode.GetAttribute("href")!)).Says($"共 {count} 条"));
        }
    }

    [Fact]
    public async Task Every_link_of_the_portal_leads_somewhere_and_no_page_names_a_party()
    {
        await zone.ClosedAsync();
        await zone.RefusedAsync();
        using var visitor = new Visitor(zone.Host);
        HashSet<string> seen = ["/report"];
        Queue<string> open = new(["/", "/guides/SCJG-002", "/guides/procedure/services.commitment", "/handled?year=2021", "/contacts"]);
        while (open.TryDequeue(out var path) && seen.Count < 120)
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var page = await visitor.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path}: {page.Status}");
            Assert.DoesNotContain("小明", page.Page.Source.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(PortalStory.Phone, page.Page.Source.Text, StringComparison.Ordinal);
            Assert.Single(page.Page.QuerySelectorAll("h1"));
            foreach (var link in page.Page.QuerySelectorAll("main a[href^='/']:not([download])").Select(a => a.GetAttribute("href")!))
            {
                open.Enqueue(link);
            }
        }

        Assert.True(seen.Count > 100);
    }

    [Fact]
    public async Task Rows_of_handled_applications_show_the_item_and_never_what_was_typed_about_a_person()
    {
        await zone.RefusedAsync();
        using var visitor = new Visitor(zone.Host);
        var page = await visitor.GetAsync("/handled?year=2021&mode=optimised");
        Assert.True(page.Says("食品经营许可（除仅销售预包装食品外）"));
        Assert.True(page.Says("不予许可"));
        Assert.DoesNotContain("小明", page.Page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await visitor.GetAsync("/handled?year=2021&mode=filing")).Page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("/report/2021/figures/reform.handled")]
    [InlineData("/report/2021/figures/reform.handled.optimised")]
    public async Task Rows_of_the_report_show_no_title_that_is_not_the_name_of_an_item(string path)
    {
        await zone.ClosedAsync();
        var before = zone.Clock.GetUtcNow();
        zone.Clock.Set(before.AddMonths(5));
        try
        {
            using var visitor = new Visitor(zone.Host);
            var page = await visitor.GetAsync(path);
            Assert.True(page.Says("XK2021-"));
            Assert.True(page.Says("准予许可"));
            Assert.DoesNotContain("小明", page.Page.Source.Text, StringComparison.Ordinal);
        }
        finally
        {
            zone.Clock.Set(before);
        }
    }

    [Fact]
    public async Task The_portal_alone_shows_its_pages_without_a_way_to_the_workbench()
    {
        await using var host = await WebHost.StartAsync(new GuijuWebOptions { Region = Zone.Region, Faces = Faces.Portal }, builder =>
        {
            Guiju.Store.StoreServices.AddGuijuStore(builder.Services, zone.Store);
            builder.Services.AddSingleton(Zone.Book);
            builder.Services.AddSingleton<TimeProvider>(zone.Clock);
        });
        using var visitor = new Visitor(host);
        foreach (var path in new[] { "/", "/items", "/guides/SCJG-002", "/follow", "/contacts", "/handled" })
        {
            var page = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Null(page.One("a[href^='/desk']"));
        }
    }
}
