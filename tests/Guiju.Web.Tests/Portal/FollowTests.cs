using System.Net;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Time;
using Guiju.Web.Portal.Follow;
using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Portal;

public sealed class FollowTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    [Fact]
    public async Task Number_and_code_lead_to_the_application_and_neither_stands_in_an_address()
    {
        var state = await zone.JustAppliedAsync();
        using var visitor = new Visitor(zone.Host);
        var answer = await EnterAsync(visitor, state.Profile.Number, PortalStory.Code);
        Assert.Equal((HttpStatusCode.SeeOther, "/follow/case"), (answer.Status, answer.Path));
        for (var reload = 0; reload < 2; reload++)
        {
            var page = await visitor.GetAsync("/follow/case");
            Assert.True(page.Says(state.Profile.Number));
            Assert.DoesNotContain(PortalStory.Code, page.Page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_code_get_one_answer_and_the_code_is_never_shown_again()
    {
        var state = await zone.JustAppliedAsync();
        using var visitor = new Visitor(zone.Host);
        var wrongCode = await EnterAsync(visitor, state.Profile.Number, "QQQQQQ");
        var wrongNumber = await EnterAsync(visitor, "XK2021-99999", PortalStory.Code);
        Assert.Equal(Said(wrongCode), Said(wrongNumber));
        Assert.Contains("没有找到与该编号和查询码相符的办件", Said(wrongCode), StringComparison.Ordinal);
        Assert.Equal(state.Profile.Number, wrongCode.One("[name=Number]")!.GetAttribute("value"));
        Assert.Null(wrongCode.One("[name=Code]")!.GetAttribute("value"));
        Assert.DoesNotContain("QQQQQQ", wrongCode.Page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("/follow", (await visitor.GetAsync("/follow/case")).Path);
    }

    [Fact]
    public async Task What_a_phone_types_is_understood()
    {
        var state = await zone.JustAppliedAsync();
        using var visitor = new Visitor(zone.Host);
        var typed = state.Profile.Number.ToLowerInvariant().Replace("-", "－", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await EnterAsync(visitor, " " + typed, "7k3 m9Ｑ")).Status);
    }

    [Fact]
    public async Task An_empty_form_is_told_field_by_field()
    {
        using var visitor = new Visitor(zone.Host);
        var answer = await EnterAsync(visitor, "", "");
        Assert.Equal("请填写办件编号", answer.One("#f-Number-fault")!.TextContent);
        Assert.Equal("请填写查询码", answer.One("#f-Code-fault")!.TextContent);
    }

    [Fact]
    public async Task An_application_just_taken_in_says_what_comes_next_and_by_when()
    {
        var page = await SeeAsync(await zone.JustAppliedAsync());
        Assert.True(page.Says("下一步：受理、不予受理或者一次告知补正，最迟 2021-09-29"));
        Assert.Equal("受理", page.One("[aria-current=step] strong")!.TextContent);
    }

    [Fact]
    public async Task Who_must_complete_materials_is_told_so_first_with_the_whole_list()
    {
        var page = await SeeAsync(await zone.AskedToCompleteAsync());
        Assert.Equal("办理情况：需要您办理：提交补正材料", page.One("#standing")!.TextContent);
        Assert.Contains("营业执照复印件", page.One(".gj-task")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第三十二条", page.One(".gj-task")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_has_passed_is_admitted_with_whom_to_call()
    {
        var page = await SeeAsync(await zone.ExaminedAsync(9, 6));
        Assert.True(page.Says("正在办理，已经超过承诺时限"));
        Assert.True(page.Says("作出许可决定的承诺时限到 2021-09-14 为止，现已超过。法定期限到 2021-10-09 为止。"));
        Assert.NotNull(page.One(".gj-stand a[href^='tel:']"));
    }

    [Fact]
    public async Task A_refusal_carries_its_reasons_and_what_the_records_say_of_appeal()
    {
        var page = await SeeAsync(await zone.RefusedAsync());
        Assert.True(page.Says("不予许可"));
        Assert.True(page.Says("的场所不符合要求"));
        Assert.True(page.Says("可以在规定期限内申请复议，或者提起诉讼"));
        Assert.DoesNotContain("颁发、送达许可证件", page.One(".gj-steps")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_application_says_its_result_and_that_every_date_was_kept()
    {
        var page = await SeeAsync(await zone.ClosedAsync());
        Assert.Equal("办理情况：准予许可", page.One("#standing")!.TextContent);
        Assert.True(page.Says("已于 2021-09-15 办结"));
        Assert.Equal(7, page.Page.QuerySelectorAll(".gj-step-done").Length);
        Assert.True(page.Says("按期完成"));
    }

    [Fact]
    public async Task A_licence_granted_and_delivered_late_says_both_without_taking_the_grant_for_the_fault()
    {
        var page = await SeeAsync(await zone.GrantedAsync());
        Assert.Equal("办理情况：准予许可", page.One("#standing")!.TextContent);
        Assert.NotNull(page.One(".gj-stand.gj-tone-good"));
        Assert.True(page.Says("公开许可决定的法定期限到 2021-09-14 为止，现已超过"));
        Assert.NotNull(page.One(".gj-stand a[href^='tel:']"));
        Assert.Null(page.Page.QuerySelectorAll("main h2").FirstOrDefault(h => h.TextContent == "您还可以"));
    }

    [Fact]
    public async Task An_application_that_ended_with_another_procedure_chosen_says_which()
    {
        var page = await SeeAsync(await zone.UncommittedAsync());
        Assert.Equal("办理情况：一般程序", page.One("#standing")!.TextContent);
        Assert.True(page.Says("已于 2021-09-23 办结"));
    }

    [Fact]
    public async Task No_page_of_an_application_shows_a_name_a_telephone_or_what_officers_wrote_for_themselves()
    {
        foreach (var state in new[] { await zone.JustAppliedAsync("李小明"), await zone.AskedToCompleteAsync(), await zone.ExaminedAsync(), await zone.RefusedAsync() })
        {
            var page = await SeeAsync(state);
            var source = page.Page.Source.Text;
            Assert.DoesNotContain("小明", source, StringComparison.Ordinal);
            Assert.DoesNotContain(PortalStory.Phone, source, StringComparison.Ordinal);
            Assert.DoesNotContain("内部审查意见", source, StringComparison.Ordinal);
            Assert.DoesNotContain("审查人员", source, StringComparison.Ordinal);
            Assert.Contains("李*", source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_quarter_of_an_hour_later_number_and_code_are_asked_again()
    {
        var state = await zone.JustAppliedAsync();
        using var visitor = new Visitor(zone.Host);
        await EnterAsync(visitor, state.Profile.Number, PortalStory.Code);
        var before = zone.Clock.GetUtcNow();
        zone.Clock.Set(before + FollowPass.Lifetime);
        try
        {
            Assert.Equal("/follow", (await visitor.GetAsync("/follow/case")).Path);
            Assert.True((await visitor.GetAsync("/follow")).Says("请输入编号和查询码"));
        }
        finally
        {
            zone.Clock.Set(before);
        }
    }

    [Fact]
    public async Task Leaving_closes_the_page_for_the_next_person_at_the_same_machine()
    {
        var state = await zone.JustAppliedAsync();
        using var visitor = new Visitor(zone.Host);
        await EnterAsync(visitor, state.Profile.Number, PortalStory.Code);
        var page = await visitor.GetAsync("/follow/case");
        var leave = page.Page.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Single(form => form.GetAttribute("action") == "/follow/leave");
        Assert.Equal("/follow", (await visitor.PostAsync("/follow/leave", leave)).Path);
        Assert.Equal("/follow", (await visitor.GetAsync("/follow/case")).Path);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citizen_follows_from_the_front_page_opens_the_reckoning_and_loads_again_without_surprise(bool scripts)
    {
        var state = await zone.ExaminedAsync();
        var page = await browser.OpenAsync(Screen.Phone, scripts);
        await page.GotoAsync(zone.Host.Url + "/");
        await page.GetByLabel("办件编号").FillAsync(state.Profile.Number);
        await page.GetByLabel("查询码").FillAsync(PortalStory.Code);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await page.WaitForURLAsync("**/follow/case");
        Assert.False(await page.Locator(".gj-deadline-sum").First.IsVisibleAsync());
        await page.GetByText("这个日期是怎样算出来的").First.ClickAsync();
        Assert.True(await page.Locator(".gj-deadline-sum").First.IsVisibleAsync());
        await page.ReloadAsync();
        Assert.EndsWith("/follow/case", page.Url, StringComparison.Ordinal);
        Assert.Equal(state.Profile.Number, await page.Locator("h1").InnerTextAsync());
    }

    private static Task<Answer> EnterAsync(Visitor visitor, string number, string code) =>
        visitor.SubmitAsync("/follow", "follow", ("Number", number), ("Code", code));

    private static string Said(Answer answer) => answer.One(".gj-faults")!.TextContent;

    private async Task<Answer> SeeAsync(CaseState state)
    {
        using var visitor = new Visitor(zone.Host);
        await EnterAsync(visitor, state.Profile.Number, PortalStory.Code);
        return await visitor.GetAsync("/follow/case");
    }
}
