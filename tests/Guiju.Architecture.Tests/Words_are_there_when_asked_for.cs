using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class Words_are_there_when_asked_for
{
    private const string Resource = """<root><data name="here"><value>在</value></data></root>""";

    private static IReadOnlyList<SourceFile> Resources => Repository.Sources("src", ".resx");

    [Fact]
    public void Every_key_written_out_in_a_project_stands_in_its_resources() =>
        Verdict.Clean(Repository.Files("src", ".csproj").SelectMany(project => ResourceKeys.Missing(FilesBeside(project))));

    [Fact]
    public void No_key_stands_twice_in_a_file() => Verdict.Clean(ResourceKeys.Doubled(Resources));

    [Theory]
    [InlineData("src/A.cs", "var a = KernelWords.Say(\"gone\", 1);")]
    [InlineData("src/A.cs", "var a = definition.Words[\"gone\"];")]
    [InlineData("src/A.cs", "var a = Texts.GetString(yes ? \"here\" : \"gone\");")]
    [InlineData("src/A.razor", "<p>@T[\"gone\"]</p>")]
    [InlineData("src/A.razor", "<p>@T[\"gone\", 3]</p>")]
    public void A_key_that_is_not_there_is_seen(string path, string text) =>
        Assert.NotEmpty(ResourceKeys.Missing([new(path, text), new("src/A.resx", Resource)]));

    [Fact]
    public void A_key_that_is_there_passes_with_or_without_the_name_of_its_file() =>
        Assert.Empty(ResourceKeys.Missing(
            [new("src/A.cs", "var a = Words[\"here\"] + T[\"Portal.here\"] + Other.Say(\"gone\");"), new("src/Portal.resx", Resource)]));

    [Fact]
    public void A_key_that_stands_twice_is_seen() =>
        Assert.NotEmpty(ResourceKeys.Doubled([new("src/A.resx", Resource.Replace("</root>", """<data name="here"><value>又</value></data></root>""", StringComparison.Ordinal))]));

    private static List<SourceFile> FilesBeside(string project)
    {
        var folder = project[..project.LastIndexOf('/')];
        return [.. Repository.Sources(folder, ".cs"), .. Repository.Sources(folder, ".razor"), .. Repository.Sources(folder, ".resx")];
    }
}
