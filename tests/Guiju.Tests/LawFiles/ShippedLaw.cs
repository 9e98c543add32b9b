using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.LawFiles;
using Guiju.Tests.Time;

namespace Guiju.Tests.LawFiles;

/// <summary>The law as shipped, loaded once.</summary>
internal static class ShippedLaw
{
    public static string Folder { get; } = LawCalendar.Above("law") ?? throw new DirectoryNotFoundException("law");

    public static LawBook Book { get; } = LawLoader.Load(Folder) switch
    {
        Outcome<LawBook>.Accepted accepted => accepted.Value,
        Outcome<LawBook>.Faulted faulted => throw new InvalidOperationException(string.Join('\n', faulted.Faults)),
        _ => throw new InvalidOperationException(),
    };
}
