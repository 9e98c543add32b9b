using System.Collections.Immutable;

namespace Guiju.Store.Reading;

/// <summary>Cases decided in a month, by procedure, mode and result.</summary>
/// <param name="Month"><c>yyyy-MM</c>.</param>
/// <param name="Procedure">Procedure.</param>
/// <param name="Mode">Reform mode; empty for none.</param>
/// <param name="Result">Outcome that decided.</param>
/// <param name="Count">How many.</param>
public sealed record DecidedCount(string Month, string Procedure, string Mode, string Result, int Count);

/// <summary>Clocks that were met in the period, of one kind.</summary>
/// <param name="Kind"><c>statutory</c> or <c>promised</c>.</param>
/// <param name="Met">How many were met.</param>
/// <param name="Late">How many of those late.</param>
public sealed record MetCount(string Kind, int Met, int Late)
{
    /// <summary>Part met in time, in percent to one digit; null where none was met.</summary>
    public decimal? OnTime => Met == 0 ? null : Math.Round((Met - Late) * 100m / Met, 1, MidpointRounding.AwayFromZero);
}

/// <summary>A clock that was met after its date.</summary>
/// <param name="CaseId">Identifier of the case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Version">Version of that procedure.</param>
/// <param name="Unit">Unit in charge.</param>
/// <param name="Duty">Key of the duty.</param>
/// <param name="Due">Its date.</param>
/// <param name="MetOn">When it was met.</param>
public sealed record LateLine(
    string CaseId, string Number, string Title, string Procedure, DateOnly Version, string Unit, string Duty, DateOnly Due, DateOnly MetOn);

/// <summary>Open cases of a unit.</summary>
/// <param name="Unit">Unit in charge.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Overdue">How many of those have a running clock past its date.</param>
public sealed record UnitLoad(string Unit, int Open, int Overdue);

/// <summary>What the dashboard draws.</summary>
/// <param name="Decided">Decided cases.</param>
/// <param name="Met">Clocks met.</param>
/// <param name="Units">Open cases by unit, most first.</param>
public sealed record Dashboard(ImmutableArray<DecidedCount> Decided, ImmutableArray<MetCount> Met, ImmutableArray<UnitLoad> Units)
{
    /// <summary>Open cases of all units.</summary>
    public int Open => Units.Sum(u => u.Open);

    /// <summary>Overdue cases of all units.</summary>
    public int Overdue => Units.Sum(u => u.Overdue);
}
