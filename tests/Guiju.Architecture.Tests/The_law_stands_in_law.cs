using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class The_law_stands_in_law
{
    /// <summary>What shows the form of a citation, and cites nothing: samples of the components, and how a law file must be written.</summary>
    private static readonly string[] ShowTheForm = ["src/Guiju.Web/Components/Style/", "src/Guiju.LawFiles/Reading/FaultWords.resx"];

    private static IReadOnlyCollection<string> Statutes =>
        Repository.Files("law", "statutes.yaml") is [var list] ? Citations.Titles(Repository.Read(list)) : [];

    private static IReadOnlyList<SourceFile> Pages =>
        [.. Repository.Sources("src", ".razor").Concat(Repository.Sources("src", ".resx")).Where(IsInUse)];

    private static IReadOnlyList<SourceFile> Code => [.. Repository.Sources("src", ".cs").Where(IsInUse)];

    [Fact]
    public void No_string_of_the_program_cites_an_article_or_names_a_statute() =>
        Verdict.Clean(Citations.InCode(Code, Statutes));

    [Fact]
    public void No_page_and_no_word_list_does_either() => Verdict.Clean(Citations.InPages(Pages, Statutes));

    [Theory]
    [InlineData("var a = \"行政许可法第四十二条\";")]
    [InlineData("var a = $\"依据{law}第32条第一款\";")]
    [InlineData("var a = $\"{Say(\"第五十八条\")}\";")]
    [InlineData("var a = \"\"\"《重大行政决策程序暂行条例》\"\"\";")]
    [InlineData("var a = @\"依据政府信息公开条例公开\";")]
    public void A_citation_in_a_string_is_seen(string code) =>
        Assert.NotEmpty(Citations.InCode([new("src/A.cs", code)], ["政府信息公开条例"]));

    [Theory]
    [InlineData("/// <summary>《政府信息公开条例》第三十三条</summary>\nclass A;")]
    [InlineData("var a = \"共 3 条\";")]
    public void A_citation_in_a_comment_passes(string code) =>
        Verdict.Clean(Citations.InCode([new("src/A.cs", code)], ["政府信息公开条例"]));

    [Fact]
    public void A_citation_on_a_page_is_seen_and_one_in_a_comment_passes()
    {
        Assert.NotEmpty(Citations.InPages([new("src/A.razor", "<p>依据第二十条</p>")], []));
        Verdict.Clean(Citations.InPages([new("src/A.razor", "@* 第二十条 *@<p>@act.Basis</p>")], []));
    }

    [Fact]
    public void Titles_are_read_from_the_list_of_statutes() =>
        Assert.Equal(["行政许可法", "政府信息公开条例"], Citations.Titles("- id: a\n  title: 行政许可法(2019)\n- title: \"政府信息公开条例\"\n- title: 宪法\n"));

    private static bool IsInUse(SourceFile file) => !ShowTheForm.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal));
}
