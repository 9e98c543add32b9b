using System.Net;
using System.Text;
using Guiju.Documents.Writing;
using Guiju.Kernel.Registers;
using Guiju.Web.Tests.Workbench;

namespace Guiju.Web.Tests.Registers;

public sealed class ImportTests(Zone zone) : IClassFixture<Zone>
{
    private const string Path = "/desk/registers/study-sessions/import";
    private const string Heads = "编号,学习日期,学习层级,学习主题,领学人,到会人数,地点\n";

    [Fact]
    public async Task A_sheet_is_tried_first_then_confirmed_and_every_act_carries_it()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var csv = Heads + "XF2021-01,2021-01-22,theory-group,中央全面依法治国工作会议精神、习近平法治思想,党组书记,24,综合办公楼三楼第一会议室\nXF2021-60,2021/8/3,机关党支部,数据安全,支部书记,9,二楼";
        var tried = await SendAsync(visitor, "学法.csv", Encoding.UTF8.GetBytes(csv));
        Assert.True(tried.Says("21 → 24") && tried.Says("XF2021-60") && tried.Says("新增"), tried.Text);
        Assert.Null(await EntryAsync("XF2021-60"));

        var unreasoned = await visitor.PostAsync(Path, tried.Form("sheet"));
        Assert.NotNull(unreasoned.One("#f-Reason-fault"));
        var done = await visitor.PostAsync(Path, unreasoned.Form("sheet"), ("Reason", "年中核对"));
        Assert.Equal((HttpStatusCode.SeeOther, "/desk/registers/study-sessions"), (done.Status, done.Path));
        Assert.Equal("9", (await EntryAsync("XF2021-60"))!.Values["attendance"]);
        var amended = (await zone.Store.Cases.ActsAsync(Zone.Region, RegisterEntry.StreamOf("study-sessions", "XF2021-01"), TestContext.Current.CancellationToken))[^1].Act;
        Assert.Equal(("年中核对", "学法.csv"), (amended.Note, amended.Evidence.Single().Name));
        Assert.Equal(["attendance"], amended.Facts.Keys);

        var twice = await visitor.PostAsync(Path, unreasoned.Form("sheet"), ("Reason", "年中核对"));
        Assert.True(twice.Says("没有需要导入的"), twice.Text);
        Assert.Equal(2, (await EntryAsync("XF2021-01"))!.Sequence);
    }

    [Fact]
    public async Task Every_fault_is_listed_with_its_cell_and_nothing_is_imported()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var file = new MemoryStream();
        SheetWriter.Excel(
            file,
            "学法",
            ["编号", "学习日期", "学习层级", "学习主题", "领学人", "到会人数", "地点", "备注"],
            [["XF2021-70", new DateOnly(2021, 8, 3), "机关党支部", "宪法", "书记", 9, "二楼", null]]);
        Assert.True((await SendAsync(visitor, "a.xlsx", file.ToArray())).Says("H1"));

        var faulty = await SendAsync(visitor, "a.csv", Encoding.UTF8.GetBytes(Heads + "XF2021-71,2021-08-03,机关党支部,宪法,书记,9,二楼\nXF2021-72,八月,支部,宪法,书记,无,二楼\n"));
        Assert.Equal(["B3", "C3", "F3"], faulty.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Null(faulty.Page.QuerySelector("[name=Ticket]"));
        Assert.Null(await EntryAsync("XF2021-71"));
        Assert.True((await SendAsync(visitor, "a.doc", "x"u8.ToArray())).Says("只能读取"));
        Assert.True((await SendAsync(visitor, "a.xlsx", "x"u8.ToArray())).Says("无法读取"));
    }

    [Fact]
    public async Task A_register_that_moved_on_since_the_trial_is_tried_again_instead_of_imported()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var tried = await SendAsync(visitor, "a.csv", Encoding.UTF8.GetBytes("编号,到会人数\nXF2021-04,35\n"));
        await visitor.SubmitAsync("/desk/registers/study-sessions/XF2021-04/amend", "entry", ("Field.attendance", "36"), ("Entry.reason", "核对"));
        var moved = await visitor.PostAsync(Path, tried.Form("sheet"), ("Reason", "导入"));
        Assert.True(moved.Says("台账有变动") && moved.Says("36 → 35"), moved.Text);
        Assert.Equal("36", (await EntryAsync("XF2021-04"))!.Values["attendance"]);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.PostAsync(Path, moved.Form("sheet"), ("Reason", "导入"))).Status);
    }

    [Fact]
    public async Task What_was_exported_can_be_imported_again_and_changes_nothing()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "registrar");
        foreach (var register in new[] { "window-items", "key-tasks", "service-items", "units", "meetings" })
        {
            var exported = await visitor.BytesAsync($"/desk/registers/{register}/export.xlsx");
            var tried = await SendAsync(visitor, "a.xlsx", exported, $"/desk/registers/{register}/import");
            Assert.True(tried.Says("没有需要导入的"), register + tried.Text);
        }
    }

    [Fact]
    public async Task A_ticket_of_somebody_else_or_of_nobody_is_worth_nothing()
    {
        using var visitor = await Visitor.SignedInAsync(zone.Host, "study");
        var tried = await SendAsync(visitor, "a.csv", Encoding.UTF8.GetBytes("编号,到会人数\nXF2021-06,35\n"));
        Assert.True((await visitor.PostAsync(Path, tried.Form("sheet"), ("Ticket", "AAAA"), ("Reason", "导入"))).Says("已经失效"));
    }

    private static async Task<Answer> SendAsync(Visitor visitor, string name, byte[] bytes, string path = Path)
    {
        var content = Visitor.Content((await visitor.GetAsync(path)).Form("sheet"));
        content.Add(new ByteArrayContent(bytes), "File", name);
        return await visitor.PostAsync(path, content);
    }

    private Task<RegisterEntry?> EntryAsync(string number) => zone.Store.Ledger.FindEntryAsync(Zone.Region, "study-sessions", number, TestContext.Current.CancellationToken);
}
