namespace Guiju.Kernel.Reports.Checking;

/// <summary>Reads Chinese numerals as numbers: 十九, 一百二十, 三千零五, 九十七点九.</summary>
internal static class WrittenNumber
{
    private const int Longest = 16;

    /// <summary>Whether a character can stand in a numeral.</summary>
    public static bool IsNumeral(char c) => "零〇一二两三四五六七八九十百千万亿".Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// Reads the numeral that begins at a place. Fails on what is no well-formed number: 三五 (a few), 二〇二一 (a year), 百 alone.
    /// </summary>
    /// <param name="text">From the numeral on.</param>
    /// <param name="length">Characters of the run of numerals, also where it is no number.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out int length, out decimal value)
    {
        length = 0;
        while (length < text.Length && IsNumeral(text[length]))
        {
            length++;
        }

        value = 0;
        return length is > 0 and <= Longest && TryReadRun(text[..length], out value);
    }

    /// <summary>Reads what follows 百分之: 九十七点九, 百.</summary>
    public static bool TryReadPercentage(ReadOnlySpan<char> text, out int length, out decimal value)
    {
        if (text.StartsWith("百", StringComparison.Ordinal))
        {
            length = 1;
            value = 100;
            return true;
        }

        if (!TryRead(text, out length, out value))
        {
            return false;
        }

        if (length + 1 < text.Length && text[length] == '点')
        {
            var worth = 0.1m;
            for (var i = length + 1; i < text.Length && i < length + 6 && Digit(text[i]) is { } digit; i++, worth /= 10)
            {
                value += digit * worth;
                if (i + 1 == text.Length || i + 1 == length + 6 || Digit(text[i + 1]) is null)
                {
                    length = i + 1;
                    break;
                }
            }
        }

        return true;
    }

    private static bool TryReadRun(ReadOnlySpan<char> run, out decimal value)
    {
        value = 0;
        decimal section = 0;
        int? digit = null;
        var lastPower = long.MaxValue;
        var afterZero = false;
        for (var i = 0; i < run.Length; i++)
        {
            if (Digit(run[i]) is { } d)
            {
                if (digit is not null && !(d == 0 || afterZero))
                {
                    return false;
                }

                if (d == 0)
                {
                    // 零 only fills a gap: 一百零五.
                    if (digit is not null || i == 0 || i == run.Length - 1)
                    {
                        return i == 0 && run.Length == 1;
                    }

                    afterZero = true;
                    continue;
                }

                digit = d;
                continue;
            }

            var power = Power(run[i]);
            if (power >= 10_000)
            {
                section += digit ?? 0;
                if (section == 0)
                {
                    return false;
                }

                value = (value + section) * power;
                section = 0;
                lastPower = long.MaxValue;
            }
            else
            {
                if (power >= lastPower || (digit is null && (power > 10 || i > 0)))
                {
                    return false;
                }

                section += (digit ?? 1) * power;
                lastPower = power;
            }

            digit = null;
            afterZero = false;
        }

        // 一百二 is not written in reports; a digit right after 百, 千 or 万 without 零 is doubtful.
        if (digit is not null && !afterZero && run.Length > 1 && Power(run[^2]) > 10)
        {
            return false;
        }

        value += section + (digit ?? 0);
        return true;
    }

    private static int? Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => null,
    };

    private static long Power(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 0 };
}
