namespace Guiju.Kernel.Figures;

/// <summary>The period a figure speaks of, both days included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="AsOf">Last day counted where the report says "as of …" (截至); null for the whole period. A day after <paramref name="To"/> adds nothing.</param>
public sealed record FigurePeriod(DateOnly From, DateOnly To, DateOnly? AsOf = null)
{
    /// <summary>Last day that counts.</summary>
    public DateOnly End => AsOf is { } asOf && asOf < To ? asOf : To;

    /// <summary>A calendar year.</summary>
    public static FigurePeriod Year(int year, DateOnly? asOf = null) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), asOf);
}
