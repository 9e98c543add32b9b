using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Reports;
using Guiju.Kernel.Time;
using Guiju.LawFiles.Checking;
using Guiju.LawFiles.Reading;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles;

/// <summary>
/// Loads the law: <c>statutes.yaml</c>, <c>calendar/*.yaml</c>, <c>procedures/**/*.yaml</c> and <c>reports/*.yaml</c>. Either everything is sound and there is a
/// book, or every fault of every file is reported at once, each as <c>file:line:col: code message</c>. The codes stand in <c>docs/faults.md</c>.
/// </summary>
public static class LawLoader
{
    private const string Extension = ".yaml";

    /// <summary>Loads a folder.</summary>
    /// <param name="directory">The folder <c>law/</c>; faults print paths from its name on.</param>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Outcome<LawBook> Load(string directory) => Load(Files(directory));

    /// <summary>The files of a folder that are law, in order of their paths.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static ImmutableArray<LawFile> Files(string directory)
    {
        var root = Path.GetFullPath(directory);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
                .Where(f => f.Name.EndsWith(Extension, StringComparison.Ordinal) || f.Name.EndsWith(".yml", StringComparison.Ordinal)
                    || (f.Name.StartsWith(Reports, StringComparison.Ordinal) && f.Name.EndsWith(".md", StringComparison.Ordinal)))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => new LawFile($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(root))}/{f.Name}", File.ReadAllText(f.Path))),
        ];
    }

    /// <summary>Loads files that may come from anywhere; the first folder of each path is the root.</summary>
    public static Outcome<LawBook> Load(IReadOnlyCollection<LawFile> files)
    {
        var faults = new FaultList();
        var statutes = Statutes(files, faults);
        var byId = statutes.DistinctBy(s => s.Statute.Id).ToDictionary(s => s.Statute.Id, s => s.Statute, StringComparer.Ordinal);
        var notices = ImmutableArray.CreateBuilder<PlacedNotice>();
        var procedures = ImmutableArray.CreateBuilder<ProcedureSource>();
        var reports = ImmutableDictionary.CreateBuilder<string, ReportTemplate>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => Within(f) != StatutesFile))
        {
            switch (Within(file).Split('/')[0])
            {
                case "calendar" when Within(file).EndsWith(Extension, StringComparison.Ordinal):
                    Open(file, faults, cursor => notices.Add(CalendarReader.Read(cursor)));
                    break;
                case "procedures" when Within(file).EndsWith(Extension, StringComparison.Ordinal):
                    Open(file, faults, cursor => procedures.Add(ProcedureReader.Read(cursor, file.Path, byId, faults)));
                    break;
                case "reports" when Within(file).EndsWith(Extension, StringComparison.Ordinal):
                    Open(file, faults, cursor => reports[Path.GetFileNameWithoutExtension(file.Path)] = ReportReader.Read(cursor, file.Path, files, byId, faults));
                    break;
                case "reports" when Within(file).EndsWith(".md", StringComparison.Ordinal):
                    break;
                default:
                    faults.Add("L025", new Place(file.Path, 1, 1));
                    break;
            }
        }

        LawCheck.Run(statutes, notices.ToImmutable(), procedures.ToImmutable(), faults);
        return faults.IsEmpty
            ? new Outcome<LawBook>.Accepted(new LawBook(
                [.. statutes.Select(s => s.Statute)],
                new WorkCalendar(notices.Select(n => n.Notice)),
                procedures.Select(p => p.Definition),
                reports.ToImmutable()))
            : new Outcome<LawBook>.Faulted(faults.InOrder());
    }

    private const string Reports = "reports/";
    private const string StatutesFile = "statutes.yaml";

    private static ImmutableArray<PlacedStatute> Statutes(IReadOnlyCollection<LawFile> files, FaultList faults)
    {
        var file = files.FirstOrDefault(f => Within(f) == StatutesFile);
        if (file is null)
        {
            var root = files.FirstOrDefault()?.Path.Split('/')[0] ?? "law";
            faults.Add("L024", new Place($"{root}/{StatutesFile}", 1, 1));
            return [];
        }

        ImmutableArray<PlacedStatute> statutes = [];
        Open(file, faults, cursor => statutes = StatuteReader.Read(cursor));
        return statutes;
    }

    private static void Open(LawFile file, FaultList faults, Action<Cursor> read)
    {
        if (TreeReader.Read(file, faults) is { } root)
        {
            read(new Cursor(root, null, null, faults));
        }
    }

    // The path below the root.
    private static string Within(LawFile file) => file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
