using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Guiju.Kernel.Time;

/// <summary>
/// What a bare 「日」 means in one version of a statute. Statutes differ, and versions of one statute differ: some count agency periods in
/// workdays throughout, some only periods of certain numbers, some only short ones, most not at all. Where a provision says 工作日 or
/// 自然日 itself, no rule is asked.
/// </summary>
public sealed record DayRule
{
    private readonly ImmutableArray<int> numbers;
    private readonly int upTo;

    private DayRule(string form, int upTo, ImmutableArray<int> numbers)
    {
        Form = form;
        this.upTo = upTo;
        this.numbers = numbers;
    }

    /// <summary>Every period in days is in workdays; form <c>workdays</c>.</summary>
    public static DayRule AllWorkdays { get; } = new("workdays", int.MaxValue, []);

    /// <summary>No period in days is in workdays unless it says so; form <c>calendar</c>.</summary>
    public static DayRule AllCalendar { get; } = new("calendar", 0, []);

    /// <summary>How law files write it: <c>workdays</c>, <c>calendar</c>, <c>workdays for 2, 3, 5, 7</c>, <c>workdays up to 10</c>. Equal forms are equal rules.</summary>
    public string Form { get; }

    /// <summary>Only periods of exactly these numbers of days are in workdays.</summary>
    /// <exception cref="ArgumentException">No number, or one that is not positive.</exception>
    public static DayRule WorkdaysFor(params IEnumerable<int> numbers)
    {
        ImmutableArray<int> sorted = [.. numbers.Distinct().Order()];
        if (sorted.IsEmpty || sorted[0] < 1)
        {
            throw new ArgumentException(TimeTexts.Of("DayRuleNumbers"), nameof(numbers));
        }

        return new("workdays for " + string.Join(", ", sorted.Select(n => n.ToString(CultureInfo.InvariantCulture))), 0, sorted);
    }

    /// <summary>Periods of at most so many days are in workdays.</summary>
    public static DayRule WorkdaysUpTo(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"workdays up to {most}"), most, []);
    }

    /// <summary>Reads <see cref="Form"/>.</summary>
    /// <param name="text">What stands in the law file.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="error">What is wrong and what is expected, in Chinese; empty when nothing is.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DayRule? rule, out string error)
    {
        rule = Read(text ?? "");
        error = rule is null ? TimeTexts.Of("DayRuleForm", text ?? "") : "";
        return rule is not null;
    }

    /// <summary>Unit of a period of so many 「日」.</summary>
    public LimitUnit UnitFor(int n) => n <= upTo || numbers.Contains(n) ? LimitUnit.Workdays : LimitUnit.Days;

    /// <inheritdoc/>
    public bool Equals(DayRule? other) => string.Equals(Form, other?.Form, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Form);

    /// <inheritdoc cref="Form"/>
    public override string ToString() => Form;

    private static DayRule? Read(string text)
    {
        const string Listed = "workdays for ";
        const string Most = "workdays up to ";
        if (text == AllWorkdays.Form)
        {
            return AllWorkdays;
        }

        if (text == AllCalendar.Form)
        {
            return AllCalendar;
        }

        if (text.StartsWith(Most, StringComparison.Ordinal))
        {
            return Number(text[Most.Length..]) is { } most ? WorkdaysUpTo(most) : null;
        }

        if (!text.StartsWith(Listed, StringComparison.Ordinal))
        {
            return null;
        }

        var numbers = text[Listed.Length..].Split(',', StringSplitOptions.TrimEntries).Select(Number).ToArray();
        return Array.TrueForAll(numbers, n => n is not null) ? WorkdaysFor(numbers.Select(n => n!.Value)) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;
}
