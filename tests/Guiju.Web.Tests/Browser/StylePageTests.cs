using Guiju.Web;

namespace Guiju.Web.Tests.Browser;

public sealed class StylePageTests(Chromium browser)
{
    private static readonly GuijuWebOptions Options = new() { StylePage = true };

    public static TheoryData<string, string, bool> Views => new()
    {
        { "/_style", "desk", true },
        { "/_style", "phone", true },
        { "/_style/portal", "desk", true },
        { "/_style/portal", "phone", true },
        { "/_style", "desk", false },
        { "/error/404", "desk", true },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_component_is_accessible_fits_the_screen_and_breaks_no_policy(string path, string screenName, bool scripts)
    {
        var screen = screenName == "desk" ? Screen.Desk : Screen.Phone;
        await using var host = await WebHost.StartAsync(Options);
        var page = await browser.OpenAsync(screen, scripts);
        var complaints = page.Complaints();
        await page.GotoAsync(host.Url + path);
        if (scripts && path == "/_style")
        {
            await page.Locator(".gj-chart-canvas canvas").Last.WaitForAsync();
        }

        await page.PictureAsync("style" + path.Replace('/', '-') + (scripts ? "" : "-plain"), screen);
        await page.AssertFitsAsync();
        if (scripts)
        {
            await page.AssertAccessibleAsync();
        }

        Assert.Equal([], complaints.Where(words => !path.StartsWith("/error", StringComparison.Ordinal) || !words.Contains("404", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_without_scripts()
    {
        await using var host = await WebHost.StartAsync(Options);
        var page = await browser.OpenAsync(Screen.Phone, scripts: false);
        await page.GotoAsync(host.Url + "/_style");
        Assert.False(await page.Locator(".gj-side").IsVisibleAsync());
        await page.Locator(".gj-menu summary").ClickAsync();
        Assert.True(await page.Locator(".gj-side").IsVisibleAsync());
        await page.PictureAsync("style-menu", Screen.Phone);
    }

    [Fact]
    public async Task The_keyboard_finds_the_search_and_walks_the_rows()
    {
        await using var host = await WebHost.StartAsync(Options);
        var page = await browser.OpenAsync(Screen.Desk);
        await page.GotoAsync(host.Url + "/_style");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("XK2021-00021", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#keys-help").IsVisibleAsync());
        await page.PictureAsync("style-keys", Screen.Desk);
    }
}
