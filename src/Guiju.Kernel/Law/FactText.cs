using System.Globalization;

namespace Guiju.Kernel.Law;

/// <summary>Canonical text of fact values: the one form that is hashed, compared and stored.</summary>
public static class FactText
{
    /// <summary>
    /// Brings what was typed into canonical text. False when it is no value of the kind. Blank text is never a value: leave the fact out instead.
    /// </summary>
    public static bool TryCanonical(FactDefinition fact, string typed, out string canonical)
    {
        canonical = typed.Trim();
        if (canonical.Length == 0)
        {
            return false;
        }

        switch (fact.Kind)
        {
            case FactKind.Boolean:
                canonical = canonical is "true" or "on" or "True" ? "true" : canonical is "false" or "False" ? "false" : "";
                return canonical.Length > 0;
            case FactKind.Integer:
            case FactKind.Money:
                return Number(NumberStyles.AllowLeadingSign, ref canonical);
            case FactKind.Decimal:
                return Number(NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, ref canonical);
            case FactKind.Date:
                return DateOnly.TryParseExact(canonical, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            case FactKind.Choice:
                var choice = canonical;
                return fact.Choices.Any(c => string.Equals(c.Key, choice, StringComparison.Ordinal));
            default:
                canonical = canonical.ReplaceLineEndings("\n");
                return true;
        }
    }

    private static bool Number(NumberStyles styles, ref string text)
    {
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        text = number.ToString("0.############", CultureInfo.InvariantCulture);
        return true;
    }
}
