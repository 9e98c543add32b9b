using System.Text.RegularExpressions;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>The glossary speaks of the code that is there.</summary>
internal static partial class Glossary
{
    /// <summary>Identifiers of the glossary's third column that name no type and no member of one.</summary>
    /// <param name="glossary">The Markdown text; its tables have the columns term, 中文, identifier, article, avoid.</param>
    /// <param name="types">Names of all types of ours, each with the names of its members.</param>
    public static IEnumerable<string> Unknown(string glossary, ILookup<string, string> types) =>
        from cells in Rows(glossary)
        from Match match in Identifier().Matches(cells[2])
        let type = match.Groups["type"].Value
        let member = match.Groups["member"].Value
        where member.Length == 0 ? !types.Contains(type) : !types[type].Contains(member)
        select $"{cells[0]}: {match.Value.Trim('`')}";

    /// <summary>Folders of areas that no row names.</summary>
    public static IEnumerable<string> Unnamed(string glossary, IEnumerable<string> areas) =>
        areas.Where(area => !Rows(glossary).Any(cells => cells[2].Contains($"`{area}`", StringComparison.Ordinal) || cells[2].Contains($"`{area}/`", StringComparison.Ordinal)));

    public static IEnumerable<string[]> Rows(string glossary) =>
        from line in glossary.Split('\n')
        where line.StartsWith("| ", StringComparison.Ordinal)
        let cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)
        where cells.Length >= 5 && cells[0] != "term"
        select cells;

    [GeneratedRegex("`(?<type>[A-Z][A-Za-z0-9]*)(?:\\.(?<member>[A-Z][A-Za-z0-9]*))?`")]
    private static partial Regex Identifier();
}
