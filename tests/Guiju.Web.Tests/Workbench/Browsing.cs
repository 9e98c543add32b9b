using Microsoft.Playwright;

namespace Guiju.Web.Tests.Workbench;

/// <summary>What a person does first in a real browser.</summary>
internal static class Browsing
{
    /// <summary>Signs in by keyboard.</summary>
    public static async Task SignInAsync(this IPage page, Zone zone, string person)
    {
        await page.GotoAsync(zone.Host.Url + "/sign-in");
        await page.Locator("[name=Name]").FillAsync(person);
        await page.Locator("[name=Password]").FillAsync(Zone.Password);
        await page.Locator("[name=Password]").PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
    }
}
