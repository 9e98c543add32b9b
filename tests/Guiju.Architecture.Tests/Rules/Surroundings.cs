using System.Text.RegularExpressions;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>A clone works anywhere: nothing in it names one machine's folders or the host packages once came from.</summary>
internal static partial class Surroundings
{
    /// <param name="files">Text files of the repository.</param>
    /// <param name="clone">Where this clone lies; nothing in it may know.</param>
    public static IEnumerable<string> Named(IEnumerable<SourceFile> files, string clone) =>
        from file in files
        from match in MachinePath().Matches(file.Text).Concat(RegistryHost().Matches(file.Text)).Concat(Regex.Matches(file.Text, Regex.Escape(clone)))
        select $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value}";

    [GeneratedRegex("""(?<![\w.~/])/(?:root|home|Users|var/folders)/\w[\w./-]*|\b[A-Z]:\\\\?Users\b""")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""https?://[\w.-]*(?:registry|npmjs|npmmirror|nuget|artifactory|nexus|mirror)[\w.-]*|"resolved":\s*"http[^"]*""")]
    private static partial Regex RegistryHost();
}
