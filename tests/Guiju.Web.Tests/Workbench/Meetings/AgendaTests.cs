using System.Net;
using Guiju.Web.Tests.Browser;
using Guiju.Web.Tests.Workbench.Intake;
using Guiju.Web.Tests.Workbench.Reviews;

namespace Guiju.Web.Tests.Workbench.Meetings;

public sealed class AgendaTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    // The registers of the zone hold the meetings of the whole year; this one comes next after its date.
    private const string Coming = "办公会2021-16";
    private static readonly DateOnly Today = new(2021, 9, 24);
    private static readonly string Page = "/desk/meetings/" + Uri.EscapeDataString(Coming);

    [Fact]
    public async Task A_matter_without_a_passed_review_is_not_placed_and_the_refusal_names_the_article()
    {
        var id = await ReviewStories.SubmittedAsync(zone, "未经审核的采购合同", Today);
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var page = await secretary.GetAsync(Page);
        Assert.True(page.Says("未经审核的采购合同") && page.Says("尚未收件"), page.Text);
        Assert.Null(page.One($"button[value='{id}']"));
        var forced = await secretary.PostAsync(Page, page.Form("place"), ("Topic", id));
        Assert.Equal(HttpStatusCode.OK, forced.Status);
        var refusal = forced.One(".gj-refusals")!.TextContent;
        Assert.Contains("法制审核是主任办公会议议题的必经程序", refusal, StringComparison.Ordinal);
        Assert.Contains(id, refusal, StringComparison.Ordinal);
        Assert.Empty(await TopicsAsync());
    }

    [Fact]
    public async Task A_matter_that_nobody_sent_to_review_has_no_number_to_be_placed_by()
    {
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var answer = await secretary.PostAsync(Page, (await secretary.GetAsync(Page)).Form("place"), ("Topic", "采购一批公车"));
        Assert.True(answer.Says("没有编号为“采购一批公车”的送审事项"), answer.Text);
        Assert.Equal("采购一批公车", answer.One("input[name=Topic]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task One_that_was_rejected_says_so_and_what_would_let_it_on()
    {
        var id = await ReviewStories.OpinionAsync(zone, "不合法的招商承诺", new DateOnly(2021, 9, 22), "rejected");
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var page = await secretary.GetAsync(Page);
        Assert.True(page.Says("再次审核通过后可以列入"), page.Text);
        Assert.Null(page.One($"button[value='{id}']"));
    }

    [Fact]
    public async Task A_passed_matter_is_placed_by_one_key_once_and_its_opinion_is_open_from_the_agenda()
    {
        const string meeting = "办公会2021-17";
        var id = await ReviewStories.OpinionAsync(zone, "通过审核的租赁合同", new DateOnly(2021, 9, 22), "passed");
        var path = "/desk/meetings/" + Uri.EscapeDataString(meeting);
        var secretary = await Keys.SitDownAsync(browser, zone.Host, "gwb-secretary");
        await secretary.OpenAsync(path);
        Assert.Contains("通过审核的租赁合同", await secretary.FocusAsync(), StringComparison.Ordinal);
        await secretary.GoAsync("1");
        Assert.Equal([id], await TopicsAsync(meeting));
        Assert.True(await secretary.Page.Locator($".gj-agenda a[href='/desk/reviews/{id}']").IsVisibleAsync());
        await secretary.Page.PictureAsync("desk-agenda-placed", Screen.Desk);

        // By hand a second time: it is there already, and nothing breaks.
        using var again = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var answer = await again.PostAsync(path, (await again.GetAsync(path)).Form("place"), ("Topic", id));
        Assert.True(answer.Says("已在“办公会2021-17”的议程中"), answer.Text);
        Assert.Equal([id], await TopicsAsync(meeting));
    }

    [Fact]
    public async Task A_double_click_places_once()
    {
        const string meeting = "办公会2021-18";
        var id = await ReviewStories.OpinionAsync(zone, "双击列入的合同", new DateOnly(2021, 9, 22), "passed");
        var path = "/desk/meetings/" + Uri.EscapeDataString(meeting);
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var form = (await secretary.GetAsync(path)).Form("place");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secretary.PostAsync(path, form, ("Topic", id))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        Assert.Equal([id], await TopicsAsync(meeting));
    }

    [Fact]
    public async Task A_meeting_that_was_held_takes_no_more_topics_and_only_the_office_places_any()
    {
        var held = "/desk/meetings/" + Uri.EscapeDataString("办公会2021-02");
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        Assert.True((await secretary.GetAsync(held)).Says("议程不再增加议题"));
        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        var seen = await leader.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Null(seen.One("form[data-once]"));
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync("/desk/meetings/nowhere")).Status);
    }

    [Fact]
    public async Task The_list_of_meetings_begins_with_the_latest_and_is_narrowed()
    {
        using var secretary = await Visitor.SignedInAsync(zone.Host, "gwb-secretary");
        var all = await secretary.GetAsync("/desk/meetings?to=2021-09-30");
        Assert.Contains(Coming, all.One("tbody tr")!.TextContent, StringComparison.Ordinal);
        var committee = await secretary.GetAsync("/desk/meetings?kind=rule-of-law-committee");
        Assert.False(committee.Says("办公会2021-01"), committee.Text);
        Assert.True(committee.Says("法治委2021-01"), committee.Text);
    }

    private async Task<List<string>> TopicsAsync(string meeting = Coming) =>
        [.. (await zone.Store.Cases.TopicsAsync(Zone.Region, meeting, TestContext.Current.CancellationToken)).Select(topic => topic.CaseId)];
}
