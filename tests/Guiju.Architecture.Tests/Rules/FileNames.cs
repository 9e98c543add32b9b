namespace Guiju.Architecture.Tests.Rules;

/// <summary>A file name in three places is one thing written three times: it belongs to the Kernel, or to a component.</summary>
internal static class FileNames
{
    /// <summary>Names whose place is their meaning.</summary>
    private static readonly string[] OnceAPlace =
        ["README.md", "_Imports.razor", "Program.cs", "packages.lock.json", "Words.resx", "Words.en.resx", "Words.cs", "appsettings.json"];

    /// <summary>What data files are named by: a date, a year, a statute. The same name in two folders is two editions of one law, not a thing written twice.</summary>
    private const string Data = ".yaml";

    private static readonly string[] Nameless = ["Utils", "Util", "Helpers", "Helper", "Common", "Manager", "Misc"];

    public static IEnumerable<string> InThreePlaces(IEnumerable<string> paths) =>
        from path in paths
        where !path.EndsWith(Data, StringComparison.Ordinal)
        group path by NameOf(path) into places
        where places.Count() > 2 && !OnceAPlace.Contains(places.Key)
        select $"{places.Key}: {string.Join(", ", places)}";

    /// <summary>Files whose name says nothing: Utils, Helpers, Common, Manager, alone or as an ending.</summary>
    public static IEnumerable<string> Meaningless(IEnumerable<string> paths) =>
        from path in paths
        let stem = NameOf(path).Split('.')[0]
        where Nameless.Any(word => stem.EndsWith(word, StringComparison.Ordinal))
        select path;

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
