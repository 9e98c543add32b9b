using System.Text.Json;
using Guiju.Documents.Reading;
using Guiju.Kernel;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Tests.Reports.Checking;

/// <summary>The zone's published report of 2021, where it lies beside the repository; skipped elsewhere.</summary>
public sealed class ReferenceReportTests
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("GUIJU_REFERENCE") ?? Path.GetFullPath(Path.Combine(CaseFile.Root, "../../../shared/reference"));

    private static readonly string[] Sums =
        ["sum consistent 14 = 1 + 11 + 2", "sum consistent 60 = 6 + 3 + 11 + 40", "sum consistent 700 = 92 + 238 + 370"];

    public static TheoryData<string, string> Changes => new()
    {
        { "法律法规14次", "法律法规15次" }, { "学习1次", "学习3次" }, { "学习法规11次", "学习法规1次" }, { "集体学习2次", "集体学习12次" },
        { "法律法规14次", "法律法规140次" }, { "清单60项", "清单59项" }, { "取消审批6项", "取消审批9项" }, { "备案3项", "备案30项" },
        { "承诺11项", "承诺1项" }, { "审批服务40项", "审批服务4项" }, { "清单60项", "清单600项" }, { "事项92件", "事项29件" },
        { "事项238件", "事项239件" }, { "许可事项370件", "许可事项37件" }, { "合计700件", "合计7000件" }, { "合计700件", "合计70件" },
    };

    [Fact]
    public void Its_three_sums_are_found_and_hold_and_nothing_else_is_claimed() =>
        Assert.Equal(Sums, Check(Text()).Claims.Select(CaseFile.Line));

    [Fact]
    public void Every_figure_on_the_list_of_facts_is_found_with_its_unit()
    {
        var figures = Check(Text()).Figures.Select(f => (f.Value, f.Unit)).ToList();
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "changxingdao-2021-facts.json")));
        foreach (var fact in facts.RootElement.GetProperty("facts").EnumerateArray())
        {
            Assert.True(figures.Remove((fact.GetProperty("value").GetDecimal(), fact.GetProperty("unit").GetString()!)), fact.ToString());
        }

        Assert.Empty(figures);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_figure_is_caught(string from, string to)
    {
        var text = Text();
        Assert.Contains(from, text, StringComparison.Ordinal);
        var claims = Check(text.Replace(from, to, StringComparison.Ordinal)).Claims;
        Assert.Equal(3, claims.Length);
        Assert.Single(claims, c => c.Verdict == Verdict.Inconsistent);
    }

    private static CheckResult Check(string text) => ReportChecker.Check(ReportText.FromPlain(text));

    private static string Text()
    {
        var path = Path.Combine(Folder, "changxingdao-2021-report.txt");
        Assert.SkipUnless(File.Exists(path), "The reference report is not beside the repository.");
        return Assert.IsType<Outcome<ReportText>.Accepted>(ReportReader.Read(path)) is var read
            ? string.Join('\n', read.Value.Lines.Select(l => l.Text))
            : "";
    }
}
