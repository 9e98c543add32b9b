using Guiju.Kernel.Time;
using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Reporting;

/// <summary>The pages of the report in a real browser, at a desk and on a phone.</summary>
public sealed class ReportPicturesTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    [Theory]
    [InlineData("report", "", "/report")]
    [InlineData("report-figure", "", "/report/2021/figures/study.sessions")]
    [InlineData("desk-report", "leader", "/desk/report")]
    [InlineData("desk-report-figures", "leader", "/desk/report/2021?view=figures")]
    [InlineData("desk-report-text", "leader", "/desk/report/2021?view=text")]
    [InlineData("desk-report-figure", "leader", "/desk/report/2021/figures/meetings.office")]
    [InlineData("desk-report-check", "leader", "/desk/report/check")]
    [InlineData("dashboard", "leader", "/desk/dashboard?year=2021")]
    public async Task A_page_is_accessible_and_fits_a_desk_and_a_phone(string name, string person, string path)
    {
        zone.Clock.Set(new DateTimeOffset(2022, 1, 17, 10, 0, 0, BeijingTime.Offset));
        await zone.LicensingAsync("药品零售企业经营许可", new DateOnly(2021, 9, 9));
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await browser.OpenAsync(screen);
            var complaints = page.Complaints();
            if (person.Length > 0)
            {
                await page.SignInAsync(zone, person);
            }

            await page.GotoAsync(zone.Host.Url + path);
            await page.PictureAsync(name, screen);
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
            Assert.Equal([], complaints);
        }
    }
}
