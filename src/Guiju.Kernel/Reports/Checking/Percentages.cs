namespace Guiju.Kernel.Reports.Checking;

/// <summary>Compares a stated percentage with a computed one.</summary>
internal static class Percentages
{
    /// <summary>
    /// Equal within half a unit of the last stated digit; a qualified percentage (超过95%) within what its words allow.
    /// </summary>
    public static bool Holds(FoundFigure stated, decimal computed)
    {
        var slack = stated.Amount.Step / 2;
        return computed >= stated.Amount.Low - slack && computed <= stated.Amount.High + slack;
    }

    /// <summary>The percentage, or per mille if that is stated; to four decimals.</summary>
    public static decimal Of(decimal divided, decimal divisor, FoundFigure stated) =>
        Math.Round(divided / divisor * (stated.Unit == "‰" ? 1000 : 100), 4);

    /// <summary>What the figures give, at the precision stated.</summary>
    public static decimal AsStated(decimal computed, FoundFigure stated)
    {
        var decimals = 0;
        for (var step = stated.Amount.Step; step < 1 && decimals < 4; step *= 10)
        {
            decimals++;
        }

        return Math.Round(computed, Math.Max(decimals, 1), MidpointRounding.AwayFromZero);
    }

    /// <summary>Whether a mismatch may be called one: nothing about the three figures is qualified.</summary>
    public static bool Plain(params ReadOnlySpan<Addend> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Figure.Approximate || figure.Figure.Amount.Rounded && figure.Figure.Amount.Kind is UnitKind.Count)
            {
                return false;
            }
        }

        return true;
    }
}
