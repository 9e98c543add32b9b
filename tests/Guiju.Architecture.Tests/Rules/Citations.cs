using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>The law is stated in <c>law/</c> and nowhere else: no string of the program cites an article or names a statute.
/// Comments and docstrings may, and should.</summary>
internal static partial class Citations
{
    /// <summary>Strings of C# files that state law.</summary>
    /// <param name="files">C# files.</param>
    /// <param name="statutes">Titles of the statutes in force here.</param>
    public static IEnumerable<string> InCode(IEnumerable<SourceFile> files, IReadOnlyCollection<string> statutes) =>
        from file in files
        from token in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTokens()
        where token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax
        from stated in Stated(token.ValueText, statutes)
        select $"{file.Path}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {stated}";

    /// <summary>Pages and word lists that state law; comments of both are left out.</summary>
    public static IEnumerable<string> InPages(IEnumerable<SourceFile> files, IReadOnlyCollection<string> statutes) =>
        from file in files
        let text = PageComment().Replace(file.Text, "")
        from stated in Stated(text, statutes)
        select $"{file.Path}: {stated}";

    /// <summary>Titles in a list of statutes, e.g. <c>law/statutes.yaml</c>; those too short to tell from ordinary words are left out.</summary>
    public static IReadOnlyCollection<string> Titles(string statutesYaml) =>
        [.. StatuteTitle().Matches(statutesYaml).Select(match => match.Groups[1].Value).Where(title => title.Length > 3).Distinct()];

    private static IEnumerable<string> Stated(string text, IReadOnlyCollection<string> statutes) =>
        Article().Matches(text).Select(match => match.Value)
            .Concat(NamedInMarks().Matches(text).Select(match => match.Value))
            .Concat(statutes.Where(title => text.Contains(title, StringComparison.Ordinal)))
            .Distinct();

    [GeneratedRegex("第[〇零一二三四五六七八九十百千0-9]+条")]
    private static partial Regex Article();

    [GeneratedRegex("《[^》]*(?:法|条例|规定|办法|细则)》")]
    private static partial Regex NamedInMarks();

    [GeneratedRegex("""^\s*(?:-\s+)?title:\s*["']?([^"'#\r\n(（]+)""", RegexOptions.Multiline)]
    private static partial Regex StatuteTitle();

    [GeneratedRegex("@\\*.*?\\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex PageComment();
}
