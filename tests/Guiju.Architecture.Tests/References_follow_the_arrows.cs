using Guiju.Architecture.Tests.Rules;

namespace Guiju.Architecture.Tests;

public class References_follow_the_arrows
{
    public static TheoryData<string> Projects => [.. ProjectFiles.Select(file => file.Name[..^".csproj".Length])];

    private static IReadOnlyList<SourceFile> ProjectFiles => Repository.Sources("src", ".csproj");

    [Fact]
    public void Every_project_of_the_source_folder_is_a_room_of_the_house_and_references_only_inwards() =>
        Verdict.Clean(ProjectArrows.Broken(ProjectFiles));

    [Theory]
    [InlineData("Guiju.Kernel", "../Guiju.Areas/Guiju.Areas.csproj")]
    [InlineData("Guiju.LawFiles", "../Guiju.Store/Guiju.Store.csproj")]
    [InlineData("Guiju.Areas", "..\\Guiju.Store\\Guiju.Store.csproj")]
    [InlineData("Guiju.Web", "../Guiju.Cli/Guiju.Cli.csproj")]
    public void An_arrow_against_the_rules_is_seen(string project, string target) =>
        Assert.NotEmpty(ProjectArrows.Broken([Project(project, $"<ProjectReference Include=\"{target}\" />")]));

    [Fact]
    public void A_room_nobody_planned_is_seen() => Assert.NotEmpty(ProjectArrows.Broken([Project("Guiju.Common", "")]));

    [Fact]
    public void Packages_are_named_only_where_they_live() => Verdict.Clean(PackageHomes.Misplaced(ProjectFiles));

    [Theory]
    [InlineData("Guiju.Kernel", "System.Linq.Async")]
    [InlineData("Guiju.Areas", "YamlDotNet")]
    [InlineData("Guiju.Web", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("Guiju.Store", "Markdig")]
    [InlineData("Guiju.Documents", "Microsoft.AspNetCore.OpenApi")]
    public void A_package_outside_its_home_is_seen(string project, string package) =>
        Assert.NotEmpty(PackageHomes.Misplaced([Project(project, $"<PackageReference Include=\"{package}\" />")]));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Compiled_code_uses_no_library_outside_its_home(string project)
    {
        var assembly = project == "Guiju.Cli" ? "guiju" : project;
        Verdict.Clean(PackageHomes.Strayed(project, House.Assembly(assembly).GetReferencedAssemblies().Select(name => name.Name!)));
    }

    [Theory]
    [InlineData("Guiju.Web", "Microsoft.EntityFrameworkCore.Relational")]
    [InlineData("Guiju.Cli", "Microsoft.Data.Sqlite")]
    [InlineData("Guiju.Store", "Microsoft.AspNetCore.Http.Abstractions")]
    [InlineData("Guiju.LawFiles", "DocumentFormat.OpenXml.Framework")]
    public void A_library_that_came_in_through_a_reference_is_seen(string project, string assembly) =>
        Assert.NotEmpty(PackageHomes.Strayed(project, [assembly]));

    [Fact]
    public void Kernel_and_areas_are_watched_by_the_analyzer_of_banned_symbols()
    {
        foreach (var project in ProjectFiles.Where(file => file.Name is "Guiju.Kernel.csproj" or "Guiju.Areas.csproj"))
        {
            Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", project.Text, StringComparison.Ordinal);
            Assert.Contains("BannedSymbols.txt", project.Text, StringComparison.Ordinal);
        }
    }

    private static SourceFile Project(string name, string items) =>
        new($"src/{name}/{name}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>");
}
