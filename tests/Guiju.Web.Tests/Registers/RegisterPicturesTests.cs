using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench;
using Microsoft.Playwright;

namespace Guiju.Web.Tests.Registers;

/// <summary>Every page of registers, study, tasks and the house in a real browser, at both sizes; and with scripts off.</summary>
public sealed class RegisterPicturesTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    public static TheoryData<string, string, string> Pages => new()
    {
        { "registers", "registrar", "/desk/registers" },
        { "register", "study", "/desk/registers/study-sessions" },
        { "register-wide", "registrar", "/desk/registers/service-items" },
        { "entry", "study", "/desk/registers/study-sessions/XF2021-05" },
        { "entry-long", "registrar", "/desk/registers/service-items/SCJG-001" },
        { "entry-new", "study", "/desk/registers/study-sessions/new" },
        { "entry-new-long", "registrar", "/desk/registers/service-items/new" },
        { "entry-amend", "registrar", "/desk/registers/window-items/SCJG-001/amend" },
        { "entry-withdraw", "study", "/desk/registers/study-sessions/XF2021-05/withdraw" },
        { "entry-seal", "study", "/desk/registers/study-sessions/XF2021-05/acts/1" },
        { "import", "study", "/desk/registers/study-sessions/import" },
        { "study", "study", "/desk/study" },
        { "study-gaps", "leader", "/desk/study?year=2020" },
        { "tasks", "gwb-secretary", "/desk/tasks" },
        { "task-done", "gwb-secretary", "/desk/tasks/YD-2021-30/done" },
        { "system", "admin", "/desk/system" },
        { "accounts", "admin", "/desk/system/accounts" },
        { "account", "admin", "/desk/system/accounts/scjg-examiner" },
        { "account-new", "admin", "/desk/system/accounts/new" },
        { "acts", "auditor", "/desk/system/acts" },
        { "act", "auditor", "/desk/system/acts/3" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_a_desk_and_a_phone(string name, string person, string path)
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await browser.OpenAsync(screen);
            var complaints = page.Complaints();
            await page.SignInAsync(zone, person);
            await page.GotoAsync(zone.Host.Url + path);
            await CheckAsync(page, name, screen);
            Assert.Equal([], complaints);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Two_people_at_one_entry_see_each_other_s_changes_without_scripts()
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var path = $"{zone.Host.Url}/desk/registers/study-sessions/{(screen == Screen.Desk ? "XF2021-08" : "XF2021-09")}/amend";
            var (mine, theirs) = (await browser.OpenAsync(screen, scripts: false), await browser.OpenAsync(screen, scripts: false));
            await mine.SignInAsync(zone, "study");
            await theirs.SignInAsync(zone, "registrar");
            await mine.GotoAsync(path);
            await theirs.GotoAsync(path);
            await theirs.Locator("[name='Field.attendance']").FillAsync("41");
            await theirs.Locator("[name='Field.place']").FillAsync("礼堂");
            await theirs.Locator("[name='Entry.reason']").FillAsync("按签到表核对");
            await theirs.Locator("button:has-text('保存更正')").ClickAsync();
            await mine.Locator("[name='Field.attendance']").FillAsync("40");
            await mine.Locator("[name='Entry.reason']").FillAsync("漏计");
            await mine.Locator("button:has-text('保存更正')").ClickAsync();
            await Assertions.Expect(mine.Locator(".gj-compare")).ToContainTextAsync("41");
            await mine.PictureAsync("reg-meanwhile", screen);
            await mine.AssertFitsAsync();
            await mine.Context.CloseAsync();
            await theirs.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_sheet_is_tried_corrected_and_imported_in_a_browser()
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await browser.OpenAsync(screen);
            await page.SignInAsync(zone, "study");
            await page.GotoAsync(zone.Host.Url + "/desk/registers/study-sessions/import");
            await SendAsync(page, "编号,学习日期,到会人数\nXF2021-10,八月,四十\nXF2021-11,2021-10-22,0\n");
            await CheckAsync(page, "import-faults", screen);
            var count = screen == Screen.Desk ? 51 : 52;
            await SendAsync(page, $"编号,学习日期,学习层级,学习主题,领学人,到会人数,地点\nXF2021-{count},2021-08-05,机关党支部,数据安全法,支部书记,12,二楼会议室\nXF2021-10,,,,,,\n".Replace("XF2021-10,,,,,,\n", "", StringComparison.Ordinal));
            await CheckAsync(page, "import-preview", screen);
            await page.Locator("button:has-text('导入 1 行')").ClickAsync();
            await page.WaitForURLAsync("**/study-sessions");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已导入 1 行");
            await page.Context.CloseAsync();
        }

        async Task SendAsync(IPage page, string csv)
        {
            await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "学法台账.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
            await page.Locator("button:has-text('试算')").ClickAsync();
        }
    }

    private static async Task CheckAsync(IPage page, string name, Screen screen)
    {
        await page.PictureAsync("reg-" + name, screen);
        await page.AssertFitsAsync();
        await page.AssertAccessibleAsync();
    }
}
