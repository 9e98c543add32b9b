namespace Guiju.Kernel.Reports.Checking;

/// <summary>A figure as a report states it.</summary>
public sealed record FoundFigure
{
    /// <summary>
    /// The number. 万 and 亿 are multiplied out (3.2万件 is 32000 件) except before money, where they belong to the unit
    /// (3.2亿元 is 3.2 of 亿元). Of a range (3—5个) the lower end.
    /// </summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range; null otherwise.</summary>
    public decimal? Upper { get; init; }

    /// <summary>
    /// Unit: the measure word or unit as written (件, 个工作日, 万元), <c>%</c> for every way of writing per cent,
    /// 个 where a noun is counted without a measure word (六部门); empty for a bare number such as a score.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>The words it stands in, with its qualifiers: «180多件», «近200件».</summary>
    public required string Text { get; init; }

    /// <summary>Line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Column of the first character of <see cref="Text"/>, from 1, in Unicode code points.</summary>
    public required int Column { get; init; }

    /// <summary>A qualifier (多, 余, 近, 约, 以上 …) or a range makes the value a bound, not a count.</summary>
    public bool Approximate { get; init; }

    /// <summary>Written in Chinese numerals; read only where they plainly count something.</summary>
    public bool Written { get; init; }

    /// <summary>What the arithmetic works with.</summary>
    internal Amount Amount { get; init; }

    /// <summary>Place in the passage, for the grammar.</summary>
    internal int Start { get; init; }

    /// <summary>First character of the passage after it.</summary>
    internal int End { get; init; }

    /// <summary>First character of the number itself, after a qualifier.</summary>
    internal int NumberStart { get; init; }
}
