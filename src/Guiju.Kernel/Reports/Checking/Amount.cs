namespace Guiju.Kernel.Reports.Checking;

/// <summary>What a unit measures, as far as adding is concerned.</summary>
internal enum UnitKind
{
    /// <summary>No unit.</summary>
    None,

    /// <summary>Countable: 件, 个, 人次.</summary>
    Count,

    /// <summary>元 and its multiples.</summary>
    Money,

    /// <summary>Length, area, weight, energy.</summary>
    Measure,

    /// <summary>Never a part of a sum.</summary>
    Duration,

    /// <summary>Per cent and per mille.</summary>
    Percent,

    /// <summary>Scores, multiples, ages, percentage points: never summed.</summary>
    Other,
}

/// <summary>A figure in base units: money in 元, counts one by one, with the bounds its words leave open.</summary>
/// <param name="Value">The number in base units.</param>
/// <param name="Scale">Base units per stated unit: 10000 for 万元.</param>
/// <param name="Unit">The unit amounts must share to be added.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Step">Worth of the last stated digit: 1000 for 3.2万件.</param>
/// <param name="Low">Least the words allow.</param>
/// <param name="High">Most the words allow.</param>
internal readonly record struct Amount(
    decimal Value, decimal Scale, string Unit, UnitKind Kind, decimal Step, decimal Low, decimal High)
{
    /// <summary>Whether it can be a part or a total.</summary>
    public bool Adds => Kind is UnitKind.Count or UnitKind.Money or UnitKind.Measure;

    /// <summary>A round-off is possible: it was stated with decimals or in 万, 亿.</summary>
    public bool Rounded => Step != 1m * (Kind == UnitKind.Money ? Scale : 1m);
}
