using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Guiju.Kernel.Time;

/// <summary>
/// A limit of time (期限) as law files state it: <c>7 workdays</c>, <c>0.5 workdays</c>, <c>90 days</c>, <c>3 months</c>, <c>2 years</c>.
/// Positive; whole, save that workdays come in halves; at most a hundred years, since a longer one is a slip of the pen.
/// Two limits are equal when amount and unit are; <c>12 months</c> is not <c>1 year</c>, though both end on the same day.
/// </summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <exception cref="ArgumentOutOfRangeException">The amount is not one a limit of that unit can have.</exception>
public sealed record Limit(decimal Amount, LimitUnit Unit)
{
    /// <summary>How many.</summary>
    public decimal Amount { get; } = IsPossible(Amount, Unit)
        ? Amount
        : throw new ArgumentOutOfRangeException(nameof(Amount), Amount, TimeTexts.Of("LimitAmount"));

    /// <summary>Of what.</summary>
    public LimitUnit Unit { get; } = Unit;

    /// <summary>False for hours: they run from a moment and end at one, and no day can be reckoned from a legal date alone.</summary>
    public bool IsCountedInDays => Unit != LimitUnit.Hours;

    /// <summary>Reads the canonical form, singular or plural, with any blanks between amount and unit.</summary>
    /// <param name="text">What stands in the law file.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="error">What is wrong and what is expected, in Chinese; empty when nothing is.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Limit? limit, out string error)
    {
        limit = null;
        var parts = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2
            || UnitOf(parts[1]) is not { } unit
            || !decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            error = TimeTexts.Of("LimitForm", text ?? "");
            return false;
        }

        if (!IsPossible(amount, unit))
        {
            error = TimeTexts.Of("LimitAmountIn", text ?? "");
            return false;
        }

        limit = new Limit(amount, unit);
        error = "";
        return true;
    }

    /// <summary>Reads the canonical form.</summary>
    /// <exception cref="FormatException">The text is not a limit; the message says what is expected.</exception>
    public static Limit Parse(string text) => TryParse(text, out var limit, out var error) ? limit : throw new FormatException(error);

    /// <summary>The canonical form, e.g. <c>1 workday</c>, <c>0.5 workdays</c>; <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            LimitUnit.Hours => "hour",
            LimitUnit.Workdays => "workday",
            LimitUnit.Days => "day",
            LimitUnit.Months => "month",
            _ => "year",
        };
        return Number(Amount) + " " + unit + (Amount == 1 ? "" : "s");
    }

    /// <summary>As official Chinese writes it: 7个工作日, 30日, 3个月, 2年.</summary>
    public string ToChinese() => TimeTexts.Chinese("Limit" + Unit, Number(Amount));

    internal static string Number(decimal amount) => amount.ToString("0.#", CultureInfo.InvariantCulture);

    private static bool IsPossible(decimal amount, LimitUnit unit)
    {
        var most = unit switch
        {
            LimitUnit.Hours => 876_000,
            LimitUnit.Workdays or LimitUnit.Days => 36_500,
            LimitUnit.Months => 1_200,
            LimitUnit.Years => 100,
            _ => 0,
        };
        var step = unit == LimitUnit.Workdays ? 0.5m : 1m;
        return amount > 0 && amount <= most && amount % step == 0;
    }

    private static LimitUnit? UnitOf(string word) => word switch
    {
        "hour" or "hours" => LimitUnit.Hours,
        "workday" or "workdays" => LimitUnit.Workdays,
        "day" or "days" => LimitUnit.Days,
        "month" or "months" => LimitUnit.Months,
        "year" or "years" => LimitUnit.Years,
        _ => null,
    };
}
