using System.Text;

namespace Guiju.Web.Workbench.Intake;

/// <summary>
/// First letters of the pinyin of Chinese words, by which an item is found in a few keys: 食品经营许可 is <c>SPJYXK</c>. The first level of
/// GB/T 2312 (3755 characters, the common ones) stands in the order of pinyin, so the code of a character tells its letter; a character
/// beyond it is <see cref="Unknown"/> and fits any letter. A character with several readings has the one it is sorted under.
/// </summary>
public static class PinyinInitials
{
    /// <summary>Stands for a character whose letter is not known.</summary>
    public const char Unknown = '*';

    private const int FirstLevelEnd = 0xD7FA;

    private static readonly (int From, char Letter)[] Letters =
    [
        (0xB0A1, 'A'), (0xB0C5, 'B'), (0xB2C1, 'C'), (0xB4EE, 'D'), (0xB6EA, 'E'), (0xB7A2, 'F'), (0xB8C1, 'G'), (0xB9FE, 'H'),
        (0xBBF7, 'J'), (0xBFA6, 'K'), (0xC0AC, 'L'), (0xC2E8, 'M'), (0xC4C3, 'N'), (0xC5B6, 'O'), (0xC5BE, 'P'), (0xC6DA, 'Q'),
        (0xC8BB, 'R'), (0xC8F6, 'S'), (0xCBFA, 'T'), (0xCDDA, 'W'), (0xCEF4, 'X'), (0xD1B9, 'Y'), (0xD4D1, 'Z'),
    ];

    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(
        936, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>The letters of a text; digits and Latin letters stand for themselves in capitals, anything else is left out.</summary>
    public static string Of(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(char.ToUpperInvariant(c));
            }
            else if (char.IsLetter(c))
            {
                letters.Append(Of(c));
            }
        }

        return letters.ToString();
    }

    /// <summary>Where the letters typed stand among the letters of a text: 0 at its beginning, −1 nowhere.</summary>
    public static int IndexIn(string letters, string typed)
    {
        for (var start = 0; start + typed.Length <= letters.Length; start++)
        {
            var at = 0;
            while (at < typed.Length && (letters[start + at] == typed[at] || letters[start + at] == Unknown))
            {
                at++;
            }

            if (at == typed.Length)
            {
                return start;
            }
        }

        return -1;
    }

    private static char Of(char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        var code = Gb2312.GetBytes([c], bytes) == 2 ? (bytes[0] << 8) | bytes[1] : 0;
        if (code < Letters[0].From || code >= FirstLevelEnd || bytes[1] < 0xA1)
        {
            return Unknown;
        }

        var letter = Unknown;
        foreach (var (from, next) in Letters)
        {
            if (code < from)
            {
                break;
            }

            letter = next;
        }

        return letter;
    }
}
