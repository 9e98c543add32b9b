using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench;
using Microsoft.Playwright;

namespace Guiju.Web.Tests.Portal;

/// <summary>Every page of the portal in a real browser: accessible, fitting both screens, nothing the browser complains about; and its picture.</summary>
public sealed class PortalPagesTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "home", "/" },
        { "items", "/items" },
        { "items-none", "/items?q=没有这样的事项" },
        { "item", "/items/ZZ-07" },
        { "guides", "/guides" },
        { "guides-found", "/guides?q=食品 许可" },
        { "guide", "/guides/SCJG-002" },
        { "guide-plain", "/guides/RS-010" },
        { "procedure", "/guides/procedure/services.licensing" },
        { "procedure-filing", "/guides/procedure/services.filing" },
        { "contacts", "/contacts" },
        { "follow", "/follow" },
        { "handled", "/handled?year=2021" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_a_desk_and_a_phone(string name, string path)
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await browser.OpenAsync(screen);
            var complaints = page.Complaints();
            await page.GotoAsync(zone.Host.Url + path);
            await page.PictureAsync("portal-" + name, screen);
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
            Assert.Equal([], complaints);
        }
    }

    public static TheoryData<string> Stories => ["applied", "asked", "examined", "late", "refused", "closed"];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task The_page_of_an_application_is_accessible_and_fits_wherever_it_stands(string story)
    {
        var state = await (story switch
        {
            "asked" => zone.AskedToCompleteAsync(),
            "examined" => zone.ExaminedAsync(),
            "late" => zone.ExaminedAsync(9, 6),
            "refused" => zone.RefusedAsync(),
            "closed" => zone.ClosedAsync(),
            _ => zone.JustAppliedAsync(),
        });
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await browser.OpenAsync(screen);
            var complaints = page.Complaints();
            await FollowAsync(page, state.Profile.Number);
            await page.PictureAsync("portal-follow-" + story, screen);
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
            Assert.Equal([], complaints);
        }
    }

    private async Task FollowAsync(IPage page, string number)
    {
        await page.GotoAsync(zone.Host.Url + "/follow");
        await page.Locator("[name=Number]").FillAsync(number);
        await page.Locator("[name=Code]").FillAsync(PortalStory.Code);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/follow/case");
    }
}
