using System.Globalization;
using System.Text;

namespace Guiju.Kernel.Registers;

/// <summary>
/// Brings what people type, paste or keep in a sheet into the canonical text of a field's kind: full-width digits, dates with slashes or
/// with 年月日, numbers with thousands separators, 是 and 否, the words of a choice instead of its key.
/// </summary>
public static class CanonicalText
{
    private static readonly string[] DateForms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyyMMdd", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss", "yyyy-M-d'T'H:mm:ss"];

    /// <summary>The canonical text; empty when nothing was typed; null when it is no value of the kind.</summary>
    public static string? Of(RegisterField field, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            return "";
        }

        return field.Kind switch
        {
            FieldKind.LongText => text.ReplaceLineEndings("\n"),
            FieldKind.List => List(text),
            FieldKind.Date => Date(text),
            FieldKind.Integer => Number(text) is { } n && n == decimal.Truncate(n) && Math.Abs(n) <= int.MaxValue ? Of(n) : null,
            FieldKind.Decimal => Number(text) is { } n ? Of(n) : null,
            FieldKind.Money => Money(text),
            FieldKind.Boolean => Boolean(text),
            FieldKind.Choice => Choice(field, text),
            FieldKind.Unit or FieldKind.Reference => text,
            _ => text.ReplaceLineEndings(" "),
        };
    }

    /// <summary>Whether a stored value already is canonical.</summary>
    public static bool Is(RegisterField field, string stored) => stored.Length > 0 && field.Kind switch
    {
        FieldKind.Money => long.TryParse(stored, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var fen)
            && fen.ToString(CultureInfo.InvariantCulture) == stored,
        FieldKind.Choice => field.ChoiceKeys.Contains(stored),
        FieldKind.Boolean => stored is "true" or "false",
        _ => string.Equals(Of(field, stored), stored, StringComparison.Ordinal),
    };

    /// <summary>A number without trailing zeros: 0.50 is <c>0.5</c>, 20.0 is <c>20</c>.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string? List(string text)
    {
        var parts = text.Split(['\n', '\r', '；', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "" : string.Join('\n', parts);
    }

    // A sheet gives a day as midnight; any other time of day is a moment, not a day, and would be cut in silence.
    private static string? Date(string text) =>
        DateTime.TryParseExact(Narrow(text), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
        && moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? Money(string text) =>
        Number(text.TrimEnd('元')) is { } yuan && yuan * 100 == decimal.Truncate(yuan * 100) && Math.Abs(yuan) < long.MaxValue / 100
            ? Of(yuan * 100)
            : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(
            Narrow(text),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    private static string? Boolean(string text) =>
        text is "true" or "True" or "TRUE" or "on" or "1" || text == KernelWords.Say("yes") ? "true"
        : text is "false" or "False" or "FALSE" or "off" or "0" || text == KernelWords.Say("no") ? "false"
        : null;

    private static string? Choice(RegisterField field, string text) =>
        field.ChoiceKeys.FirstOrDefault(key => string.Equals(key, text, StringComparison.Ordinal))
        ?? field.ChoiceKeys.FirstOrDefault(key => string.Equals(field.TitleOfChoice(key), text, StringComparison.Ordinal));

    private static string Narrow(string text) => text.Normalize(NormalizationForm.FormKC);
}
