using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class A_clone_works_anywhere
{
    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".woff2", ".docx", ".xlsx", ".pdf", ".zip", ".db"];

    [Fact]
    public void No_file_names_a_machines_folder_or_a_package_host()
    {
        var texts = Repository.Files().Where(path => !Binary.Contains(Path.GetExtension(path))).Select(path => new SourceFile(path, Repository.Read(path)));
        Verdict.Clean(Surroundings.Named(texts, Repository.Root));
    }

    [Theory]
    [InlineData("home/me/guiju", "cd /{0}")]
    [InlineData("builds/guiju/src", "\"path\": \"/{0}\"")]
    [InlineData("registry.npmjs.org/echarts", "\"resolved\": \"https://{0}\"")]
    [InlineData("packages.nuget.example/v3", "<add value=\"https://{0}\" />")]
    public void A_planted_one_is_seen(string place, string line) =>
        Assert.NotEmpty(Surroundings.Named([new("a.json", string.Format(System.Globalization.CultureInfo.InvariantCulture, line, place))], "/builds/guiju"));

    [Theory]
    [InlineData("see docs/work/plan.md and ~/home/x")]
    [InlineData("\"url\": \"https://github.com/sponsors/codecalm\"")]
    public void Ordinary_text_passes(string text) => Verdict.Clean(Surroundings.Named([new("a.md", text)], "/builds/guiju"));
}
