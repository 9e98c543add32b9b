using System.Text;
using System.Text.RegularExpressions;

namespace Guiju.Documents.Reading;

/// <summary>Turns bytes into text: a byte order mark decides, then valid UTF-8, else GB18030, which holds GBK and GB2312.</summary>
internal static partial class EncodedText
{
    private const int DeclarationReach = 2048;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a plain file.</summary>
    public static string Decode(byte[] bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Chinese().GetString(bytes);
        }
    }

    /// <summary>The text of a page: a declared Chinese character set is believed unless a byte order mark says otherwise.</summary>
    public static string DecodeHtml(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationReach));
        return Marked(bytes) is null && ChineseDeclared().IsMatch(start) ? Chinese().GetString(bytes) : Decode(bytes);
    }

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => null,
    };

    private static Encoding Chinese() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*gb", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDeclared();
}
