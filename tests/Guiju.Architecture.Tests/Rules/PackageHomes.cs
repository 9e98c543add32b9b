using System.Xml.Linq;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>Which project may name which package, and whose assemblies may be used where.</summary>
internal static class PackageHomes
{
    /// <summary>A library, by how its package and assembly names begin, and the one project that may use it.</summary>
    private static readonly (string Begins, string Home)[] Homes =
    [
        ("Microsoft.EntityFrameworkCore", "Guiju.Store"),
        ("Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Guiju.Store"),
        ("Microsoft.Data.Sqlite", "Guiju.Store"),
        ("Npgsql", "Guiju.Store"),
        ("Dapper", "Guiju.Store"),
        ("YamlDotNet", "Guiju.LawFiles"),
        ("DocumentFormat.OpenXml", "Guiju.Documents"),
        ("MiniExcel", "Guiju.Documents"),
        ("Markdig", "Guiju.Documents"),
        ("AngleSharp", "Guiju.Documents"),
        ("CsvHelper", "Guiju.Documents"),
        ("System.CommandLine", "Guiju.Cli"),
        ("Spectre.Console", "Guiju.Cli"),
    ];

    private static readonly string[] WithoutPackages = ["Guiju.Kernel", "Guiju.Areas"];

    private static readonly string[] MayServeHttp = ["Guiju.Web", "Guiju.Cli"];

    /// <summary>Packages named in a project file that is not their home. Kernel and Areas take analyzers alone.</summary>
    public static IEnumerable<string> Misplaced(IEnumerable<SourceFile> projects) =>
        from project in projects
        let name = project.Name[..^".csproj".Length]
        from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
        let package = (string?)reference.Attribute("Include") ?? ""
        where (WithoutPackages.Contains(name) && !IsAnalyzer(package)) || !MayUse(name, package)
        select $"{name} names package {package}";

    /// <summary>Assemblies a compiled project really uses though another project is their only home; a package that comes in
    /// through a reference is caught here and not in the project file.</summary>
    public static IEnumerable<string> Strayed(string project, IEnumerable<string> referencedAssemblies) =>
        from assembly in referencedAssemblies
        where !MayUse(project, assembly)
        select $"{project} uses {assembly}";

    private static bool MayUse(string project, string library)
    {
        if (Homes.FirstOrDefault(home => BeginsWith(library, home.Begins)) is { Home: { } only })
        {
            return project == only;
        }

        return !BeginsWith(library, "Microsoft.AspNetCore") || MayServeHttp.Contains(project);
    }

    private static bool BeginsWith(string library, string name) =>
        library == name || library.StartsWith(name + ".", StringComparison.Ordinal);

    private static bool IsAnalyzer(string package) => package.EndsWith("Analyzers", StringComparison.Ordinal);
}
