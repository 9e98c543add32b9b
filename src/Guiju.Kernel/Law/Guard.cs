using System.Collections.Immutable;
using System.Globalization;

namespace Guiju.Kernel.Law;

/// <summary>How a guard term compares.</summary>
public enum Comparison
{
    Is,
    IsNot,
    AtLeast,
    AtMost,
    Above,
    Below,
}

/// <summary>One comparison of a fact with a constant, e.g. <c>fine ≥ 300000</c>.</summary>
/// <param name="Fact">Key of the fact.</param>
/// <param name="Compare">How.</param>
/// <param name="Value">Canonical constant.</param>
public sealed record GuardTerm(string Fact, Comparison Compare, string Value)
{
    /// <summary>Whether a canonical value satisfies the term. Ordering comparisons read both sides as decimals; text that is none satisfies nothing.</summary>
    public bool Holds(string? value)
    {
        if (value is null)
        {
            return false;
        }

        if (Compare is Comparison.Is or Comparison.IsNot)
        {
            return string.Equals(value, Value, StringComparison.Ordinal) == (Compare == Comparison.Is);
        }

        if (!decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var left)
            || !decimal.TryParse(Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var right))
        {
            return false;
        }

        return Compare switch
        {
            Comparison.AtLeast => left >= right,
            Comparison.AtMost => left <= right,
            Comparison.Above => left > right,
            _ => left < right,
        };
    }
}

/// <summary>A conjunction of terms under which a relation holds. Without terms it always holds.</summary>
/// <param name="Terms">Terms over facts.</param>
/// <param name="Outcomes">Outcomes of the act itself under which the relation holds; empty for any. Only duties and effects may use it.</param>
public sealed record Guard(ImmutableArray<GuardTerm> Terms, ImmutableArray<string> Outcomes)
{
    /// <summary>The guard that always holds.</summary>
    public static Guard Always { get; } = new([], []);

    /// <summary>True when nothing is asked.</summary>
    public bool IsAlways => Terms.IsEmpty && Outcomes.IsEmpty;
}
