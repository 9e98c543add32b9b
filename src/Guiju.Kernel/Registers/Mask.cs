using System.Collections.Immutable;
using System.Globalization;

namespace Guiju.Kernel.Registers;

/// <summary>
/// How the public sees personal data. A person's name keeps its first character; a telephone number keeps its first three and last four
/// digits; an identity number its first six and last two; names of enterprises and organs are no personal data and stay.
/// </summary>
public static class Mask
{
    private const int LongestPersonalName = 4;

    /// <summary>The value as the public sees it; null when the public does not see it at all.</summary>
    public static string? Of(PersonalData kind, string value) => kind switch
    {
        PersonalData.None => value,
        PersonalData.Name => Name(value),
        PersonalData.Phone => Middle(value, 3, 4),
        PersonalData.Identity => Middle(value, 6, 2),
        _ => null,
    };

    /// <summary>
    /// A party's name. Without a sign of an organisation it counts as a person's: showing too little of a firm's name does no harm,
    /// showing a person's name does. A sign of one character (厂, 店) counts only in names longer than a person's.
    /// </summary>
    public static string Name(string name)
    {
        var text = name.Trim();
        if (text.Length == 0 || Organisation.Any(sign => IsSign(sign, text)))
        {
            return text;
        }

        var first = StringInfo.GetNextTextElement(text);
        return first + "*";
    }

    private static bool IsSign(string sign, string name) =>
        (sign.Length > 1 || name.Length > LongestPersonalName) && name.Contains(sign, StringComparison.Ordinal);

    private static string Middle(string value, int head, int tail)
    {
        var text = value.Trim();
        return text.Length <= head + tail
            ? new string('*', text.Length)
            : string.Concat(text.AsSpan(0, head), new string('*', text.Length - head - tail), text.AsSpan(text.Length - tail));
    }

    private static ImmutableArray<string> Organisation { get; } = [.. RegisterWords.Say("organisation-words").Split('、')];
}
