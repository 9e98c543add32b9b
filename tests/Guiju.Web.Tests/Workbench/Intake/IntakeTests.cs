using System.Net;
using Guiju.Kernel.Cases;
using Guiju.Store.Reading;
using Guiju.Web.Workbench.Intake;

namespace Guiju.Web.Tests.Workbench.Intake;

public sealed class IntakeTests(Zone zone) : IClassFixture<Zone>
{
    private const string Food = "/desk/intake/SCJG-002";
    private static readonly DateOnly Today = new(2021, 9, 24);

    [Theory]
    [InlineData("食品经营许可（除仅销售预包装食品外）", "SPJYXKCJXSYBZSPW")]
    [InlineData("公司董事、监事、高级管理人员备案", "GSDSJSGJGLRYBA")]
    [InlineData("A类Ⅰ级 3号", "ALIJ3H")]
    public void The_letters_of_a_name_are_the_initials_of_its_pinyin(string name, string letters) =>
        Assert.Equal(letters, PinyinInitials.Of(name));

    [Fact]
    public void A_character_whose_letter_is_not_known_fits_any_letter()
    {
        var letters = PinyinInitials.Of("装潢许可");
        Assert.Equal($"Z{PinyinInitials.Unknown}XK", letters);
        Assert.Equal(1, PinyinInitials.IndexIn(letters, "HX"));
        Assert.Equal(-1, PinyinInitials.IndexIn(letters, "XZ"));
    }

