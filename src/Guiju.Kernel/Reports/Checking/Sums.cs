namespace Guiju.Kernel.Reports.Checking;

/// <summary>How the sum of some parts stands to a total.</summary>
internal enum Fit
{
    /// <summary>Equal, to the precision of the total.</summary>
    Equal,

    /// <summary>Rounding or a qualifier could explain the difference.</summary>
    Open,

    /// <summary>The parts fall short.</summary>
    Less,

    /// <summary>The parts exceed the total.</summary>
    More,
}

/// <summary>Adds amounts and compares.</summary>
internal static class Sums
{
    /// <summary>The sum in base units.</summary>
    public static decimal Of(IEnumerable<Addend> parts) => parts.Sum(p => p.Figure.Amount.Value);

    /// <summary>
    /// Compares parts with a total. Counts and whole amounts of money add exactly. A total stated more coarsely than its parts
    /// (3.2万件 of 12345件 and 19600件) holds within half of its last digit; where figures were rounded, a difference that rounding
    /// can explain is left open. A qualified figure fits anywhere within what its words allow, and never fails.
    /// </summary>
    public static Fit Compare(Amount total, IReadOnlyList<Addend> parts)
    {
        var amounts = parts.Select(p => p.Figure.Amount).ToArray();
        if (parts.Any(p => p.Figure.Approximate) || total.Low != total.High)
        {
            return amounts.Sum(a => a.Low) <= total.High && amounts.Sum(a => a.High) >= total.Low ? Fit.Equal : Fit.Open;
        }

        var difference = Math.Abs(amounts.Sum(a => a.Value) - total.Value);
        if (difference == 0 || (total.Rounded && amounts.All(a => a.Step < total.Step) && difference <= total.Step / 2))
        {
            return Fit.Equal;
        }

        var open = (total.Rounded ? total.Step / 2 : 0) + amounts.Where(a => a.Rounded).Sum(a => a.Step / 2);
        return difference <= open ? Fit.Open : amounts.Sum(a => a.Value) < total.Value ? Fit.Less : Fit.More;
    }
}
