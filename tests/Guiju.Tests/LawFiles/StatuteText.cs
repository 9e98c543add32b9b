using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Guiju.LawFiles.Reading;
using Guiju.Tests.Time;

namespace Guiju.Tests.LawFiles;

/// <summary>The text of a statute, where the folder <c>../shared/statutes</c> is at hand. It is no part of the product.</summary>
internal sealed partial class StatuteText
{
    private readonly ImmutableDictionary<int, string> _articles;

    private StatuteText(string text)
    {
        Whole = text;
        var starts = ArticleStart().Matches(text).Select(m => (Number: ChineseNumber.Read(m.Groups[1].Value) ?? 0, m.Index)).ToList();
        _articles = starts
            .Select((start, i) => (start.Number, Text: text[start.Index..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)]))
            .GroupBy(a => a.Number)
            .ToImmutableDictionary(g => g.Key, g => string.Concat(g.Select(a => a.Text)));
    }

    /// <summary>The folder, or null where it is not at hand.</summary>
    public static string? Folder { get; } = LawCalendar.Above("shared/statutes");

    public string Whole { get; }

    /// <summary>Number of the last article; 0 where the text has none.</summary>
    public int Last => _articles.IsEmpty ? 0 : _articles.Keys.Max();

    /// <summary>The text of a statute version, or null where it was not obtained. Excerpts are marked so in their file's name.</summary>
    public static StatuteText? Of(string id) =>
        new[] { $"{id}.md", $"EXCERPT-{id}.md" }.Select(name => Path.Combine(Folder!, name)).FirstOrDefault(File.Exists) is { } path
            ? new StatuteText(File.ReadAllText(path))
            : null;

    /// <summary>The text of an article; null where there is none of that number.</summary>
    public string? Article(int number) => _articles.GetValueOrDefault(number);

    /// <summary>How many paragraphs the article has; enumerated items belong to the paragraph before them.</summary>
    public int Paragraphs(int number) => Article(number)!
        .Split('\n').Select(line => line.Trim()).Count(line => line.Length > 0 && line[0] is not ('(' or '（' or '#' or '>'));

    /// <summary>Whether the words of a limit, with its number in Chinese or in digits, stand in the text.</summary>
    public static bool Says(string text, int number, params IEnumerable<string> units) => units.Any(unit =>
        text.Contains(ChineseNumber.Write(number) + unit, StringComparison.Ordinal)
        || (number == 2 && text.Contains("两" + unit, StringComparison.Ordinal))
        || Regex.IsMatch(text, $"(?<![0-9]){number}{unit}"));

    [GeneratedRegex("^第([一二三四五六七八九十百零]+)条", RegexOptions.Multiline)]
    private static partial Regex ArticleStart();
}
