using System.Collections.Immutable;
using System.Text;
using Guiju.Areas;
using Guiju.Areas.Study;
using Guiju.Documents.Reading;
using Guiju.Documents.Writing;
using Guiju.Kernel;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;

namespace Guiju.Tests.Registers;

public class ImportPlanTests
{
    private static readonly RegisterDefinition Sessions = StudyArea.StudySessions.Definition;
    private static readonly RegisterDefinition Windows = AllAreas.Registers["window-items"];
    private static readonly RegisterDefinition Agreements = AllAreas.Registers["agency-agreements"];

    private const string Heads = "编号,学习日期,学习层级,学习主题,学习材料,领学人,到会人数,地点";

    [Fact]
    public void A_sheet_says_row_by_row_what_is_new_what_changes_and_what_stands()
    {
        var plan = Plan(Sessions, Heads + "\nXF-1,2021/1/22,机关党支部,民法典,课件,书记,２１,会议室\nXF-2,2021-02-24,party-branch,宪法,,书记,20,会议室\nXF-3,2021年3月1日,机关党支部,行政许可,,书记,9,会议室",
            Entry("XF-1", Session("XF-1", "民法典", 21, "课件")), Entry("XF-2", Session("XF-2", "宪法", 19)));
        Assert.Empty(plan.Faults);
        Assert.Equal([ImportEffect.Same, ImportEffect.Changed, ImportEffect.New], plan.Rows.Select(row => row.Effect).ToArray());
        Assert.Equal([new FieldChange("held-on", "2021-01-22", "2021-02-24"), new FieldChange("attendance", "19", "20")], plan.Rows[1].Changes.ToArray());
        Assert.Equal(("XF-3", 4, 0), (plan.Rows[2].Number, plan.Rows[2].Row, plan.Rows[2].Seen));
        Assert.True(plan.IsReady);
    }

    [Fact]
    public void Every_fault_of_the_sheet_comes_at_once_with_the_address_of_its_cell()
    {
        var plan = Plan(Sessions, Heads + "\nXF-1,昨天,支部,民法典,,书记,0,会议室\nXF-1,2021-02-24,机关党支部,,,书记,很多,会议室\n\nXF-9,2021-02-24,机关党支部,宪法,,书记,3,",
            Entry("XF-9", Session("XF-9", "宪法", 3), withdrawn: true));
        Assert.Equal(["A3", "B2", "C2", "G2", "D3", "G3", "A5", "H5"], plan.Faults.Select(fault => fault.Place));
        Assert.False(plan.IsReady);
        Assert.Empty(plan.Rows);
    }

