using System.Xml.Linq;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>Which project may reference which: «LawFiles, Areas → Kernel; Store, Documents → Areas, Kernel; Web, Cli → all».</summary>
internal static class ProjectArrows
{
    private static readonly string[] Everything =
        ["Guiju.Kernel", "Guiju.LawFiles", "Guiju.Areas", "Guiju.Store", "Guiju.Documents", "Guiju.Web"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Guiju.Kernel"] = [],
        ["Guiju.Areas"] = ["Guiju.Kernel"],
        ["Guiju.LawFiles"] = ["Guiju.Kernel"],
        ["Guiju.Store"] = ["Guiju.Areas", "Guiju.Kernel"],
        ["Guiju.Documents"] = ["Guiju.Areas", "Guiju.Kernel"],
        ["Guiju.Web"] = [.. Everything.Where(project => project != "Guiju.Web")],
        ["Guiju.Cli"] = Everything,
    };

    /// <summary>Arrows the project files draw and the house does not allow; a project the house does not know is one too.</summary>
    public static IEnumerable<string> Broken(IEnumerable<SourceFile> projects) =>
        from project in projects
        let name = project.Name[..^".csproj".Length]
        from target in XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Select(reference => (string?)reference.Attribute("Include") ?? "").Select(NameOf).DefaultIfEmpty(null)
        where !Allowed.TryGetValue(name, out var allowed) || (target is not null && !allowed.Contains(target))
        select target is null ? $"{name} is not a room of the house" : $"{name} → {target}";

    private static string? NameOf(string include) => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));
}
