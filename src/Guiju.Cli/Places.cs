using System.CommandLine;

namespace Guiju.Cli;

/// <summary>
/// Where things lie. An option wins over an environment variable, and that over the folder of the program. Paths given by the user are
/// found from the working directory.
/// </summary>
/// <param name="Root">Folder of the installation: the one with <c>Guiju.slnx</c> above the program, or <c>GUIJU_HOME</c>.</param>
/// <param name="Law">Folder of the law files.</param>
/// <param name="Data">Folder of the database and of what is kept beside it.</param>
/// <param name="Postgres">Connection string; null for SQLite in <paramref name="Data"/>.</param>
internal sealed record Places(string Root, string Law, string Data, string? Postgres)
{
    private static readonly Option<DirectoryInfo?> LawOption = new("--law")
    {
        Description = "Folder of the law files (default: law/ of the installation, or GUIJU_LAW).",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<DirectoryInfo?> DataOption = new("--data")
    {
        Description = "Folder of the database (default: data/ of the installation, or GUIJU_DATA).",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<string?> PostgresOption = new("--postgres")
    {
        Description = "Connection string of a PostgreSQL database instead of SQLite (or GUIJU_POSTGRES).",
        HelpName = "CONNECTION",
        Recursive = true,
    };

    /// <summary>Options every command knows.</summary>
    public static IEnumerable<Option> Options => [LawOption, DataOption, PostgresOption];

    /// <summary>The SQLite file.</summary>
    public string Database => Path.Combine(Data, "guiju.db");

    /// <summary>Whether a store is named that is, or may well be, there.</summary>
    public bool HasStore => Postgres is not null || File.Exists(Database);

    /// <summary>The demonstration year's files.</summary>
    public string Demo => Path.Combine(Root, "demo");

    /// <summary>Places of one call.</summary>
    public static Places Of(ParseResult parsed)
    {
        var root = FindRoot();
        return new Places(
            root,
            Folder(parsed.GetValue(LawOption), "GUIJU_LAW", Path.Combine(root, "law")),
            Folder(parsed.GetValue(DataOption), "GUIJU_DATA", Path.Combine(root, "data")),
            Said(parsed.GetValue(PostgresOption)) ?? Said(Environment.GetEnvironmentVariable("GUIJU_POSTGRES")));
    }

    /// <summary>A path as a person would write it: from the working directory where it lies below it.</summary>
    public static string Shown(string path)
    {
        var near = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return near.StartsWith("..", StringComparison.Ordinal) ? path : near;
    }

    private static string Folder(DirectoryInfo? given, string variable, string usual) =>
        given?.FullName ?? (Said(Environment.GetEnvironmentVariable(variable)) is { } set ? Path.GetFullPath(set) : usual);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string FindRoot()
    {
        if (Said(Environment.GetEnvironmentVariable("GUIJU_HOME")) is { } home)
        {
            return Path.GetFullPath(home);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Guiju.slnx")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