    [Theory]
    [InlineData("spjyxk", "SCJG-002")]
    [InlineData("SCJG-002", "SCJG-002")]
    [InlineData("食品经营许可", "SCJG-002")]
    [InlineData("ｓｐｊｙｘｋ", "SCJG-002")]
    public async Task An_item_is_found_by_initials_by_code_and_by_name(string typed, string code)
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var found = await clerk.GetAsync("/desk/intake?typing=1&q=" + Uri.EscapeDataString(typed));
        Assert.Equal("/desk/intake/" + code, found.One("#hits a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_fits_only_one_item_opens_its_form_at_once()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var found = await clerk.GetAsync("/desk/intake?q=spjyxkc");
        Assert.Equal((HttpStatusCode.Redirect, Food), (found.Status, found.Path));
        var several = await clerk.GetAsync("/desk/intake?q=sp");
        Assert.Equal(HttpStatusCode.OK, several.Status);
        Assert.NotNull(several.One("#hits a[autofocus]"));
    }

    [Fact]
    public async Task Only_the_window_takes_in()
    {
        using var examiner = await Visitor.SignedInAsync(zone.Host, "scjg-examiner");
        Assert.Equal(HttpStatusCode.Forbidden, (await examiner.GetAsync("/desk/intake")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await examiner.GetAsync(Food)).Status);
    }

    [Fact]
    public async Task An_application_is_opened_and_accepted_in_one_submit_and_the_slip_says_what_the_law_wants()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var sent = await clerk.SubmitAsync(Food, "intake", ("Intake.party", "大连甲乙食品有限公司"), ("Intake.contact", "经办人甲"), ("Intake.phone", "0411-00005500"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var state = await CaseOfAsync(sent.Path);
        Assert.Equal(("services.licensing", "scjg", "SCJG-002", "optimised", "window", 2), (state.Procedure, state.Profile.Unit, state.Profile.Item, state.Profile.Mode, state.Profile.Channel, state.Sequence));
        Assert.Equal(8, state.Profile.AccessCode.Length);
        var slip = await clerk.GetAsync(sent.Path);
        foreach (var words in new[] { "受理通知书", state.Profile.Number, state.Profile.AccessCode, "大连甲乙食品有限公司", "2021年9月24日", "行政许可法", "承诺办结", "法定期限", "加盖专用印章", "收到材料 4 份", "经办人甲", "其间不计" })
        {
            Assert.True(slip.Says(words), words + "\n" + slip.Text);
        }

        Assert.NotNull(slip.One("#find-q[autofocus]"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_case()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var form = (await clerk.GetAsync(Food)).Form("intake");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clerk.PostAsync(Food, form, ("Intake.party", "双击食品店"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        Assert.Single(answers.Select(answer => answer.Path).Distinct());
        Assert.Equal(2, (await CaseOfAsync(answers[0].Path)).Sequence);
        Assert.Equal(1, (await SearchAsync("双击食品店")).Total);
    }

    [Fact]
    public async Task A_form_gone_back_to_changed_and_sent_again_is_a_case_of_its_own()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var form = (await clerk.GetAsync(Food)).Form("intake");
        var first = await clerk.PostAsync(Food, form, ("Intake.party", "改名前食品店"));
        var second = await clerk.PostAsync(Food, form, ("Intake.party", "改名后食品店"));
        Assert.NotEqual(first.Path, second.Path);
        Assert.Equal("改名后食品店", (await CaseOfAsync(second.Path)).Profile.Party);
    }

    [Fact]
    public async Task What_is_missing_is_told_once_with_every_material_that_was_marked()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var sent = await clerk.SubmitAsync(
            Food,
            "intake",
            ("Intake.party", "长兴岛某小吃店"),
            ("Intake.material-1", "missing"),
            ("Intake.material-2", "unfit"),
            ("Intake.way", "request-supplement"),
            ("Intake.request-supplement-missing-materials", "申请书第三页签字"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var slip = await clerk.GetAsync(sent.Path);
        Assert.Equal(
            ["营业执照（缺少）", "经营场所布局和操作流程图（不符合法定形式）", "申请书第三页签字"],
            slip.Page.QuerySelectorAll(".gj-paper li").Select(line => line.TextContent));
        Assert.True(slip.Says("补正告知书"), slip.Text);
        Assert.True(slip.Says("收到材料 3 份"), slip.Text);
    }

    [Fact]
    public async Task An_application_that_lacks_a_material_is_not_accepted_and_nothing_typed_is_lost()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var answer = await clerk.SubmitAsync(Food, "intake", ("Intake.party", "缺件食品店"), ("Intake.phone", "abc"), ("Intake.material-0", "missing"), ("Intake.note", "先来咨询过"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Says("食品经营许可申请书（缺少）"), answer.Text);
        Assert.True(answer.Says("联系电话应当由数字组成"), answer.Text);
        Assert.Equal("缺件食品店", answer.One("[name='Intake.party']")!.GetAttribute("value"));
        Assert.Equal("abc", answer.One("[name='Intake.phone']")!.GetAttribute("value"));
        Assert.Equal("先来咨询过", answer.One("[name='Intake.note']")!.TextContent);
        Assert.NotNull(answer.One("[name='Intake.material-0'][value=missing][checked]"));
        Assert.Equal(0, (await SearchAsync("缺件食品店")).Total);
    }

    [Fact]
    public async Task Turning_away_wants_reasons_and_the_authority_that_is_competent()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var lacking = await clerk.SubmitAsync(Food, "intake", ("Intake.party", "越区食品店"), ("Intake.way", "decline"), ("Intake.decline-reasons", "经营场所不在本区"));
        Assert.Equal(HttpStatusCode.OK, lacking.Status);
        Assert.NotNull(lacking.One("#f-decline-competent-authority[aria-invalid=true]"));
        Assert.Equal("经营场所不在本区", lacking.One("[name='Intake.decline-reasons']")!.TextContent);
        Assert.Equal(0, (await SearchAsync("越区食品店")).Total);

        var sent = await clerk.PostAsync(Food, lacking.Form("intake"), ("Intake.decline-competent-authority", "瓦房店市市场监督管理局"));
        var state = await CaseOfAsync(sent.Path);
        Assert.Equal(Today, state.Marking.ClosedOn);
        Assert.True((await clerk.GetAsync(sent.Path)).Says("不予受理决定书"));
    }

    [Fact]
    public async Task A_filing_is_done_and_closed_while_the_applicant_waits()
    {
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var sent = await clerk.SubmitAsync("/desk/intake/SCJG-001", "intake", ("Intake.party", "预包装食品店"));
        var state = await CaseOfAsync(sent.Path);
        Assert.Equal(("filed", Today), (state.Marking.Result, state.Marking.ClosedOn));
        Assert.True((await clerk.GetAsync(sent.Path)).Says("备案回执"));
    }

    [Fact]
    public async Task Licensing_by_commitment_is_told_chosen_committed_and_accepted_in_one_submit()
    {
        var items = await zone.Store.Entries.AllAsync(Zone.Region, "service-items", false, TestContext.Current.CancellationToken);
        var code = items.First(item => item.Values.GetValueOrDefault("procedure") == "services.commitment").Number;
        using var clerk = await Visitor.SignedInAsync(zone.Host, "window1");
        var sent = await clerk.SubmitAsync("/desk/intake/" + code, "intake", ("Intake.party", "承诺办理的公司"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var state = await CaseOfAsync(sent.Path);
        Assert.Equal(5, state.Sequence);
        var procedure = Zone.Book.Version(state.Procedure, state.Version);
        Assert.True(procedure.HasHappened(state.Marking, "commit") && procedure.HasHappened(state.Marking, "accept"));
    }

    [Fact]
    public async Task Every_item_with_a_procedure_has_a_form_with_an_answer_that_needs_nothing_more()
    {
        var items = await zone.Store.Entries.AllAsync(Zone.Region, "service-items", false, TestContext.Current.CancellationToken);
        foreach (var procedure in items.Select(item => item.Values.GetValueOrDefault("procedure", "")).Where(id => id.Length > 0).Distinct())
        {
            var compiled = Zone.Book.InForce(procedure, Today)!;
            var ways = IntakeWay.Of(compiled, compiled.Definition.Acts.First(act => act.Starts), "later");
            Assert.True(ways.Length >= 4, procedure);
            Assert.True(ways[0].NeedsAll, procedure);
        }
    }

    private async Task<CaseState> CaseOfAsync(string slip) =>
        (await zone.Store.Ledger.FindCaseAsync(Zone.Region, slip.Split('/')[3], TestContext.Current.CancellationToken))!;

    private Task<Page<CaseLine>> SearchAsync(string party) =>
        zone.Store.Cases.ListAsync(Zone.Region, new CaseQuery { Today = Today, Search = party }, TestContext.Current.CancellationToken);
}
