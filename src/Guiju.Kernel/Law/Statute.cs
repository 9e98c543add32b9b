using Guiju.Kernel.Time;

namespace Guiju.Kernel.Law;

/// <summary>One version of a statute or instrument that procedures cite.</summary>
/// <param name="Id">Key, e.g. <c>administrative-licensing-law.2019</c>.</param>
/// <param name="Title">Full title.</param>
/// <param name="ShortTitle">Title as printed in citations, with its year: 行政许可法(2019).</param>
/// <param name="Number">Document number where it has one; else empty.</param>
/// <param name="From">First day in force.</param>
/// <param name="To">Last day in force; null while in force.</param>
/// <param name="Days">What the instrument's bare 「日」 means.</param>
/// <param name="DaysBasis">Article that says so, empty where it is silent.</param>
/// <param name="Standing">How firmly its text stands with us.</param>
/// <param name="Articles">Number of its last article; 0 where it has none or was not obtained.</param>
public sealed record Statute(
    string Id,
    string Title,
    string ShortTitle,
    string Number,
    DateOnly From,
    DateOnly? To,
    DayRule Days,
    string DaysBasis,
    Standing Standing,
    int Articles);
