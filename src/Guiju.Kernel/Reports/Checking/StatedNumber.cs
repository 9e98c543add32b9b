namespace Guiju.Kernel.Reports.Checking;

/// <summary>What a qualifier leaves open.</summary>
internal enum Qualifier
{
    None,

    /// <summary>多, 余, 超, 以上: at least.</summary>
    AtLeast,

    /// <summary>近, 不足, 以内: at most.</summary>
    AtMost,

    /// <summary>约, 左右.</summary>
    About,
}

/// <summary>A number on its way to being a figure: with multiplier, unit and qualifiers.</summary>
internal sealed record StatedNumber
{
    private static readonly string[] MoreBefore = ["不少于", "不低于", "至少", "超过", "突破", "超", "逾"];
    private static readonly string[] LessBefore = ["不超过", "不高于", "不多于", "不足", "不到", "将近", "接近", "近"];
    private static readonly string[] AboutBefore = ["大约", "约"];

    /// <summary>Characters that make 近, 约 and 超 the end of another word: 签约, 附近, 赶超.</summary>
    private const string OtherWords = "签节预履合公契集违失附邻临靠就远新最亲赶反制条";

    public required int Start { get; init; }

    public required int End { get; init; }

    public required decimal Value { get; init; }

    public decimal? Upper { get; init; }

    /// <summary>Worth of the last digit, before multiplying.</summary>
    public required decimal Step { get; init; }

    public decimal Multiplier { get; init; } = 1;

    public UnitMatch? Unit { get; init; }

    public Qualifier Qualifier { get; init; }

    public int? QualifierStart { get; init; }

    public decimal StatedValue => Value * Multiplier;

    public decimal? StatedUpper => Upper * Multiplier;

    /// <summary>The figure in base units, with the bounds its words leave open.</summary>
    public Amount Amount
    {
        get
        {
            var scale = Unit?.Scale ?? 1;
            var value = StatedValue * scale;
            var step = Step * Multiplier * scale;
            var reach = Reach(value, step);
            var (low, high) = Qualifier switch
            {
                _ when StatedUpper is { } upper => (value, upper * scale),
                Qualifier.AtLeast => (value, value + reach),
                Qualifier.AtMost => (value - reach, value),
                Qualifier.About => (value - (reach / 2), value + (reach / 2)),
                _ => (value, value),
            };
            return new Amount(value, scale, Unit?.Base ?? "", Unit?.Kind ?? UnitKind.None, step, low, high);
        }
    }

    /// <summary>Reads qualifiers, 万 and 亿, and the unit after a number: «3万余件», «180多个», «12 项».</summary>
    public static StatedNumber WithUnit(string plain, StatedNumber number, bool[] marked)
    {
        var at = number.End;
        var more = false;
        if (at < plain.Length && plain[at] == ' ')
        {
            at++;
        }

        var bareEnd = number.End;
        UnitMatch unit;
        bool found;
        while (!(found = Units.TryMatch(plain.AsSpan(at), out unit)))
        {
            if (at < plain.Length && Factor(plain[at]) is { } factor && number.Multiplier * factor <= 1_000_000_000_000m)
            {
                number = number with { Multiplier = number.Multiplier * factor };
            }
            else if (at < plain.Length && plain[at] is '多' or '余' or '来' && !more)
            {
                more = true;
            }
            else
            {
                break;
            }

            at++;
            bareEnd = at;
        }

        if (!found || (at < marked.Length && marked[at]))
        {
            return number with { End = bareEnd };
        }

        number = number with { Unit = unit, End = at + unit.Length, Qualifier = more ? Qualifier.AtLeast : Qualifier.None };
        return WithQualifiers(plain, number);
    }

    /// <summary>Reads 近, 约, 超 … before a number and 以上, 左右 … after it.</summary>
    public static StatedNumber WithQualifiers(string plain, StatedNumber number)
    {
        var before = plain.AsSpan(0, number.Start);
        foreach (var (words, qualifier) in new[] { (LessBefore, Qualifier.AtMost), (MoreBefore, Qualifier.AtLeast), (AboutBefore, Qualifier.About) })
        {
            foreach (var word in words)
            {
                if (number.QualifierStart is null && before.EndsWith(word, StringComparison.Ordinal)
                    && !(before.Length > word.Length && word.Length == 1 && OtherWords.Contains(before[^2], StringComparison.Ordinal)))
                {
                    number = number with { Qualifier = qualifier, QualifierStart = number.Start - word.Length };
                }
            }
        }

        var after = plain.AsSpan(number.End);
        var (length, kind) = after switch
        {
            _ when after.StartsWith("以上", StringComparison.Ordinal) => (2, Qualifier.AtLeast),
            _ when after.StartsWith("以下", StringComparison.Ordinal) || after.StartsWith("以内", StringComparison.Ordinal) => (2, Qualifier.AtMost),
            _ when after.StartsWith("左右", StringComparison.Ordinal) || after.StartsWith("上下", StringComparison.Ordinal) => (2, Qualifier.About),
            _ when number.Unit is { Kind: UnitKind.Duration or UnitKind.Money } && after.Length > 0 && after[0] is '多' or '余' => (1, Qualifier.AtLeast),
            _ => (0, Qualifier.None),
        };
        return kind == Qualifier.None ? number : number with { End = number.End + length, Qualifier = kind };
    }

    private static decimal? Factor(char c) => c switch { '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => null };

    /// <summary>How far a qualifier reaches: to the next round number, 180多 to 190, 3万余 to 4万, 98%以上 to 99.</summary>
    private static decimal Reach(decimal value, decimal step)
    {
        var reach = step;
        for (var i = 0; i < 15 && value != 0 && value % (reach * 10) == 0; i++)
        {
            reach *= 10;
        }

        return reach;
    }
}
