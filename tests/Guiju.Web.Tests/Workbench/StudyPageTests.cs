using System.Net;
using Guiju.Areas.Study;
using Guiju.Web.Workbench.Study;

namespace Guiju.Web.Tests.Workbench;

public sealed class StudyPageTests(Zone zone) : IClassFixture<Zone>
{
    [Fact]
    public void A_month_without_a_session_is_a_gap_once_it_has_begun()
    {
        var year = StudyYear.Of(2021, [Held("XF-1", new DateOnly(2021, 1, 22)), Held("XF-2", new DateOnly(2021, 4, 1))], new DateOnly(2021, 5, 10));
        Assert.Equal([2, 3], year.Missed.Select(month => month.Month));
        Assert.True(year.Months[4].IsGap);
        Assert.False(year.Months[5].IsGap);
        Assert.Equal("XF-2", year.Last(StudyTier.TheoryGroup)!.Number);
        Assert.Empty(StudyYear.Of(2022, [], new DateOnly(2021, 5, 10)).Missed);
        Assert.Equal(12, StudyYear.Of(2020, [], new DateOnly(2021, 5, 10)).Missed.Count());
    }

    [Fact]
    public async Task The_year_shows_each_body_s_sessions_by_month_and_what_is_coming()
    {
        using var secretary = await Visitor.SignedInAsync(zone.Host, "study");
        var page = await secretary.GetAsync("/desk/study");
        Assert.True(page.Says("2021年学法") && page.Says("最近一次 2021-09-24") && page.Says("即将举行：2021-10-22"), page.Text);
        Assert.NotNull(page.One("a[href='/desk/registers/study-sessions/XF2021-05']"));
        var anew = await secretary.GetAsync(page.One("a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal("2021-09-24", anew.One("[name='Field.held-on']")!.GetAttribute("value"));
        Assert.Contains(anew.Page.QuerySelectorAll("#f-led-by-list option"), option => option.GetAttribute("value") == "党组书记");

        using var leader = await Visitor.SignedInAsync(zone.Host, "leader");
        Assert.Null((await leader.GetAsync("/desk/study")).One("a[href*='/new']"));
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/desk/study?year=nonsense")).Status);
    }

    private static HeldSession Held(string number, DateOnly day) => new(number, new StudySession { Number = number, HeldOn = day, Tier = StudyTier.TheoryGroup });
}
