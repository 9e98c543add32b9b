using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.LawFiles;
using Guiju.Tests.Time;

namespace Guiju.Tests.LawFiles;

/// <summary>The law files of <c>tests/law</c>; its README says how they are loaded.</summary>
internal static class CaseFiles
{
    private const string Single = "law/procedures/test/case/2021-01-01.yaml";

    private static string Folder { get; } = LawCalendar.Above("tests/law") ?? throw new DirectoryNotFoundException("tests/law");

    /// <summary>Names of the cases of a folder: files without their extension, and folders.</summary>
    public static ImmutableArray<string> Names(string folder) =>
    [
        .. Directory.GetFileSystemEntries(Path.Combine(Folder, folder))
            .Where(path => !path.EndsWith(".expected", StringComparison.Ordinal))
            .Select(path => Directory.Exists(path) ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    public static ImmutableArray<LawFile> Files(string folder, string name)
    {
        var path = Path.Combine(Folder, folder, name);
        return Directory.Exists(path) ? Rooted(path) : [.. Rooted(Path.Combine(Folder, "base")), new LawFile(Single, File.ReadAllText(path + ".yaml"))];
    }

    public static ImmutableArray<string> Expected(string name) => [.. File.ReadAllLines(Path.Combine(Folder, "bad", name + ".expected"))];

    /// <summary>Lines of faults; none when the files load.</summary>
    public static ImmutableArray<string> Faults(IReadOnlyCollection<LawFile> files) => LawLoader.Load(files) switch
    {
        Outcome<LawBook>.Faulted faulted => [.. faulted.Faults.Select(f => f.ToString())],
        _ => [],
    };

    private static ImmutableArray<LawFile> Rooted(string path) =>
        [.. LawLoader.Files(path).Select(f => f with { Path = "law" + f.Path[f.Path.IndexOf('/', StringComparison.Ordinal)..] })];
}
