using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class Files_are_where_and_what_they_say
{
    /// <summary>Files let off the limit, with the lines they have; the list may only shrink.</summary>
    private static readonly Dictionary<string, int> LetOff = new(StringComparer.Ordinal);

    private static IReadOnlyList<SourceFile> Code =>
        [.. Repository.Sources("src", ".cs").Concat(Repository.Sources("tests", ".cs")).Concat(Repository.Sources("bench", ".cs")).Where(IsWritten)];

    private static IReadOnlyList<SourceFile> Pages => Repository.Sources("src", ".razor");

    [Fact]
    public void A_namespace_is_its_folder() => Verdict.Clean(NamespaceIsFolder.Astray(Code));

    [Theory]
    [InlineData("namespace Guiju.Kernel; public class A;")]
    [InlineData("namespace Guiju.Kernel.Law { public class A; } namespace Guiju.Kernel.Time { public class B; }")]
    [InlineData("public class A;")]
    public void A_type_out_of_place_is_seen(string text) =>
        Assert.NotEmpty(NamespaceIsFolder.Astray([new("src/Guiju.Kernel/Law/A.cs", text)]));

    [Fact]
    public void A_type_in_its_place_passes() =>
        Verdict.Clean(NamespaceIsFolder.Astray([new("src/Guiju.Kernel/Law/A.cs", "namespace Guiju.Kernel.Law; public class A;")]));

    [Fact]
    public void No_file_is_long() => Verdict.Clean(FileSize.TooLong([.. Code, .. Pages], LetOff));

    [Theory]
    [InlineData("src/A.cs", 401)]
    [InlineData("src/A.razor", 151)]
    public void A_long_file_is_seen(string path, int lines) => Assert.NotEmpty(FileSize.TooLong([Long(path, lines)], LetOff));

    [Fact]
    public void A_file_let_off_may_shrink_but_neither_grow_nor_keep_its_allowance()
    {
        var allowed = new Dictionary<string, int> { ["src/A.cs"] = 500 };
        Verdict.Clean(FileSize.TooLong([Long("src/A.cs", 500)], allowed));
        Assert.NotEmpty(FileSize.TooLong([Long("src/A.cs", 501)], allowed));
        Assert.NotEmpty(FileSize.TooLong([Long("src/A.cs", 450)], allowed));
        Assert.NotEmpty(FileSize.TooLong([], allowed));
    }

    [Fact]
    public void No_file_name_stands_in_three_places() => Verdict.Clean(FileNames.InThreePlaces(Repository.Files("src").Concat(Repository.Files("tests"))));

    [Fact]
    public void A_name_in_three_places_is_seen() =>
        Assert.NotEmpty(FileNames.InThreePlaces(["src/A/Edit.cs", "src/B/Edit.cs", "src/C/Edit.cs", "src/A/README.md"]));

    [Fact]
    public void Editions_of_a_law_may_share_a_name() =>
        Verdict.Clean(FileNames.InThreePlaces(["tests/law/A/statutes.yaml", "tests/law/B/statutes.yaml", "tests/law/C/statutes.yaml"]));

    [Fact]
    public void File_names_mean_something() => Verdict.Clean(FileNames.Meaningless(Repository.Files("src").Concat(Repository.Files("tests"))));

    [Theory]
    [InlineData("src/A/StringHelpers.cs")]
    [InlineData("src/A/CaseManager.cs")]
    [InlineData("src/A/Common.razor.css")]
    public void A_name_without_meaning_is_seen(string path) => Assert.NotEmpty(FileNames.Meaningless([path]));

    private static bool IsWritten(SourceFile file) => !file.Path.Contains("/Migrations/", StringComparison.Ordinal);

    private static SourceFile Long(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("//\n", lines)));
}
