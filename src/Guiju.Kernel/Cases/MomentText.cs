using System.Globalization;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>Reads back what <see cref="LegalMoment.ToString"/> and ISO days write.</summary>
internal static class MomentText
{
    private const string Iso = "yyyy-MM-dd";

    public static string? Of(DateOnly? day) => day?.ToString(Iso, CultureInfo.InvariantCulture);

    public static DateOnly Day(ReadOnlySpan<char> text) => DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture);

    public static LegalMoment Moment(string text) => text.Length == Iso.Length
        ? new LegalMoment(Day(text))
        : new LegalMoment(Day(text.AsSpan(0, Iso.Length)), text[Iso.Length..] switch
        {
            " am" => DayHalf.Morning,
            " pm" => DayHalf.Afternoon,
            _ => throw new FormatException($"Not a legal moment: '{text}'."),
        });
}
