using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>
/// The State Council's notice of a year's holidays (节假日安排通知), or its result where a later notice changed it. A notice may name days
/// of a neighbouring year, such as the Saturday in December that is worked for New Year's Day.
/// </summary>
/// <param name="Year">Year it arranges.</param>
/// <param name="Title">Title or number of the notice; empty where not known.</param>
/// <param name="Off">Days off, weekends within a holiday included.</param>
/// <param name="Work">Days worked that would be days off, and days on which work is ordered expressly.</param>
/// <param name="Sources">Where it was published.</param>
/// <param name="Edition">1 as first published; a re-issued arrangement of the same year has a higher one and replaces it whole.</param>
public sealed record HolidayNotice(
    int Year,
    string Title,
    ImmutableArray<DateOnly> Off,
    ImmutableArray<DateOnly> Work,
    ImmutableArray<string> Sources,
    int Edition = 1)
{
    /// <summary>Days it calls both off and worked; empty in a sound notice.</summary>
    public ImmutableArray<DateOnly> Contradictions => [.. Off.Intersect(Work).Order()];

    /// <summary>Days it names that lie neither in its year nor in a neighbouring one; empty in a sound notice.</summary>
    public ImmutableArray<DateOnly> Strays => [.. Off.Concat(Work).Where(day => Math.Abs(day.Year - Year) > 1).Distinct().Order()];
}
