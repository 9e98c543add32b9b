using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.LawFiles;

namespace Guiju.Cli.Law;

/// <summary>The law files of a call, loaded, with faults placed where the user can open them.</summary>
internal static class LawFolder
{
    /// <summary>The book.</summary>
    /// <exception cref="InputException">A file is at fault; all faults are named.</exception>
    public static LawBook Load(string folder) => Read(folder) switch
    {
        Outcome<LawBook>.Accepted accepted => accepted.Value,
        Outcome<LawBook>.Faulted faulted => throw new InputException(faulted.Faults),
        _ => throw new InvalidOperationException("The loader does not refuse."),
    };

    /// <summary>The book, or every fault with its file as seen from the working directory.</summary>
    /// <exception cref="InputException">There is no such folder.</exception>
    public static Outcome<LawBook> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException(Places.Shown(folder), "law.folder", CliWords.Say("law.folder"));
        }

        var outcome = LawLoader.Load(folder);
        return outcome is Outcome<LawBook>.Faulted { Faults: var faults }
            ? new Outcome<LawBook>.Faulted([.. faults.Select(f => f with { Place = Placed(folder, f.Place) })])
            : outcome;
    }

    // The loader names files from the folder's own name on.
    private static string Placed(string folder, string place)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) + "/";
        return place.StartsWith(name, StringComparison.Ordinal) ? Places.Shown(Path.Combine(folder, place[name.Length..])) : place;
    }
}
