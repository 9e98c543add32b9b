using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Guiju.Documents.Reading;
using Guiju.Kernel;
using Guiju.Kernel.Registers;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Registers;

public sealed class RegisterPagesTests(Zone zone) : IClassFixture<Zone>
{
    private const string Sessions = "/desk/registers/study-sessions";

    [Fact]
    public async Task Every_register_stands_in_its_area_with_its_count_and_who_may_change_it()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "registrar");
        var page = await visitor.GetAsync("/desk/registers");
        Assert.Equal(5, page.Page.QuerySelectorAll("table").Length);
        var units = page.One("a[href='/desk/registers/units']")!.Closest("tr")!.TextContent;
        Assert.Contains("53", units, StringComparison.Ordinal);
        Assert.Contains("台账管理员", units, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_searches_filters_sorts_and_pages_and_its_export_holds_the_same_rows()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "auditor");
        var all = await visitor.GetAsync("/desk/registers/service-items");
        Assert.Contains("共 431 条", all.Text, StringComparison.Ordinal);
        Assert.Equal(20, all.Page.QuerySelectorAll("tbody tr").Length);

        var address = "?q=许可&unit=scjg&resident=true&sort=-name";
        var narrowed = await visitor.GetAsync("/desk/registers/service-items" + address);
        var shown = narrowed.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim()).ToList();
        Assert.InRange(shown.Count, 2, 20);
        Assert.DoesNotContain("共 431 条", narrowed.Text, StringComparison.Ordinal);
        var export = narrowed.Page.QuerySelectorAll("a[download]").OfType<IHtmlAnchorElement>().First(a => a.GetAttribute("href")!.Contains("export", StringComparison.Ordinal));
        var sheet = Assert.IsType<Outcome<Sheet>.Accepted>(SheetReader.Read(new MemoryStream(await visitor.BytesAsync(export.GetAttribute("href")!)), ".xlsx", 1000)).Value;
        Assert.Equal(shown, sheet.Rows.Select(row => row[0]));
        Assert.Equal("事项编码", sheet.Heads[0].Text);
    }

    [Fact]
    public async Task A_span_of_days_narrows_a_register_that_has_days_and_fields_named_alike_do_not_disturb_it()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "leader");
        var spring = await visitor.GetAsync(Sessions + "?from=2021-01-01&to=2021-03-31");
        var days = spring.Page.QuerySelectorAll("tbody time, tbody td").Select(cell => cell.TextContent.Trim()).Where(text => text.Length == 10 && text.StartsWith("2021-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.True(string.CompareOrdinal(day, "2021-03-31") <= 0, day));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/desk/registers/counsel-appointments?from=2021-01-01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/desk/registers/no-such")).Status);
    }

    [Fact]
    public async Task A_new_entry_is_recorded_and_faults_stand_at_their_fields_with_everything_typed_kept()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var blank = await visitor.GetAsync(Sessions + "/new");
        var next = blank.One("[name='Field.number']")!.GetAttribute("value")!;
        Assert.Matches(@"^XF2021-(1[5-9]|[2-9]\d)$", next);
        var wrong = await visitor.PostAsync(Sessions + "/new", blank.Form("entry"), ("Field.held-on", "昨天"), ("Field.topic", "行政处罚法"), ("Field.attendance", "0"));
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal("行政处罚法", wrong.One("[name='Field.topic']")!.GetAttribute("value"));
        Assert.Equal("昨天", wrong.One("[name='Field.held-on']")!.GetAttribute("value"));
        Assert.Contains("应当为日期", wrong.One("#f-held-on-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不能小于1", wrong.One("#f-attendance-fault")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(wrong.One("#f-tier-fault"));

        var done = await visitor.PostAsync(Sessions + "/new", wrong.Form("entry"), ("Field.number", next), ("Field.held-on", "2021-09-20"), ("Field.tier", "party-branch"), ("Field.attendance", "12"), ("Field.led-by", "支部书记"), ("Field.place", "二楼会议室"), ("Field.materials", "课件；单行本"));
        Assert.Equal((HttpStatusCode.SeeOther, Sessions + "/" + next), (done.Status, done.Path));
        var entry = await visitor.GetAsync(done.Path);
        Assert.True(entry.Says("单行本") && entry.Says("学法秘书"), entry.Text);
        var taken = await visitor.SubmitAsync(Sessions + "/new", "entry", ("Field.number", next), ("Field.held-on", "2021-09-20"), ("Field.tier", "party-branch"), ("Field.topic", "又一次"), ("Field.attendance", "12"), ("Field.led-by", "支部书记"), ("Field.place", "二楼会议室"));
        Assert.Contains("已经登记", taken.One("#f-number-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_records_only_what_differs_with_its_reason_and_the_history_says_from_what_to_what()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var path = Sessions + "/XF2021-01";
        var without = await visitor.SubmitAsync(path + "/amend", "entry", ("Field.attendance", "22"));
        Assert.Contains("请写明理由", without.One("#f-reason-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("22", without.One("[name='Field.attendance']")!.GetAttribute("value"));
        Assert.Contains("没有任何改动", (await visitor.SubmitAsync(path + "/amend", "entry", ("Entry.reason", "试试"))).Text, StringComparison.Ordinal);

        var done = await visitor.PostAsync(path + "/amend", without.Form("entry"), ("Entry.reason", "签到表漏计一人"));
        Assert.Equal(path, done.Path);
        var entry = await visitor.GetAsync(path);
        Assert.True(entry.Says("21 → 22") && entry.Says("签到表漏计一人"), entry.Text);
        var acts = await zone.Store.Cases.ActsAsync(Zone.Region, RegisterEntry.StreamOf("study-sessions", "XF2021-01"), TestContext.Current.CancellationToken);
        Assert.Equal(["attendance"], acts[1].Act.Facts.Keys);
        var seal = await visitor.GetAsync(path + "/acts/2");
        Assert.True(seal.Says(acts[1].Act.Hash.ToString()) && seal.Says(acts[0].Act.Hash.ToString()), seal.Text);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_shown_beside_what_was_typed_and_not_overwritten()
    {
        using var secretary = await Visitor.SignedInAsync(zone.Host, "study");
        using var registrar = await Visitor.SignedInAsync(zone.Host, "registrar");
        var path = Sessions + "/XF2021-02/amend";
        var mine = await secretary.GetAsync(path);
        await registrar.SubmitAsync(path, "entry", ("Field.attendance", "25"), ("Field.place", "礼堂"), ("Entry.reason", "核对签到表"));

        var answer = await secretary.PostAsync(path, mine.Form("entry"), ("Field.attendance", "23"), ("Field.led-by", "党组成员"), ("Entry.reason", "补记一人"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Says("已被他人更正") && answer.Says("核对签到表"), answer.Text);
        var compared = answer.Page.QuerySelectorAll(".gj-compare tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList());
        Assert.Equal(["20", "25", "23"], compared["到会人数"]);
        Assert.Equal("礼堂", compared["地点"][1]);
        Assert.Equal("23", answer.One("[name='Field.attendance']")!.GetAttribute("value"));
        Assert.Equal("礼堂", answer.One("[name='Field.place']")!.GetAttribute("value"));
        Assert.Equal("党组成员", answer.One("[name='Field.led-by']")!.GetAttribute("value"));
        Assert.Equal("补记一人", answer.One("[name='Entry.reason']")!.TextContent);

        var again = await secretary.PostAsync(path, answer.Form("entry"));
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);
        var entry = await zone.Store.Ledger.FindEntryAsync(Zone.Region, "study-sessions", "XF2021-02", TestContext.Current.CancellationToken);
        Assert.Equal(("23", "礼堂", "党组成员", 3), (entry!.Values["attendance"], entry.Values["place"], entry.Values["led-by"], entry.Sequence));
    }

    [Fact]
    public async Task A_withdrawn_entry_stays_readable_is_hidden_from_the_list_and_can_only_be_recorded_anew()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var path = Sessions + "/XF2021-03";
        var without = await visitor.SubmitAsync(path + "/withdraw", "entry");
        Assert.NotNull(without.One("#f-reason-fault"));
        Assert.Equal(path, (await visitor.SubmitAsync(path + "/withdraw", "entry", ("Entry.reason", "重复登记"))).Path);
        var gone = await visitor.GetAsync(path);
        Assert.True(gone.Says("已撤销") && gone.Says("重复登记"), gone.Text);
        Assert.Null(gone.One($"a[href='{path}/amend']"));
        Assert.Null((await visitor.GetAsync(Sessions + "?size=100")).One($"tbody a[href='{path}']"));
        Assert.NotNull((await visitor.GetAsync(Sessions + "?size=100&withdrawn=with")).One($"tbody a[href='{path}']"));
        var refused = await visitor.SubmitAsync(path + "/amend", "entry", ("Field.attendance", "3"), ("Entry.reason", "更正"));
        Assert.True(refused.Says("已经撤销"), refused.Text);
        var anew = await visitor.GetAsync(gone.One("a.btn-primary")!.GetAttribute("href")!);
        Assert.Equal("", anew.One("[name='Field.number']")!.GetAttribute("value") ?? "");
        Assert.Contains("行政处罚法", anew.One("[name='Field.topic']")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_act_and_a_form_gone_back_to_and_changed_is_judged_anew()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var path = Sessions + "/XF2021-06";
        var form = (await visitor.GetAsync(path + "/amend")).Form("entry");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await visitor.PostAsync(path + "/amend", form, ("Field.attendance", "22"), ("Entry.reason", "核对"))).Status);
        }

        Assert.Equal(2, (await zone.Store.Ledger.FindEntryAsync(Zone.Region, "study-sessions", "XF2021-06", TestContext.Current.CancellationToken))!.Sequence);
        var back = await visitor.PostAsync(path + "/amend", form, ("Field.attendance", "23"), ("Entry.reason", "再核对"));
        Assert.True(back.Status == HttpStatusCode.OK && back.Says("已被他人更正"), back.Text);
        Assert.Equal("23", back.One("[name='Field.attendance']")!.GetAttribute("value"));

        var anew = (await visitor.GetAsync(Sessions + "/new")).Form("entry");
        (string, string)[] typed = [("Field.held-on", "2021-09-20"), ("Field.tier", "party-branch"), ("Field.topic", "宪法"), ("Field.attendance", "12"), ("Field.led-by", "支部书记"), ("Field.place", "二楼")];
        foreach (var number in new[] { "XF2021-80", "XF2021-80", "XF2021-81" })
        {
            Assert.Equal(Sessions + "/" + number, (await visitor.PostAsync(Sessions + "/new", anew, [.. typed, ("Field.number", number)])).Path);
        }
    }

    [Fact]
    public async Task An_entry_that_changed_meanwhile_is_shown_before_it_is_withdrawn_and_keeps_its_files()
    {
        using var secretary = await Visitor.SignedInAsync(zone.Host, "study");
        using var registrar = await Visitor.SignedInAsync(zone.Host, "registrar");
        var path = Sessions + "/XF2021-07";
        var form = (await secretary.GetAsync(path + "/withdraw")).Form("entry");
        var amending = Visitor.Content((await registrar.GetAsync(path + "/amend")).Form("entry"), ("Field.attendance", "24"), ("Entry.reason", "核对"));
        amending.Add(new ByteArrayContent("签到"u8.ToArray()), "Entry.files", "签到表.txt");
        Assert.Equal(HttpStatusCode.SeeOther, (await registrar.PostAsync(path + "/amend", amending)).Status);
        var file = (await secretary.GetAsync(path)).Page.QuerySelector(".gj-files a")!;
        Assert.Equal("签到", Encoding.UTF8.GetString(await secretary.BytesAsync(file.GetAttribute("href")!)));

        var shown = await secretary.PostAsync(path + "/withdraw", form, ("Entry.reason", "重复"));
        Assert.True(shown.Says("已被他人更正") && shown.Says("24"), shown.Text);
        Assert.Equal(path, (await secretary.PostAsync(path + "/withdraw", shown.Form("entry"))).Path);
        Assert.True((await zone.Store.Ledger.FindEntryAsync(Zone.Region, "study-sessions", "XF2021-07", TestContext.Current.CancellationToken))!.Withdrawn);
    }

    [Fact]
    public async Task Files_of_a_faulty_form_are_not_kept_and_the_form_says_so()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var content = Visitor.Content((await visitor.GetAsync(Sessions + "/XF2021-12/amend")).Form("entry"), ("Field.attendance", "0"), ("Entry.reason", "核对"));
        content.Add(new ByteArrayContent("签到"u8.ToArray()), "Entry.files", "签到表.txt");
        Assert.True((await visitor.PostAsync(Sessions + "/XF2021-12/amend", content)).Says("请重新选择"));
    }

    [Fact]
    public async Task A_reference_is_found_by_its_name_and_what_means_none_offers_what_is_near()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "registrar");
        var path = "/desk/registers/window-items/SCJG-001/amend";
        var near = await visitor.SubmitAsync(path, "entry", ("Field.window", "综合窗口"), ("Entry.reason", "调整窗口"));
        Assert.Contains("没有编号或者名称为“综合窗口”的条目", near.One("#f-window-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, near.Page.QuerySelectorAll("[name='Pick.window']").Length);
        var done = await visitor.PostAsync(path, near.Form("entry"), ("Pick.window", "2"));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal("2", (await zone.Store.Ledger.FindEntryAsync(Zone.Region, "window-items", "SCJG-001", TestContext.Current.CancellationToken))!.Values["window"]);
    }

    [Fact]
    public async Task Who_may_not_change_a_register_sees_no_button_and_is_turned_away_from_the_form_and_its_answer()
    {
        using var writer = await Visitor.SignedInAsync(zone.Host, "study");
        var form = (await writer.GetAsync(Sessions + "/new")).Form("entry");
        using var auditor = await Visitor.SignedInAsync(zone.Host, "auditor");
        var list = await auditor.GetAsync(Sessions);
        Assert.Null(list.One($"a[href='{Sessions}/new']"));
        Assert.Null((await auditor.GetAsync(Sessions + "/XF2021-05")).One("a[href$='/amend']"));
        foreach (var path in new[] { "/new", "/XF2021-05/amend", "/XF2021-05/withdraw", "/import" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(Sessions + path)).Status);
        }

        var token = list.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = await auditor.PostAsync(Sessions + "/new", form, ("__RequestVerificationToken", token), ("Field.number", "XX"), ("Field.held-on", "2021-09-20"), ("Field.tier", "party-branch"), ("Field.topic", "无权"), ("Field.attendance", "1"), ("Field.led-by", "某"), ("Field.place", "某"));
        Assert.NotEqual(HttpStatusCode.SeeOther, sent.Status);
        Assert.Null(await zone.Store.Ledger.FindEntryAsync(Zone.Region, "study-sessions", "XX", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_template_has_a_column_for_every_field_and_says_how_to_fill_it()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var excel = Assert.IsType<Outcome<Sheet>.Accepted>(SheetReader.Read(new MemoryStream(await visitor.BytesAsync(Sessions + "/template.xlsx")), ".xlsx", 10)).Value;
        Assert.Equal(["编号", "学习日期", "学习层级", "学习主题", "学习材料", "领学人", "到会人数", "地点"], excel.Heads.Select(head => head.Text));
        Assert.StartsWith("编号,学习日期", Encoding.UTF8.GetString(await visitor.BytesAsync(Sessions + "/template.csv")).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Sessions + "/template.doc")).Status);
    }
}
