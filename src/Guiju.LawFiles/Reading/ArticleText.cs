using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Guiju.LawFiles.Reading;

/// <summary>Reads the place of a citation: 第四十二条, 第三十二条第一款第（四）项, and several joined by 、.</summary>
public static partial class ArticleText
{
    /// <summary>Numbers of the articles named, or null when the text names none in the form of the statutes.</summary>
    public static ImmutableArray<int>? Articles(string text)
    {
        var articles = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.Split('、'))
        {
            var match = Form().Match(part);
            if (!match.Success || ChineseNumber.Read(match.Groups["article"].Value) is not > 0
                || (match.Groups["paragraph"].Success && ChineseNumber.Read(match.Groups["paragraph"].Value) is not > 0)
                || (match.Groups["item"].Success && ChineseNumber.Read(match.Groups["item"].Value) is not > 0))
            {
                return null;
            }

            articles.Add(ChineseNumber.Read(match.Groups["article"].Value)!.Value);
        }

        return articles.ToImmutable();
    }

    [GeneratedRegex(
        "^第(?<article>[一二三四五六七八九十百千零]+)条(之[一二三四五六七八九十])?(第(?<paragraph>[一二三四五六七八九十]+)款)?(第（(?<item>[一二三四五六七八九十]+)）项)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
