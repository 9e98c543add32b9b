using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Web.Components.Content;
using Guiju.Web.Components.Status;

namespace Guiju.Web.Portal.Follow;

/// <summary>A case as its party sees it on a day: nothing in it names a person.</summary>
public sealed record FollowView
{
    /// <summary>Number of the case.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about.</summary>
    public required string About { get; init; }

    /// <summary>Code of the service item; empty for none.</summary>
    public required string Item { get; init; }

    /// <summary>The party, masked.</summary>
    public required string Party { get; init; }

    /// <summary>Their telephone, masked.</summary>
    public required string Phone { get; init; }

    /// <summary>Title of the unit in charge.</summary>
    public required string Unit { get; init; }

    /// <summary>Where to ask; empty where no number is known.</summary>
    public required string UnitPhone { get; init; }

    /// <summary>Procedure it runs under.</summary>
    public required ProcedureDefinition Procedure { get; init; }

    /// <summary>Day of the application.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Where it stands in a few words.</summary>
    public required string Standing { get; init; }

    /// <summary>What that means and what comes next, in a sentence or two.</summary>
    public required string Words { get; init; }

    /// <summary>Its colour.</summary>
    public required Tone Tone { get; init; }

    /// <summary>Whether the office is late with what it owes.</summary>
    public required bool Late { get; init; }

    /// <summary>How far it has come.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>What the party must do now.</summary>
    public required ImmutableArray<FollowTask> Tasks { get; init; }

    /// <summary>What the party may do, if they want to.</summary>
    public required ImmutableArray<ActDefinition> Chances { get; init; }

    /// <summary>Dates that run or stand still, of the party's tasks left out.</summary>
    public required ImmutableArray<CaseClock> Clocks { get; init; }

    /// <summary>What the office owes without a date, since the law sets no number.</summary>
    public required ImmutableArray<Duty> Undated { get; init; }

    /// <summary>Dates that were kept or missed.</summary>
    public required ImmutableArray<CaseClock> Past { get; init; }

    /// <summary>The decision; null while there is none.</summary>
    public required FollowDecision? Decision { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required ImmutableArray<TimelineEntry> Story { get; init; }
}

/// <summary>Something the party must do.</summary>
/// <param name="Duty">What is owed.</param>
/// <param name="Clock">By when; null where the law sets no number.</param>
/// <param name="Told">What they were told with it, e.g. the list of materials to be added.</param>
public sealed record FollowTask(Duty Duty, CaseClock? Clock, ImmutableArray<(string Label, string Value)> Told);

/// <summary>The decision as told to the party.</summary>
/// <param name="Title">The outcome.</param>
/// <param name="On">When.</param>
/// <param name="Told">Reasons, number of the licence, how to appeal: what the records carry.</param>
/// <param name="Basis">Its article.</param>
public sealed record FollowDecision(string Title, DateOnly On, ImmutableArray<(string Label, string Value)> Told, Citation? Basis);
