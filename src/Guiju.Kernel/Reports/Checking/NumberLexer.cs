using System.Globalization;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>A number in Arabic digits.</summary>
/// <param name="End">First character after it.</param>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits after the point.</param>
internal readonly record struct NumberToken(int End, decimal Value, int Decimals);

/// <summary>Reads numbers in Arabic digits, with thousands separators where they can be nothing else.</summary>
internal static class NumberLexer
{
    private const int MostDigits = 15;
    private const int MostDecimals = 8;

    /// <summary>
    /// Reads the number that begins at a place. A plain comma, a space or (unless the clause lists figures) a full-width comma
    /// separates thousands when one to three digits stand before it and exactly three after it, again and again to the end.
    /// </summary>
    /// <param name="text">Plain writing.</param>
    /// <param name="start">Place of the first digit.</param>
    /// <param name="inList">Inside «分别为 …»: only a plain comma separates thousands.</param>
    /// <param name="token">The number.</param>
    public static bool TryRead(string text, int start, bool inList, out NumberToken token)
    {
        var end = DigitsEnd(text, start);
        var digits = text[start..end];
        if (digits.Length <= 3 && digits[0] != '0' && end < text.Length && Separates(text, end, inList))
        {
            (digits, end) = ReadThousands(text, digits, end);
        }

        var decimals = 0;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var tail = DigitsEnd(text, end + 1);
            decimals = tail - end - 1;
            digits = $"{digits}.{text[(end + 1)..tail]}";
            end = tail;
        }

        token = default;
        if (digits.Length - decimals > MostDigits || decimals > MostDecimals)
        {
            return false;
        }

        token = new NumberToken(end, decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), decimals);
        return true;
    }

    /// <summary>First character after a run of digits.</summary>
    public static int DigitsEnd(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool Separates(string text, int at, bool inList) => text[at] switch
    {
        ',' => true,
        '，' or ' ' => !inList,
        _ => false,
    };

    private static (string Digits, int End) ReadThousands(string text, string digits, int end)
    {
        var separator = text[end];
        var (joined, at) = (digits, end);
        while (at + 3 < text.Length && text[at] == separator && DigitsEnd(text, at + 1) == at + 4 && joined.Length <= MostDigits)
        {
            joined += text[(at + 1)..(at + 4)];
            at += 4;
        }

        // "1,2345" and "12,34" are two numbers, not one; so is a group that more digits follow.
        var broken = at < text.Length && text[at] == separator && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        return broken || at == end ? (digits, end) : (joined, at);
    }
}
