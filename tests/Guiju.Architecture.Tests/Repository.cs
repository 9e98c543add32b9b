namespace Guiju.Architecture.Tests;

/// <summary>The source tree these tests judge: every file of ours, none that a build or an installer wrote.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "bin", "obj", "data"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files under a folder of the repository, as paths relative to its root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder = "", string ending = "")
    {
        var start = Path.Combine(Root, folder);
        if (!Directory.Exists(start))
        {
            return [];
        }

        return [.. Walk(start)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => path.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files with their text: the input of most rules.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder, string ending) =>
        [.. Files(folder, ending).Select(path => new SourceFile(path, Read(path)))];

    // In a work tree .git is a file.
    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != ".git"))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (!NotOurs.Contains(Path.GetFileName(inner)) && !inner.Replace('\\', '/').EndsWith("wwwroot/lib", StringComparison.Ordinal))
            {
                foreach (var file in Walk(inner))
                {
                    yield return file;
                }
            }
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Guiju.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Guiju.slnx was not found above " + AppContext.BaseDirectory);
    }
}
