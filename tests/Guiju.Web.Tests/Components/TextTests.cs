using System.Text.RegularExpressions;
using Guiju.Web.Resources;

namespace Guiju.Web.Tests.Components;

public sealed partial class TextTests
{
    private static readonly string Web = Path.Combine(Browser.PageChecks.Root, "src", "Guiju.Web");

    public static TheoryData<string> Sources => [.. new[] { "*.razor", "*.cs" }
        .SelectMany(kind => Directory.EnumerateFiles(Web, kind, SearchOption.AllDirectories))
        .Where(file => Key().IsMatch(File.ReadAllText(file)))
        .Select(file => Path.GetRelativePath(Web, file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_key_that_a_page_asks_for_has_words(string source)
    {
        var text = new Text();
        var missing = Key().Matches(File.ReadAllText(Path.Combine(Web, source)))
            .Select(match => match.Groups["key"].Value)
            .Where(key => key.Contains('{', StringComparison.Ordinal) ? !HasSome(key[..key.IndexOf('{', StringComparison.Ordinal)]) : text.Find(key) is null);
        Assert.Equal([], missing);
    }

    [Fact]
    public void A_key_without_words_shows_itself() => Assert.Equal("Shell.Nowhere", new Text()["Shell.Nowhere"]);

    [Fact]
    public void Values_are_put_in_plainly() => Assert.Equal("第 1234 页", new Text()["Parts.Pager.Page", 1234]);

    // Keys put together while running (T[$"Shell.Nav.{key}"]) must at least begin like some key of the file they name.
    private static bool HasSome(string start)
    {
        var file = Path.Combine(Web, "Resources", start[..start.IndexOf('.', StringComparison.Ordinal)] + ".resx");
        return File.ReadAllText(file).Contains($"name=\"{start[(start.IndexOf('.', StringComparison.Ordinal) + 1)..]}", StringComparison.Ordinal);
    }

    [GeneratedRegex("""(?<![A-Za-z])(?:T|text)\[\$?"(?<key>[A-Za-z]+\.[^"]+)""")]
    private static partial Regex Key();
}
