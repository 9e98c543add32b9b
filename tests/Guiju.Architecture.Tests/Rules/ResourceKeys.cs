using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>Every text that the program asks for by a key written out in full is there. Keys put together at run time are not seen.</summary>
internal static partial class ResourceKeys
{
    private static readonly string[] Asking = ["Say", "Of", "Chinese", "Find", "GetString"];

    /// <summary>Keys asked for in a project that none of its resource files holds.</summary>
    /// <param name="files">The project's C# files, pages and resource files.</param>
    public static IEnumerable<string> Missing(IReadOnlyCollection<SourceFile> files)
    {
        var held = files.Where(file => file.Path.EndsWith(".resx", StringComparison.Ordinal)).SelectMany(HeldWithBook).ToHashSet(StringComparer.Ordinal);
        var asked = files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(AskedInCode)
            .Concat(files.Where(file => file.Path.EndsWith(".razor", StringComparison.Ordinal)).SelectMany(AskedOnPage));
        return asked.Where(pair => !held.Contains(pair.Key)).Select(pair => $"{pair.Path}: {pair.Key}").Distinct();
    }

    /// <summary>Keys that stand twice in one resource file: the second would win in silence.</summary>
    public static IEnumerable<string> Doubled(IEnumerable<SourceFile> resources) =>
        from file in resources
        from key in Held(file).GroupBy(key => key)
        where key.Count() > 1
        select $"{file.Path}: {key.Key}";

    // A book of several files names the file first: Portal.Home.Title is Home.Title of Portal.resx.
    private static IEnumerable<string> HeldWithBook(SourceFile file) =>
        Held(file).SelectMany(key => new[] { key, $"{file.Name.Split('.')[0]}.{key}" });

    private static IEnumerable<string> Held(SourceFile file) =>
        XDocument.Parse(file.Text).Root!.Elements("data").Select(data => (string?)data.Attribute("name") ?? "");

    private static IEnumerable<(string Path, string Key)> AskedInCode(SourceFile file) =>
        from node in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
        let argument = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } invocation
                when Asking.Contains(call.Name.Identifier.Text) && IsWords(call.Expression) => invocation.ArgumentList.Arguments.FirstOrDefault(),
            ElementAccessExpressionSyntax access when IsWords(access.Expression) => access.ArgumentList.Arguments.FirstOrDefault(),
            _ => null,
        }
        where argument is not null
        from key in Literals(argument.Expression)
        select (file.Path, key);

    // Words, T, KernelWords, TimeTexts, text …: how a book of words is called, wherever it came from.
    private static bool IsWords(ExpressionSyntax expression)
    {
        var name = expression is MemberAccessExpressionSyntax member ? member.Name.Identifier.Text : expression.ToString();
        return name is "T" or "text" or "texts" || name.EndsWith("Words", StringComparison.Ordinal) || name.EndsWith("Texts", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Literals(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        ConditionalExpressionSyntax choice => [.. Literals(choice.WhenTrue), .. Literals(choice.WhenFalse)],
        ParenthesizedExpressionSyntax inner => Literals(inner.Expression),
        _ => [],
    };

    private static IEnumerable<(string Path, string Key)> AskedOnPage(SourceFile file) =>
        Lookup().Matches(file.Text).Select(match => (file.Path, match.Groups[1].Value));

    [GeneratedRegex("""\b(?:T|Words|Text)\["([\w.-]+)"[\],]""")]
    private static partial Regex Lookup();
}
