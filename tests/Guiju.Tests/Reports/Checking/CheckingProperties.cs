using CsCheck;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Tests.Reports.Checking;

/// <summary>What holds of every sentence of the usual forms, and of any text at all.</summary>
public sealed class CheckingProperties
{
    private static readonly string[] Nouns = ["一般程序", "简易程序", "经济发展局", "社会事业局", "行政许可", "行政检查", "备案事项", "街道办事处", "港口管理", "综合类"];
    private static readonly string[] Pieces =
    [
        "其中", "合计", "共", "包括", "分别为", "占", "率", "(", ")", "（", "）", "《", "》", "“", "”", "、", "，", ",", "；", "。", "：", "件", "次", "万元", "%", "％",
        "12", "3.5", "1,234", "百分之", "九十七", "两个", "第", "〔2021〕", "2021年", "7月", "由", "组成", "同比增长", "多", "近", "—", "-", "\n", " ", "等", "𠀀", "\t", "至", "万", "亿",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);
    private static readonly Gen<(int[] Parts, int First, bool Comma, int Form)> Sums =
        Gen.Select(Gen.Int[1, 900].Array[2, 7], Gen.Int[0, 9], Gen.Bool, Gen.Int[0, 4]);

    [Fact]
    public void A_sentence_with_a_true_sum_is_consistent_and_with_one_figure_changed_is_not() =>
        Gen.Select(Sums, Gen.Int[0, 99], Gen.Int[1, 300]).Sample((sum, at, by) =>
        {
            var total = sum.Parts.Sum();
            Assert.Equal([Verdict.Consistent], Verdicts(Write(sum.Parts, total, sum.First, sum.Comma, sum.Form)));

            var (parts, whole) = ((int[])sum.Parts.Clone(), total);
            if (at % (parts.Length + 1) == parts.Length)
            {
                whole += by;
            }
            else
            {
                parts[at % (parts.Length + 1)] += by;
            }

            // 其中 alone does not say that the parts are all: falling short by more than half is left open.
            var open = sum.Form == 0 && parts.Sum() * 2 < whole;
            Assert.Equal([open ? Verdict.Unknown : Verdict.Inconsistent], Verdicts(Write(parts, whole, sum.First, sum.Comma, sum.Form)));
        });

    [Fact]
    public void A_rate_stated_to_one_decimal_is_consistent_and_a_whole_point_off_is_not() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[0, 5000]).Sample((whole, less) =>
        {
            var part = Math.Max(1, whole - less);
            var rate = Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
            Assert.Equal([Verdict.Consistent], Verdicts(FormattableString.Invariant($"受理来信{whole}件，办结{part}件，办结率{rate:0.0}%。")));
            Assert.Equal([Verdict.Inconsistent], Verdicts(FormattableString.Invariant($"受理来信{whole}件，办结{part}件，办结率{rate + 1:0.0}%。")));
        });

    [Fact]
    public void Every_place_points_at_the_text_it_quotes() =>
        Words.Array[0, 60].Select(string.Concat).Sample(text =>
        {
            var lines = text.Split('\n');
            foreach (var figure in ReportChecker.Check(ReportText.FromPlain(text)).Figures)
            {
                var line = string.Concat(lines[figure.Line - 1].EnumerateRunes().Skip(figure.Column - 1));
                var stays = Math.Min(line.Length, figure.Text.Length);
                Assert.True(stays > 0);
                Assert.Equal(figure.Text[..stays], line[..stays]);
            }
        });

    [Fact]
    public void No_text_whatever_makes_it_fail() =>
        Gen.OneOf(Gen.String, Words.Array[0, 80].Select(string.Concat), Gen.Char['\0', '\uFFFF'].Array[0, 200].Select(c => new string(c))).Sample(text =>
        {
            var result = ReportChecker.Check(ReportText.FromPlain(text));
            Assert.NotEmpty(CheckJson.Write(result));
        });

    [Fact]
    public void A_long_run_of_claim_words_is_read_in_one_pass()
    {
        foreach (var unit in (string[])["其中1件", "其中1件、", "1件，合计", "（1件", "由", "合计1件；", "分别为1、", "占1%，", "第", "百", "《", "1,111", "A1", "1件共"])
        {
            var text = string.Concat(Enumerable.Repeat(unit, 20_000));
            Assert.True(ReportChecker.Check(ReportText.FromPlain(text)).Figures.Length >= 0);
        }
    }

    private static IEnumerable<Verdict> Verdicts(string text) => ReportChecker.Check(ReportText.FromPlain(text)).Claims.Select(c => c.Verdict);

    private static string Write(int[] parts, int total, int first, bool comma, int form)
    {
        var list = string.Join(comma ? "，" : "、", parts.Select((p, i) => FormattableString.Invariant($"{Nouns[(first + i) % Nouns.Length]}{p}件")));
        return form switch
        {
            0 => FormattableString.Invariant($"全年办理事项{total}件，其中{list}。"),
            1 => FormattableString.Invariant($"全年办理事项{total}件，包括{list}。"),
            2 => FormattableString.Invariant($"{list}，合计{total}件。"),
            3 => FormattableString.Invariant($"{list}，共{total}件。"),
            _ => FormattableString.Invariant($"全年办理事项{total}件，分别为{list}。"),
        };
    }
}
