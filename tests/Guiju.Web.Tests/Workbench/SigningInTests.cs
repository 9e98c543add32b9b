using System.Net;

namespace Guiju.Web.Tests.Workbench;

public sealed class SigningInTests(Zone zone) : IClassFixture<Zone>
{
    [Fact]
    public async Task A_visitor_is_sent_to_the_sign_in_page_and_back_to_where_they_wanted_to_go()
    {
        using var visitor = new Visitor(zone.Host);
        var away = await visitor.GetAsync("/desk/cases?q=1");
        Assert.Equal(HttpStatusCode.Redirect, away.Status);
        Assert.StartsWith("/sign-in?to=", away.Path, StringComparison.Ordinal);
        var back = await visitor.SubmitAsync(away.Path, "sign-in", ("Name", "window1"), ("Password", Zone.Password));
        Assert.Equal((HttpStatusCode.SeeOther, "/desk/cases?q=1"), (back.Status, back.Path));
    }

    [Fact]
    public async Task An_address_of_another_site_is_no_place_to_go_back_to()
    {
        using var visitor = new Visitor(zone.Host);
        var back = await visitor.SubmitAsync("/sign-in?to=//evil.example/", "sign-in", ("Name", "window1"), ("Password", Zone.Password));
        Assert.Equal("/desk", back.Path);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_like_an_unknown_name_and_what_was_typed_stays()
    {
        using var visitor = new Visitor(zone.Host);
        var wrong = await visitor.SubmitAsync("/sign-in", "sign-in", ("Name", "auditor"), ("Password", "something else"));
        var unknown = await visitor.SubmitAsync("/sign-in", "sign-in", ("Name", "nobody"), ("Password", "something else"));
        Assert.True(wrong.Says("账号或者密码不正确"), wrong.Text);
        Assert.True(unknown.Says("账号或者密码不正确"), unknown.Text);
        Assert.Equal("auditor", wrong.One("[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var visitor = new Visitor(zone.Host);
        for (var i = 0; i < 5; i++)
        {
            await visitor.SubmitAsync("/sign-in", "sign-in", ("Name", "admin"), ("Password", "wrong"));
        }

        var right = await visitor.SubmitAsync("/sign-in", "sign-in", ("Name", "admin"), ("Password", Zone.Password));
        Assert.True(right.Says("账号已暂时锁定"), right.Text);
    }

    [Fact]
    public async Task A_demonstration_site_signs_in_by_one_click()
    {
        using var visitor = new Visitor(zone.Host);
        var entered = await visitor.SubmitAsync("/sign-in", "demo", ("As", "leader"));
        Assert.Equal((HttpStatusCode.SeeOther, "/desk"), (entered.Status, entered.Path));
        Assert.Contains("管委会领导", (await visitor.GetAsync("/desk")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_closes_the_workbench()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "window1");
        var home = await visitor.GetAsync("/desk");
        var form = home.Page.Forms.OfType<AngleSharp.Html.Dom.IHtmlFormElement>().First(f => f.GetAttribute("action") == "/sign-out");
        Assert.Equal("/sign-in", (await visitor.PostAsync("/sign-out", form)).Path);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/desk")).Status);
    }
}
