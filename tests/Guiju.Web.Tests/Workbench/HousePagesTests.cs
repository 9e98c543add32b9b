using System.Net;
using Guiju.Kernel.Registers;

namespace Guiju.Web.Tests.Workbench;

public sealed class HousePagesTests(Zone zone) : IClassFixture<Zone>
{
    [Fact]
    public async Task The_state_of_the_house_names_the_ledger_the_law_the_calendar_and_the_accounts()
    {
        using var admin = await Visitor.SignedInAsync(zone.Host, "admin");
        var page = await admin.GetAsync("/desk/system");
        Assert.True(page.Says("行政许可一般程序") || page.Says("行政许可"), page.Text);
        Assert.True(page.Says("2011—2026") && page.Says("尚未封存"), page.Text);
        Assert.Null(page.One("a[href='/desk/system/acts']"));
        Assert.NotEmpty(page.Page.QuerySelectorAll("table")[^1].QuerySelectorAll(".gj-mark-word"));
    }

    [Fact]
    public async Task The_ledger_is_verified_from_the_page_and_the_result_stays_on_it()
    {
        using var auditor = await Visitor.SignedInAsync(zone.Host, "auditor");
        for (var i = 0; i < 30 && !(await auditor.GetAsync("/desk/system")).Says("全部一致"); i++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await auditor.SubmitAsync("/desk/system", "verify")).Status);
        }

        var page = await auditor.GetAsync("/desk/system");
        Assert.True(page.Says("全部一致") && page.Says("审计人员"), page.Text);
    }

    [Fact]
    public async Task Only_the_administrator_and_the_auditor_see_the_house_and_only_the_auditor_the_ledger()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        Assert.Null((await clerk.GetAsync("/desk")).One("a[href='/desk/system']"));
        foreach (var path in new[] { "", "/accounts", "/accounts/admin", "/accounts/new", "/acts", "/acts/1" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/desk/system" + path)).Status);
        }

        using var admin = await Visitor.SignedInAsync(zone.Host, "admin");
        Assert.NotNull((await admin.GetAsync("/desk")).One("a[href='/desk/system']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/desk/system/acts")).Status);
        using var auditor = await Visitor.SignedInAsync(zone.Host, "auditor");
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/desk/system/accounts/new")).Status);
        var account = await auditor.GetAsync("/desk/system/accounts/window1");
        Assert.Null(account.One("main form"));
        var token = account.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = (await admin.GetAsync("/desk/system/accounts/window1")).Form("account");
        var sent = await auditor.PostAsync("/desk/system/accounts/window1", form, ("__RequestVerificationToken", token), ("title", "改名"), ("reason", "无权"));
        Assert.NotEqual(HttpStatusCode.SeeOther, sent.Status);
        Assert.DoesNotContain("改名", (await auditor.GetAsync("/desk/system/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_signs_in_gets_a_new_password_and_is_disabled_and_the_ledger_says_who_did_it()
    {
        using var admin = await Visitor.SignedInAsync(zone.Host, "admin");
        const string Path = "/desk/system/accounts/new";
        var weak = await admin.SubmitAsync(Path, "account", ("user-name", "Wrong Name"), ("password", "short"), ("title", "新来的审查人员"), ("unit", "scjg"));
        Assert.NotNull(weak.One("#f-roles-fault"));
        Assert.NotNull(weak.One("#f-password-fault"));
        Assert.Equal("新来的审查人员", weak.One("[name=title]")!.GetAttribute("value"));
        var made = await admin.PostAsync(Path, weak.Form("account"), ("user-name", "scjg-new"), ("password", "first-password-1"), ("roles", "examiner"), ("roles", "drafter"));
        Assert.Equal((HttpStatusCode.SeeOther, "/desk/system/accounts/scjg-new"), (made.Status, made.Path));
        Assert.Contains("已经存在", (await admin.SubmitAsync(Path, "account", ("user-name", "scjg-new"), ("password", "first-password-1"), ("title", "重名"), ("unit", "scjg"), ("roles", "examiner"))).Text, StringComparison.Ordinal);
        Assert.Equal("/desk", await SignInAsync("scjg-new", "first-password-1"));

        var account = await admin.GetAsync("/desk/system/accounts/scjg-new");
        Assert.True(account.Says("系统管理员") && account.Says("登记"), account.Text);
        zone.Clock.Set(zone.Clock.GetUtcNow().AddMinutes(5));
        var reset = await admin.PostAsync(made.Path, account.Form("password"), ("password", "second-password-2"), ("why", "本人忘记密码"));
        Assert.Equal(HttpStatusCode.SeeOther, reset.Status);
        Assert.NotEqual("/desk", await SignInAsync("scjg-new", "first-password-1"));
        Assert.Equal("/desk", await SignInAsync("scjg-new", "second-password-2"));

        var disabled = await admin.SubmitAsync(made.Path, "account", ("disabled", "true"), ("reason", "调离"));
        Assert.True(disabled.Status == HttpStatusCode.SeeOther, disabled.Text);
        Assert.NotEqual("/desk", await SignInAsync("scjg-new", "second-password-2"));
        Assert.True((await admin.GetAsync(made.Path)).Says("调离"));
        var acts = await zone.Store.Cases.ActsAsync(Zone.Region, RegisterEntry.StreamOf("accounts", "scjg-new"), TestContext.Current.CancellationToken);
        Assert.Equal(["accounts:record", "accounts:amend", "accounts:amend"], acts.Select(placed => placed.Act.Kind));
        Assert.All(acts, placed => Assert.DoesNotContain("password-", string.Join(' ', placed.Act.Facts.Values), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_cannot_lock_himself_out_and_roles_of_a_loaded_account_can_be_changed()
    {
        using var admin = await Visitor.SignedInAsync(zone.Host, "admin");
        var own = await admin.SubmitAsync("/desk/system/accounts/admin", "account", ("disabled", "true"), ("reason", "试试"));
        Assert.Contains("不能停用自己的账号", own.Text, StringComparison.Ordinal);
        var page = await admin.GetAsync("/desk/system/accounts/jt-examiner");
        Assert.True(page.Says("初始导入"));
        Assert.Equal(HttpStatusCode.SeeOther, (await admin.PostAsync("/desk/system/accounts/jt-examiner", page.Form("account"), ("roles", "unit-head"), ("reason", "任职"))).Status);
        var changed = await admin.GetAsync("/desk/system/accounts?role=unit-head");
        Assert.True(changed.Says("jt-examiner"), changed.Text);
    }

    [Fact]
    public async Task The_auditor_finds_acts_by_person_verb_day_and_stream_and_opens_one_with_its_hashes()
    {
        using var secretary = await Visitor.SignedInAsync(zone.Host, "study");
        await secretary.SubmitAsync("/desk/registers/study-sessions/XF2021-07/amend", "entry", ("Field.attendance", "25"), ("Entry.reason", "核对"));
        using var auditor = await Visitor.SignedInAsync(zone.Host, "auditor");
        var found = await auditor.GetAsync("/desk/system/acts?subject=study-sessions&verb=amend&actor=study&from=2021-09-24&to=2021-09-24");
        Assert.Single(found.Page.QuerySelectorAll("tbody tr"));
        Assert.True(found.Says("学法台账 · 更正") && found.Says("register/study-sessions/XF2021-07"), found.Text);
        Assert.Equal(0, (await auditor.GetAsync("/desk/system/acts?subject=study-sessions&verb=amend&to=2021-09-23")).Page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, (await auditor.GetAsync("/desk/system/acts?stream=register%2Fstudy-sessions%2FXF2021-07")).Page.QuerySelectorAll("tbody tr").Length);
        var acts = await zone.Store.Cases.ActsAsync(Zone.Region, RegisterEntry.StreamOf("study-sessions", "XF2021-07"), TestContext.Current.CancellationToken);
        var act = await auditor.GetAsync(found.One("tbody th a")!.GetAttribute("href")!);
        Assert.True(act.Says(acts[1].Act.Hash.ToString()) && act.Says(acts[0].Act.Hash.ToString()) && act.Says("到会人数"), act.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync("/desk/system/acts/99999")).Status);
    }

    private async Task<string> SignInAsync(string name, string password)
    {
        using var visitor = new Visitor(zone.Host);
        return (await visitor.SubmitAsync("/sign-in", "sign-in", ("Name", name), ("Password", password))).Path;
    }
}
