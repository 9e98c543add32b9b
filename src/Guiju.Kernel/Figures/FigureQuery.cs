using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.Kernel.Figures;

/// <summary>What a figure counts: rows of a source that meet every filter, measured. The store compiles it so that value and rows are one query.</summary>
/// <param name="Source">Where the rows come from.</param>
/// <param name="Where">Filters, all of which a row meets.</param>
/// <param name="Measure">How the rows become a number.</param>
public sealed record FigureQuery(FigureSource Source, ImmutableArray<FigureFilter> Where, FigureMeasure Measure);

/// <summary>Where the rows of a figure come from.</summary>
public abstract record FigureSource
{
    private FigureSource()
    {
    }

    /// <summary>Entries of a register that are not withdrawn; fields are those of the register.</summary>
    public sealed record Register(string Key) : FigureSource;

    /// <summary>Cases; fields are those of <see cref="CaseFields"/>.</summary>
    public sealed record Cases : FigureSource;
}

/// <summary>A condition on one row. Values are canonical text; an absent field meets no filter unless the filter says otherwise.</summary>
public abstract record FigureFilter
{
    private FigureFilter()
    {
    }

    /// <summary>The field has exactly this value.</summary>
    public sealed record Is(string Field, string Value) : FigureFilter;

    /// <summary>The field has one of these values.</summary>
    public sealed record In(string Field, ImmutableArray<string> Values) : FigureFilter;

    /// <summary>The field is filled in.</summary>
    public sealed record Filled(string Field) : FigureFilter;

    /// <summary>A yes-or-no field has this value; an absent one counts as no.</summary>
    public sealed record BooleanIs(string Field, bool Value) : FigureFilter;

    /// <summary>The date lies in the period: from its first day to its <see cref="FigurePeriod.End"/>, both included.</summary>
    public sealed record WithinPeriod(string Field) : FigureFilter;

    /// <summary>The date is not after the end of the period.</summary>
    public sealed record ByPeriodEnd(string Field) : FigureFilter;

    /// <summary>Valid on the last day of the period: from ≤ end, and to is absent or ≥ end (the last day of validity is included).</summary>
    public sealed record ValidAtPeriodEnd(string FromField, string ToField) : FigureFilter;

    /// <summary>
    /// An entry of another register, not withdrawn, has in <paramref name="KeyField"/> the value this row has in <paramref name="Field"/>,
    /// and its date <paramref name="SinceField"/> is not after this row's date <paramref name="DateField"/>.
    /// So "handled under the reform" asks the reform item itself since when it applies, and no date of law stands in code.
    /// </summary>
    public sealed record SinceEntry(string Field, string Register, string KeyField, string DateField, string SinceField) : FigureFilter;

    /// <summary>
    /// The entry of another register, not withdrawn, that has in <paramref name="KeyField"/> the value this row has in <paramref name="Field"/>
    /// has <paramref name="Value"/> in <paramref name="TheirField"/>: "appointed for a unit that is a village".
    /// </summary>
    public sealed record EntryIs(string Field, string Register, string KeyField, string TheirField, string Value) : FigureFilter;

    /// <summary>Cases only: an act of this kind (<c>decisions.legal-review:resubmit</c>) stands in the case's stream.</summary>
    public sealed record HasAct(string Kind) : FigureFilter;

    /// <summary>Cases only: a clock of this kind was met on the day of the decision, and met late (<see cref="Cases.Clock.MetLate"/>).</summary>
    public sealed record DecidedLate(DutyKind Kind) : FigureFilter;
}

/// <summary>How rows become a number. Over no rows, counts are 0 and the others have no value.</summary>
public abstract record FigureMeasure
{
    private FigureMeasure()
    {
    }

    /// <summary>How many rows.</summary>
    public sealed record Count : FigureMeasure;

    /// <summary>How many different values of the field; absent ones are not counted.</summary>
    public sealed record CountDistinct(string Field) : FigureMeasure;

    /// <summary>The greatest value of a number field.</summary>
    public sealed record Max(string Field) : FigureMeasure;

    /// <summary>The sum of a number field; absent counts as nothing.</summary>
    public sealed record Sum(string Field) : FigureMeasure;

    /// <summary>Percent of the rows that also meet the numerator's filters, rounded half away from zero to the figure's decimals.</summary>
    public sealed record Share(ImmutableArray<FigureFilter> Numerator) : FigureMeasure;

    /// <summary>Average number of calendar days from one date to another, over rows that have both; rounded as <see cref="Share"/>.</summary>
    public sealed record AverageDays(string FromField, string ToField) : FigureMeasure;
}
