namespace Guiju.Architecture.Tests.Rules;

/// <summary>No C# file over 400 lines, no page over 150.</summary>
internal static class FileSize
{
    public const int Code = 400;
    public const int Page = 150;

    /// <param name="files">The files to measure.</param>
    /// <param name="allowed">Files that are over, with the lines they have. The list may only shrink: an entry that allows more than
    /// its file has is reported as well.</param>
    public static IEnumerable<string> TooLong(IReadOnlyCollection<SourceFile> files, IReadOnlyDictionary<string, int> allowed)
    {
        foreach (var file in files)
        {
            var limit = file.Path.EndsWith(".razor", StringComparison.Ordinal) ? Page : Code;
            if (!allowed.TryGetValue(file.Path, out var most))
            {
                if (file.Lines > limit)
                {
                    yield return $"{file.Path} has {file.Lines} lines, the limit is {limit}";
                }
            }
            else if (file.Lines > most)
            {
                yield return $"{file.Path} has grown to {file.Lines} lines, it was let off with {most}";
            }
            else if (file.Lines < most)
            {
                yield return $"{file.Path} has shrunk to {file.Lines} lines: " + (file.Lines > limit ? "lower its entry" : "strike its entry");
            }
        }

        foreach (var path in allowed.Keys.Except(files.Select(file => file.Path)))
        {
            yield return $"{path} is gone: strike its entry";
        }
    }
}
