using System.Net;
using System.Text;
using Guiju.Kernel.Cases;

namespace Guiju.Web.Tests.Workbench.Reviews;

public sealed class ReviewsTests(Zone zone) : IClassFixture<Zone>
{
    private static readonly DateOnly Today = new(2021, 9, 24);

    [Fact]
    public async Task The_queue_begins_with_what_is_overdue_and_says_who_reviews_it()
    {
        var stories = await ReviewStories.OfAsync(zone);
        using var reviewer = await Visitor.SignedInAsync(zone.Host, "fz-reviewer");
        var queue = await reviewer.GetAsync("/desk/reviews");
        var first = queue.One("tbody tr")!;
        Assert.Contains(stories["late"], first.TextContent, StringComparison.Ordinal);
        Assert.Contains("gj-row-bad", first.ClassName, StringComparison.Ordinal);
        Assert.Contains("法制审核人员", first.TextContent, StringComparison.Ordinal);
        var overdue = await reviewer.GetAsync("/desk/reviews?state=overdue");
        Assert.True(overdue.Says(stories["late"]) && !overdue.Says(stories["open"]), overdue.Text);
    }

    [Theory]
    [InlineData("state=submitted", "submitted")]
    [InlineData("state=returned", "returned")]
    [InlineData("state=rejected", "rejected")]
    [InlineData("state=passed", "passed")]
    [InlineData("kind=investment-project", "open")]
    [InlineData("q=海洋装备", "open")]
    [InlineData("whose=mine", "open")]
    public async Task The_queue_is_narrowed(string asked, string found)
    {
        var stories = await ReviewStories.OfAsync(zone);
        using var reviewer = await Visitor.SignedInAsync(zone.Host, "fz-reviewer");
        var queue = await reviewer.GetAsync("/desk/reviews?" + asked);
        Assert.True(queue.Says(stories[found]), queue.Text);
        Assert.False(queue.Says(stories[found == "submitted" ? "open" : "submitted"]), queue.Text);
    }

    [Fact]
    public async Task A_drafter_sees_the_reviews_of_their_own_unit_alone()
    {
        var stories = await ReviewStories.OfAsync(zone);
        using var own = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        using var other = await Visitor.SignedInAsync(zone.Host, "jt-examiner");
        Assert.True((await own.GetAsync("/desk/reviews")).Says(stories["open"]));
        Assert.False((await other.GetAsync("/desk/reviews")).Says(stories["open"]));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/desk/reviews/" + stories["open"])).Status);
    }

    [Fact]
    public async Task A_matter_is_sent_in_with_its_papers_and_each_paper_says_what_it_is()
    {
        using var drafter = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        var lacking = await drafter.SubmitAsync("/desk/reviews/new", "submission", ("Fact.title", "食品小作坊集中区管理协议"), ("Fact.kind", "contract"), ("Said.basis-words", "民法典合同编"));
        Assert.Equal(HttpStatusCode.OK, lacking.Status);
        Assert.True(lacking.Says("请附送审稿") && lacking.Says("请附履行程序的说明") && !lacking.Says("请附依据"), lacking.Text);
        Assert.Equal("食品小作坊集中区管理协议", lacking.One("[name='Fact.title']")!.GetAttribute("value"));
        Assert.Equal("民法典合同编", lacking.One("[name='Said.basis-words']")!.TextContent);

        var content = Visitor.Content(lacking.Form("submission"), ("Said.steps-words", "已征求财政局意见"));
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("协议")), "Paper.draft", "协议.txt");
        var sent = await drafter.PostAsync("/desk/reviews/new", content);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var page = await drafter.GetAsync(sent.Path);
        Assert.True(page.Says("送审稿-协议.txt") && page.Says("已征求财政局意见") && page.Says("待收件"), page.Text);
        var state = await FindAsync(sent.Path.Split('/')[3]);
        Assert.Equal(("scjg", "contract"), (state.Profile.Unit, state.Profile.Kind));
    }

    [Fact]
    public async Task An_opinion_is_given_on_the_page_of_the_review()
    {
        var id = await ReviewStories.SubmittedAsync(zone, "垃圾清运服务合同", Today);
        await zone.ActAsync(id, "accept-for-review", Today, Zone.Person("fz-reviewer"));
        using var reviewer = await Visitor.SignedInAsync(zone.Host, "fz-reviewer");
        var path = "/desk/reviews/" + id;
        var lacking = await reviewer.SubmitAsync(path, "act", ("Fact.powers", "conforms"), ("Act.outcome", "rejected"));
        Assert.NotNull(lacking.One("#f-procedure-fault"));
        Assert.NotNull(lacking.One("#f-opinion-text-fault"));
        Assert.NotNull(lacking.One("[name='Fact.powers'][value=conforms][checked]"));
        var given = await reviewer.PostAsync(path, lacking.Form("act"), ("Fact.procedure", "conforms"), ("Fact.content", "conforms"), ("Act.outcome", "passed"));
        Assert.Equal((HttpStatusCode.SeeOther, path), (given.Status, given.Path));
        var page = await reviewer.GetAsync(path);
        Assert.True(page.Says("可以列入会议议题"), page.Text);
        Assert.Equal("passed", (await FindAsync(id)).Marking.Result);
    }

    [Fact]
    public async Task A_negative_opinion_stands_in_sight_shuts_the_agenda_and_says_what_would_open_it()
    {
        var stories = await ReviewStories.OfAsync(zone);
        using var drafter = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        var page = await drafter.GetAsync("/desk/reviews/" + stories["rejected"]);
        Assert.Contains("未按规定公开征求意见", page.One(".gj-opinion-bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("尚不能列入会议议题", page.One(".gj-refusals")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.Says("送审往返（2 次）"), page.Text);
        Assert.True(page.Says("用时 1 个工作日"), page.Text);
        Assert.NotNull(page.One($"a[href='/desk/cases/{stories["rejected"]}/do/revise']"));
    }

    [Fact]
    public async Task An_act_of_a_review_leads_back_to_its_page_and_the_queue_is_saved_as_a_sheet()
    {
        var id = await ReviewStories.SubmittedAsync(zone, "路灯维护合同", Today);
        using var reviewer = await Visitor.SignedInAsync(zone.Host, "fz-reviewer");
        var done = await reviewer.SubmitAsync($"/desk/cases/{id}/do/accept-for-review", "act");
        Assert.Equal("/desk/reviews/" + id, done.Path);
        Assert.Equal("PK"u8.ToArray(), (await reviewer.BytesAsync("/desk/reviews/export.xlsx?state=all"))[..2]);
    }

    private async Task<CaseState> FindAsync(string id) =>
        (await zone.Store.Ledger.FindCaseAsync(Zone.Region, id, TestContext.Current.CancellationToken))!;
}
