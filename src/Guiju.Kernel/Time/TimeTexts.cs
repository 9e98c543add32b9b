using System.Globalization;
using System.Resources;

namespace Guiju.Kernel.Time;

/// <summary>The words of this folder, from <c>TimeTexts.resx</c>.</summary>
internal static class TimeTexts
{
    private static readonly ResourceManager Words = new("Guiju.Kernel.Time.TimeTexts", typeof(TimeTexts).Assembly);

    /// <summary>In the reader's language where we have it, else in Chinese. Days are written 2021-09-30, amounts without trailing zeros.</summary>
    public static string Of(string key, params ReadOnlySpan<object> values) => Format(CultureInfo.CurrentUICulture, key, values);

    /// <summary>In Chinese, whoever reads.</summary>
    public static string Chinese(string key, params ReadOnlySpan<object> values) => Format(CultureInfo.InvariantCulture, key, values);

    private static string Format(CultureInfo culture, string key, ReadOnlySpan<object> values)
    {
        var words = Words.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
        var written = new object[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            written[i] = values[i] switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                decimal amount => Limit.Number(amount),
                var other => other,
            };
        }

        return string.Format(CultureInfo.InvariantCulture, words, written);
    }
}
