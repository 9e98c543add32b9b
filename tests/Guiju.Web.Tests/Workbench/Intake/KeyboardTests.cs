using Guiju.Kernel.Cases;
using Guiju.Web.Tests.Browser;

namespace Guiju.Web.Tests.Workbench.Intake;

/// <summary>An application from the window to the licence handed over, by three people who never touch a mouse.</summary>
public sealed class KeyboardTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    [Fact]
    public async Task An_application_goes_from_intake_to_delivery_by_the_keyboard_alone()
    {
        var clerk = await Keys.SitDownAsync(browser, zone.Host, "window1");
        await clerk.GoAsync("n");
        Assert.Equal("/desk/intake", clerk.Path);
        await clerk.SpellAsync("spjyxk");
        await clerk.Page.Locator("#hits .gj-hit-first").WaitForAsync();
        await clerk.GoAsync("Enter");
        Assert.Equal("/desk/intake/SCJG-002", clerk.Path);
        await clerk.TypeAsync("大连键盘食品有限公司");
        await clerk.PressAsync("Tab", 2);
        await clerk.TypeAsync("0411-00005501");
        await clerk.GoAsync("Enter");
        Assert.EndsWith("/slip", clerk.Path, StringComparison.Ordinal);
        // n, Enter, Tab, Tab, Enter: nothing else is pressed between one applicant and the next.
        Assert.Equal(5, clerk.Pressed);
        Assert.Equal("q", await clerk.Page.EvaluateAsync<string>("document.activeElement.name"));
        var id = clerk.Path.Split('/')[3];
        await StandsAsync(id, "accept");

        var examiner = await Keys.SitDownAsync(browser, zone.Host, "scjg-examiner2");
        await examiner.GoAsync("n");
        await OpenRowAsync(examiner, id);
        await DoFirstAsync(examiner, "审查");
        await StandsAsync(id, "examine");

        var head = await Keys.SitDownAsync(browser, zone.Host, "scjg-head");
        await OpenRowAsync(head, id);
        await head.GoAsync("Enter");
        await head.PressAsync("Space");
        await head.GoAsync("Control+Enter");
        Assert.Equal("granted", (await StandsAsync(id, "decide")).Marking.Result);

        await clerk.OpenAsync("/desk");
        await OpenRowAsync(clerk, id);
        await DoFirstAsync(clerk, "颁发");
        await DoFirstAsync(clerk, "公开");
        await DoFirstAsync(clerk, "办结");
        Assert.NotNull((await StandsAsync(id, "close")).Marking.ClosedOn);
        // From a finished case one key leads to the next applicant.
        await clerk.GoAsync("n");
        Assert.Equal("/desk/intake", clerk.Path);
    }

    [Fact]
    public async Task Without_scripts_the_same_way_goes_by_tabulator_and_enter()
    {
        var clerk = await Keys.SitDownAsync(browser, zone.Host, "window1", scripts: false);
        await clerk.TabToAsync("收件");
        await clerk.GoAsync("Enter");
        await clerk.TypeAsync("spjy");
        await clerk.GoAsync("Enter");
        // Several fit: the best stands under the cursor.
        await clerk.GoAsync("Enter");
        Assert.Equal("/desk/intake/SCJG-002", clerk.Path);
        await clerk.TypeAsync("大连无脚本食品有限公司");
        await clerk.GoAsync("Enter");
        var id = clerk.Path.Split('/')[3];
        await StandsAsync(id, "accept");

        var examiner = await Keys.SitDownAsync(browser, zone.Host, "scjg-examiner2", scripts: false);
        await examiner.TabToAsync("在办办件");
        await examiner.GoAsync("Enter");
        await examiner.TabToAsync(id);
        await examiner.GoAsync("Enter");
        await examiner.GoAsync("Enter");
        await examiner.GoAsync("Enter");
        await StandsAsync(id, "examine");

        var head = await Keys.SitDownAsync(browser, zone.Host, "scjg-head", scripts: false);
        await head.TabToAsync(id);
        await head.GoAsync("Enter");
        await head.GoAsync("Enter");
        await head.PressAsync("Space");
        await head.GoAsync("Enter");
        await StandsAsync(id, "decide");

        await clerk.OpenAsync("/desk/cases/" + id);
        for (var i = 0; i < 3; i++)
        {
            await clerk.GoAsync("Enter");
            Assert.Contains("/do/", clerk.Path, StringComparison.Ordinal);
            await clerk.GoAsync("Enter");
            Assert.DoesNotContain("/do/", clerk.Path, StringComparison.Ordinal);
        }

        Assert.NotNull((await StandsAsync(id, "close")).Marking.ClosedOn);
    }

    [Fact]
    public async Task Marking_a_material_as_missing_turns_the_answer_into_a_notice_of_it()
    {
        var clerk = await Keys.SitDownAsync(browser, zone.Host, "window1");
        await clerk.OpenAsync("/desk/intake/SCJG-002");
        await clerk.TypeAsync("键盘补正食品店");
        await clerk.PressAsync("Tab", 4);
        await clerk.PressAsync("ArrowRight");
        Assert.True(await clerk.Page.Locator("#f-request-supplement-missing-materials").IsVisibleAsync());
        Assert.False(await clerk.Page.Locator("#f-decline-reasons").IsVisibleAsync());
        await clerk.Page.PictureAsync("desk-intake-supplement", Screen.Desk);
        await clerk.Page.Keyboard.PressAsync("Shift+Tab");
        await clerk.PressAsync("Tab");
        await clerk.GoAsync("Control+Enter");
        await clerk.Page.PictureAsync("desk-intake-supplement-slip", Screen.Desk);
        Assert.True(await clerk.Page.GetByText("食品经营许可申请书（缺少）").Or(clerk.Page.GetByText("营业执照（缺少）")).IsVisibleAsync());
    }

    [Fact]
    public async Task The_slip_is_one_sheet_of_A4_or_of_A5()
    {
        var opened = await zone.LicensingAsync("食品经营许可", new DateOnly(2021, 9, 22));
        await zone.ActAsync(opened.Id, "accept", new DateOnly(2021, 9, 22), Zone.Person("window1"));
        var clerk = await Keys.SitDownAsync(browser, zone.Host, "window1");
        foreach (var (paper, box) in new[] { ("", "59[45]"), ("?paper=A5", "419|420") })
        {
            await clerk.Page.GotoAsync($"{zone.Host.Url}/desk/intake/{opened.Id}/slip{paper}");
            var pdf = await clerk.Page.PdfAsync(new() { PreferCSSPageSize = true });
            var text = System.Text.Encoding.Latin1.GetString(pdf);
            await File.WriteAllBytesAsync(Path.Combine(PageChecks.Pictures, $"slip{(paper.Length > 0 ? "-a5" : "")}.pdf"), pdf, TestContext.Current.CancellationToken);
            Assert.Contains("/Count 1", text, StringComparison.Ordinal);
            Assert.Matches($@"/MediaBox ?\[0 0 ({box})", text);
        }
    }

    private static async Task OpenRowAsync(Keys person, string id)
    {
        for (var i = 0; i < 20; i++)
        {
            await person.PressAsync("j");
            if ((await person.FocusAsync()).Contains(id, StringComparison.Ordinal))
            {
                await person.GoAsync("Enter");
                Assert.Equal("/desk/cases/" + id, person.Path);
                return;
            }
        }

        Assert.Fail($"No row {id} on {person.Path}");
    }

    // On the page of a case the cursor stands on what is next: Enter opens it, Ctrl and Enter record it.
    private static async Task DoFirstAsync(Keys person, string words)
    {
        Assert.Contains(words, await person.FocusAsync(), StringComparison.Ordinal);
        await person.GoAsync("Enter");
        await person.GoAsync("Control+Enter");
    }

    private async Task<CaseState> StandsAsync(string id, string act)
    {
        var state = (await zone.Store.Ledger.FindCaseAsync(Zone.Region, id, TestContext.Current.CancellationToken))!;
        Assert.True(Zone.Book.Version(state.Procedure, state.Version).HasHappened(state.Marking, act), act);
        return state;
    }
}
