using System.Net;
using System.Text;
using Guiju.Kernel.Cases;

namespace Guiju.Web.Tests.Workbench;

public sealed class ActingTests(Zone zone) : IClassFixture<Zone>
{
    private static readonly DateOnly Today = new(2021, 9, 24);

    [Fact]
    public async Task An_act_is_recorded_once_however_often_its_form_is_sent()
    {
        var opened = await zone.LicensingAsync("食品经营许可", Today);
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var path = $"/desk/cases/{opened.Id}/do/accept";
        var form = (await clerk.GetAsync(path)).Form("act");
        var first = await clerk.PostAsync(path, form);
        var second = await clerk.PostAsync(path, form);
        Assert.Equal((HttpStatusCode.SeeOther, $"/desk/cases/{opened.Id}"), (first.Status, first.Path));
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(2, (await FindAsync(opened.Id)).Sequence);
        var page = await clerk.GetAsync(first.Path);
        Assert.True(page.Says("已记录“受理”"), page.Text);
    }

    [Fact]
    public async Task A_refusal_names_every_condition_with_its_article_and_keeps_what_was_typed()
    {
        var opened = await zone.LicensingAsync("食品经营许可", Today);
        using var head = await Visitor.SignedInAsync(zone.Host, "scjg-head");
        var path = $"/desk/cases/{opened.Id}/do/decide";
        var before = await head.GetAsync(path);
        Assert.True(before.Says("暂不能办理"), before.Text);
        Assert.Contains("行政许可法", before.One(".gj-refusals")!.TextContent, StringComparison.Ordinal);

        // The page offers no form while the act is barred; a form kept open from before is judged again.
        var accepted = await zone.LicensingAsync("食品经营许可", Today);
        await zone.ActAsync(accepted.Id, "accept", Today, Zone.Person("window1"));
        await zone.ActAsync(accepted.Id, "examine", Today, Zone.Person("scjg-examiner"), null, ("site-check", "false"), ("third-party-interest", "false"), ("hearing", "none"));
        var good = (await head.GetAsync($"/desk/cases/{accepted.Id}/do/decide")).Form("act");
        var refused = await head.PostAsync(path, good, ("Act.outcome", "granted"), ("Act.note", "手写的备注"));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("行政许可法", refused.One(".gj-refusals")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("手写的备注", refused.One("[name='Act.note']")!.TextContent);
        Assert.Equal(1, (await FindAsync(opened.Id)).Sequence);
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_everything_typed_is_kept()
    {
        var opened = await zone.LicensingAsync("食品经营许可", Today);
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var path = $"/desk/cases/{opened.Id}/do/decline";
        var answer = await clerk.SubmitAsync(path, "act", ("Fact.reasons", "不属于本机关职权"), ("Fact.competent-authority", ""), ("Act.happened", "2021-09-25"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("不属于本机关职权", answer.One("[name='Fact.reasons']")!.TextContent);
        Assert.Equal("2021-09-25", answer.One("[name='Act.happened']")!.GetAttribute("value"));
        Assert.NotNull(answer.One(".gj-faults"));
        Assert.NotNull(answer.One("#f-happened-fault, #f-competent-authority-fault"));
        Assert.Equal(1, (await FindAsync(opened.Id)).Sequence);
    }

    [Fact]
    public async Task Somebody_of_another_unit_neither_sees_nor_changes_a_case()
    {
        var opened = await zone.LicensingAsync("食品经营许可", Today);
        await zone.ActAsync(opened.Id, "accept", Today, Zone.Person("window1"));
        var path = $"/desk/cases/{opened.Id}/do/examine";
        using var own = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        using var other = await Visitor.SignedInAsync(zone.Host, "jt-examiner");
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/desk/cases/{opened.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
        Assert.False((await other.GetAsync("/desk/cases")).Says(opened.Profile.Number));

        // A form of one's own unit, sent to a case of another: the door is shut for the write as for the reading.
        var mine = await zone.LicensingAsync("道路运输许可", Today, "jt");
        await zone.ActAsync(mine.Id, "accept", Today, Zone.Person("window1"));
        var form = (await other.GetAsync($"/desk/cases/{mine.Id}/do/examine")).Form("act");
        var answer = await other.PostAsync(path, form);
        Assert.NotEqual(HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal(2, (await FindAsync(opened.Id)).Sequence);
    }

    [Fact]
    public async Task A_file_is_bound_to_the_act_and_handed_out_to_those_who_may_see_the_case()
    {
        var opened = await zone.LicensingAsync("食品经营许可", Today);
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var path = $"/desk/cases/{opened.Id}/do/accept";
        var content = Visitor.Content((await clerk.GetAsync(path)).Form("act"));
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("布局图")), "Act.files", "布局图.txt");
        Assert.Equal(HttpStatusCode.SeeOther, (await clerk.PostAsync(path, content)).Status);
        var page = await clerk.GetAsync($"/desk/cases/{opened.Id}");
        var href = page.One(".gj-files a")!.GetAttribute("href")!;
        Assert.Equal("布局图", Encoding.UTF8.GetString(await clerk.BytesAsync(href)));
        using var other = await Visitor.SignedInAsync(zone.Host, "jt-examiner");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(href)).Status);
    }

    [Fact]
    public async Task A_page_is_not_posted_to_without_its_token()
    {
        var opened = await zone.LicensingAsync("食品经营许可", Today);
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var path = $"/desk/cases/{opened.Id}/do/accept";
        var form = (await clerk.GetAsync(path)).Form("act");
        var answer = await clerk.PostAsync(path, form, ("__RequestVerificationToken", ""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(1, (await FindAsync(opened.Id)).Sequence);
    }

    [Fact]
    public async Task The_home_page_shows_what_is_due_to_the_role_with_the_act_that_meets_it()
    {
        var late = await zone.LicensingAsync("食品生产许可", new DateOnly(2021, 9, 1));
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var home = await clerk.GetAsync("/desk?show=overdue");
        Assert.True(home.Says(late.Profile.Number), home.Text);
        Assert.NotNull(home.One($"a[href='/desk/cases/{late.Id}/do/accept']"));
        using var examiner = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        Assert.False((await examiner.GetAsync("/desk")).Says(late.Profile.Number));
        Assert.True((await examiner.GetAsync("/desk?whose=all")).Says(late.Profile.Number));
    }

    [Fact]
    public async Task An_examiner_finds_what_is_to_be_examined_until_it_is_though_the_limit_is_for_the_decision()
    {
        var opened = await zone.LicensingAsync("网络文化经营许可", Today);
        await zone.ActAsync(opened.Id, "accept", Today, Zone.Person("window1"));
        using var examiner = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        var home = await examiner.GetAsync("/desk?size=200");
        Assert.NotNull(home.One($"a[href='/desk/cases/{opened.Id}/do/examine']"));

        await zone.ActAsync(opened.Id, "examine", Today, Zone.Person("scjg-examiner"), null, ("site-check", "false"), ("third-party-interest", "false"), ("hearing", "none"));
        home = await examiner.GetAsync("/desk?size=200");
        Assert.Null(home.One($"a[href='/desk/cases/{opened.Id}']"));
    }

    [Fact]
    public async Task The_list_of_cases_is_saved_as_a_sheet()
    {
        await zone.LicensingAsync("食品经营许可", Today);
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var bytes = await clerk.BytesAsync("/desk/cases/export.xlsx?state=open");
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
    }

    private async Task<CaseState> FindAsync(string id) =>
        (await zone.Store.Ledger.FindCaseAsync(Zone.Region, id, TestContext.Current.CancellationToken))!;
}