    [Fact]
    public void A_misspelt_or_doubled_head_and_a_sheet_without_numbers_are_faults_of_their_cells()
    {
        var plan = Plan(Sessions, "学习日期,主题,学习日期,地点\n2021-01-01,民法典,2021-01-02,会议室");
        Assert.Equal(["B1", "C1", "A1"], plan.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void A_column_left_out_leaves_its_field_and_an_empty_cell_clears_it()
    {
        var money = Session("XF-1", "民法典", 21, "课件");
        var kept = Plan(Sessions, "编号,到会人数\nXF-1,22", Entry("XF-1", money));
        Assert.Equal(["attendance"], kept.Rows.Single().Changes.Select(change => change.Field));
        var cleared = Plan(Sessions, "编号,学习材料\nXF-1,", Entry("XF-1", money));
        Assert.Equal([new FieldChange("materials", "课件", null)], cleared.Rows.Single().Changes.ToArray());
    }

    [Fact]
    public void A_new_row_without_a_needed_column_is_a_fault_of_its_number()
    {
        var plan = Plan(Agreements, $"编号,{Agreements.Find("project")!.Title}\nDB-1,冷链");
        Assert.All(plan.Faults.Where(fault => fault.Code == "field.required"), fault => Assert.Equal("A2", fault.Place));
        Assert.Contains(plan.Faults, fault => fault.Code == "field.required");
    }

    [Fact]
    public void A_unit_may_be_named_and_what_means_no_entry_is_a_fault_of_its_cell()
    {
        var (item, unit, window) = (Windows.Find("item")!.Title, Windows.Find("unit")!.Title, Windows.Find("window")!.Title);
        var plan = Plan(Windows, $"{item},{unit},{window}\nA-1,市场监管局,1\nA-2,财政局,1", (field, text) => text switch
        {
            "市场监管局" => "scjg",
            "财政局" => null,
            _ => text,
        });
        Assert.Equal(["B3"], plan.Faults.Select(fault => fault.Place));
        Assert.Equal("scjg", plan.Rows.Single().Values["unit"]);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public void A_written_sheet_is_read_back_cell_by_cell(string extension)
    {
        object?[][] rows = [["XF-1", new DateOnly(2021, 1, 22), 21, 0.5m, "两行\n文字"], [null, "", null, null, null], ["XF,2", "x", 20000, 3m, "“引”\""]];
        var file = new MemoryStream();
        if (extension == ".csv")
        {
            SheetWriter.Csv(file, ["编号", "日期", "人数", "比例", "说明"], rows);
        }
        else
        {
            SheetWriter.Excel(file, "台账", ["编号", "日期", "人数", "比例", "说明"], rows);
        }

        var sheet = Read(file.ToArray(), extension);
        Assert.Equal(["A1 编号", "B1 日期", "C1 人数", "D1 比例", "E1 说明"], sheet.Heads.Select(head => $"{head.Address} {head.Text}"));
        Assert.Equal([2, 4], sheet.Rows.Select(row => row.Number));
        Assert.Equal(["XF-1", "2021-01-22", "21", "0.5", "两行\n文字"], sheet.Rows[0].Cells.Select(cell => cell.ReplaceLineEndings("\n")));
        Assert.Equal(["XF,2", "x", "20000", "3", "“引”\""], sheet.Rows[1].Cells);
    }

    [Fact]
    public void A_day_that_Excel_keeps_as_a_date_and_a_file_that_Excel_saved_in_Chinese_are_read()
    {
        var file = new MemoryStream();
        SheetWriter.Excel(file, "台账", ["日期", "时刻"], [[new DateTime(2021, 1, 22), new DateTime(2021, 1, 22, 9, 30, 0)]]);
        Assert.Equal(["2021-01-22", "2021-01-22 09:30:00"], Read(file.ToArray(), ".xlsx").Rows.Single().Cells);
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("编号,主题\nXF-1,行政处罚法");
        Assert.Equal("行政处罚法", Read(chinese, ".csv").Rows.Single()[1]);
    }

    [Fact]
    public void An_excel_file_without_rows_still_has_its_heads()
    {
        var file = new MemoryStream();
        SheetWriter.Excel(file, "台账", ["编号", "日期"], []);
        Assert.Equal(["编号", "日期"], Read(file.ToArray(), ".xlsx").Heads.Select(head => head.Text));
    }

    [Theory]
    [InlineData(".xls", "sheet.extension")]
    [InlineData(".xlsx", "sheet.unreadable")]
    public void A_file_that_is_no_sheet_is_a_fault(string extension, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<Sheet>.Faulted>(SheetReader.Read(new MemoryStream("not a sheet"u8.ToArray()), extension, 100)).Faults.Single().Code);

    [Fact]
    public void Addresses_go_on_after_Z() => Assert.Equal(["A1", "Z1", "AA2", "AZ3"], new[] { Sheet.Address(0, 1), Sheet.Address(25, 1), Sheet.Address(26, 2), Sheet.Address(51, 3) });

    [Fact]
    public void What_is_shown_in_a_form_is_read_back_as_it_was_stored()
    {
        var money = new RegisterField { Key = "fee", Register = "x", Words = Sessions.Words, Kind = FieldKind.Money };
        Assert.Equal("1234.5", FieldTyped.Of(money, "123450"));
        Assert.Equal("123450", CanonicalText.Of(money, FieldTyped.Of(money, "123450")));
        Assert.Equal("", FieldTyped.Of(money, null));
    }

    private static Sheet Read(byte[] bytes, string extension) =>
        Assert.IsType<Outcome<Sheet>.Accepted>(SheetReader.Read(new MemoryStream(bytes), extension, 100)).Value;

    private static ImportPlan Plan(RegisterDefinition register, string csv, params RegisterEntry[] entries) => Plan(register, csv, (_, text) => text, entries);

    private static ImportPlan Plan(RegisterDefinition register, string csv, Func<RegisterField, string, string?> resolve, params RegisterEntry[] entries) =>
        ImportPlan.Of(register, Read(Encoding.UTF8.GetBytes(csv), ".csv"), entries.ToDictionary(e => e.Number), resolve);

    private static ImmutableSortedDictionary<string, string> Session(string number, string topic, int attendance, params string[] materials) =>
        StudyArea.StudySessions.Write(new StudySession
        {
            Number = number, HeldOn = new(2021, 1, 22), Tier = StudyTier.PartyBranch, Topic = topic, LedBy = "书记", Attendance = attendance, Place = "会议室", Materials = [.. materials],
        });

    private static RegisterEntry Entry(string number, ImmutableSortedDictionary<string, string> values, bool withdrawn = false) => new()
    {
        Region = "demo", Register = Sessions.Key, Number = number, Values = values, Withdrawn = withdrawn, Sequence = 2, Head = Digest.Zero, RecordedOn = new(2021, 1, 22), ChangedAt = 0,
    };
}
