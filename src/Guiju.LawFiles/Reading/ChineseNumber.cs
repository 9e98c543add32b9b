namespace Guiju.LawFiles.Reading;

/// <summary>Numbers as statutes write them: 七, 十五, 二十, 四十二, 一百零三, 一千二百六十. Also 两 and, in front of 十, nothing for one.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number, or null when the text is none below ten thousand.</summary>
    public static int? Read(string text)
    {
        var (sum, digit, lastUnit) = (0, -1, 10_000);
        foreach (var letter in text)
        {
            if (letter == '零' && digit < 0 && sum > 0)
            {
                continue;
            }

            if ((letter == '两' ? 2 : Digits.IndexOf(letter, StringComparison.Ordinal)) is var value and > 0)
            {
                if (digit >= 0)
                {
                    return null;
                }

                digit = value;
                continue;
            }

            var unit = letter switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (unit == 0 || unit >= lastUnit || (digit < 0 && !(unit == 10 && sum == 0)))
            {
                return null;
            }

            sum += unit * Math.Max(digit, 1);
            (digit, lastUnit) = (-1, unit);
        }

        return text.Length == 0 ? null : sum + Math.Max(digit, 0);
    }

    /// <summary>The number in Chinese, from 1 to 9999, as statutes write it: 10 is 十, 105 is 一百零五.</summary>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var (text, gap) = ("", false);
        foreach (var (unit, word) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += gap ? "零" : "";
            text += unit == 10 && digit == 1 && text.Length == 0 ? word : Digits[digit] + word;
            gap = false;
        }

        return text;
    }
}
