using Guiju.Web.Tests.Browser;

namespace Guiju.Web.Tests.Workbench;

/// <summary>Every page of the workbench in a real browser: accessible, fitting both screens, nothing the browser complains about; and its picture.</summary>
public sealed class DeskPicturesTests(Zone zone, Chromium browser) : IClassFixture<Zone>
{
    private static readonly DateOnly Today = new(2021, 9, 24);

    public static TheoryData<string, string, string> Pages => new()
    {
        { "sign-in", "", "/sign-in" },
        { "home", "window1", "/desk" },
        { "home-head", "scjg-head", "/desk" },
        { "cases", "leader", "/desk/cases" },
        { "case", "scjg-examiner", "/desk/cases/{case}" },
        { "case-clerk", "window1", "/desk/cases/{case}" },
        { "act", "scjg-examiner", "/desk/cases/{case}/do/examine" },
        { "act-blocked", "scjg-head", "/desk/cases/{case}/do/decide" },
        { "seal", "scjg-examiner", "/desk/cases/{case}/acts/1" },
        { "reviews", "fz-reviewer", "/desk/reviews" },
        { "reviews-drafter", "scjg-examiner", "/desk/reviews?state=all" },
        { "review-open", "fz-reviewer", "/desk/reviews/{open}" },
        { "review-rejected", "scjg-examiner", "/desk/reviews/{rejected}" },
        { "meetings", "gwb-secretary", "/desk/meetings" },
        { "agenda", "gwb-secretary", "/desk/meetings/办公会2021-16" },
        { "agenda-leader", "leader", "/desk/meetings/办公会2021-16" },
        { "review-new", "scjg-examiner", "/desk/reviews/new" },
        { "intake", "window1", "/desk/intake" },
        { "intake-found", "window1", "/desk/intake?q=sp" },
        { "intake-none", "window1", "/desk/intake?q=qqqqqq" },
        { "intake-form", "window1", "/desk/intake/SCJG-002" },
        { "intake-slip", "window1", "/desk/intake/{case}/slip" },
        { "intake-slip-a5", "window1", "/desk/intake/{case}/slip?paper=A5" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_a_desk_and_a_phone(string name, string person, string path)
    {
        var id = await StoryAsync();
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            var page = await browser.OpenAsync(screen);
            var complaints = page.Complaints();
            if (person.Length > 0)
            {
                await page.SignInAsync(zone, person);
            }

            await page.GotoAsync(zone.Host.Url + await AddressAsync(path, id));
            await page.PictureAsync("desk-" + name, screen);
            await page.AssertFitsAsync();
            await page.AssertAccessibleAsync();
            Assert.Equal([], complaints);
        }
    }

    private async Task<string> AddressAsync(string path, string id)
    {
        if (path.Contains("reviews", StringComparison.Ordinal) || path.Contains("meetings", StringComparison.Ordinal))
        {
            var stories = await Reviews.ReviewStories.OfAsync(zone);
            path = path.Replace("{open}", stories["open"], StringComparison.Ordinal).Replace("{rejected}", stories["rejected"], StringComparison.Ordinal);
        }

        return path.Replace("{case}", id, StringComparison.Ordinal);
    }

    // A zone with some work in it: late, soon, later, stopped, decided.
    private async Task<string> StoryAsync()
    {
        var clerk = Zone.Person("window1");
        var list = await zone.Store.Cases.ListAsync(Zone.Region, new Guiju.Store.Reading.CaseQuery { Today = Today }, TestContext.Current.CancellationToken);
        if (list.Items.FirstOrDefault(c => c.Title.StartsWith("食品经营许可（", StringComparison.Ordinal)) is { } there)
        {
            return there.Id;
        }

        foreach (var (title, day, unit) in new[] { ("药品零售企业经营许可", 9, "scjg"), ("道路旅客运输经营许可", 14, "jt"), ("公共场所卫生许可", 17, "wj"), ("食品生产许可", 22, "scjg"), ("特种设备使用登记", 23, "scjg") })
        {
            await zone.LicensingAsync(title, new DateOnly(2021, 9, day), unit);
        }

        var stopped = await zone.LicensingAsync("食品小作坊许可", new DateOnly(2021, 9, 13));
        await zone.ActAsync(stopped.Id, "request-supplement", new DateOnly(2021, 9, 14), clerk, null, ("missing-materials", "经营场所布局图"));
        var main = await zone.LicensingAsync("食品经营许可（除仅销售预包装食品外）", new DateOnly(2021, 9, 17));
        await zone.ActAsync(main.Id, "accept", new DateOnly(2021, 9, 18), clerk);
        await zone.ActAsync(main.Id, "examine", new DateOnly(2021, 9, 22), Zone.Person("scjg-examiner"), null, ("site-check", "true"), ("third-party-interest", "true"), ("hearing", "none"), ("examination-opinion", "材料齐全，布局合理，需现场核查并听取相邻业主意见。"));
        return main.Id;
    }
}
