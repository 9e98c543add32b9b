namespace Guiju.Kernel.Figures;

/// <summary>The one rounding of figures: half away from zero (四舍五入).</summary>
public static class FigureRounding
{
    /// <summary>Percent of <paramref name="part"/> in <paramref name="whole"/>; null when there is no whole.</summary>
    public static decimal? Share(long part, long whole, int decimals) =>
        whole == 0 ? null : Round(part * 100m / whole, decimals);

    /// <summary>Average of a total over a number of rows; null when there are none.</summary>
    public static decimal? Average(decimal total, long rows, int decimals) => rows == 0 ? null : Round(total / rows, decimals);

    /// <summary>Half away from zero.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
