using System.Collections.Immutable;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Law;

/// <summary>An act, or an act with one of its outcomes.</summary>
/// <param name="Act">Key of the act.</param>
/// <param name="Outcome">Key of the outcome it must have had last; null for any.</param>
public sealed record ActRef(string Act, string? Outcome = null)
{
    /// <inheritdoc/>
    public override string ToString() => Outcome is null ? Act : $"{Act}={Outcome}";
}

/// <summary>A condition: the act may happen only once one of these has happened (with the outcome named).</summary>
/// <param name="AnyOf">Alternatives; one is enough.</param>
/// <param name="Lapsed">Key of a duty whose time must have run out instead; then <paramref name="AnyOf"/> is empty.</param>
/// <param name="After">
/// Time that must have run in full since, the day itself not counted: 7 days after the 1st the act may happen from the 9th. Null for none.
/// </param>
/// <param name="When">Facts under which the condition holds.</param>
/// <param name="Basis">Its article.</param>
public sealed record Need(ImmutableArray<ActRef> AnyOf, string? Lapsed, Limit? After, Guard When, Citation Basis)
{
    /// <summary>Key of a duty whose time must not have run out unmet; then <see cref="AnyOf"/> is empty. Null for none.</summary>
    public string? InTime { get; init; }
}

/// <summary>A milestone: the act may not happen while the duty of this act is still owed.</summary>
public sealed record Await(string Act, Guard When, Citation Basis);

/// <summary>A limit: fixed, or taken from a fact (the promised limit of the item).</summary>
/// <param name="Fixed">The limit; null when it comes from a fact.</param>
/// <param name="Fact">Key of the fact that holds the amount; null when fixed. While the fact is not stated, no clock starts.</param>
/// <param name="Unit">Unit of the fact's amount.</param>
public sealed record LimitSource(Limit? Fixed, string? Fact, LimitUnit Unit);

/// <summary>A stop: days between two acts do not count.</summary>
public sealed record StopRule(string From, string Until, Citation Basis);

/// <summary>An extension: an act adds time to a limit, so many times. Only a clock that has not run out can be extended.</summary>
public sealed record ExtensionRule(string Act, Limit By, int Times, Citation Basis);

/// <summary>Whose limit a duty is.</summary>
public enum DutyKind
{
    /// <summary>Set by a statute.</summary>
    Statutory,

    /// <summary>Promised by the zone; may be shorter than the statute's, never longer.</summary>
    Promised,
}

/// <summary>A duty: once the act happens, one of <paramref name="Acts"/> is owed, by a date where a limit is set.</summary>
/// <param name="Key">Key, unique in the procedure; names the clock.</param>
/// <param name="Title">Chinese words for the clock.</param>
/// <param name="Acts">Acts any of which meets it.</param>
/// <param name="Within">The limit, or null for a duty without a number in the law.</param>
/// <param name="From">Act whose date the limit runs from; null for the act that starts the duty.</param>
/// <param name="When">Facts and outcomes under which it starts.</param>
/// <param name="Kind">Statutory or promised.</param>
/// <param name="Stops">What stops its clock.</param>
/// <param name="Extensions">What extends it.</param>
/// <param name="Basis">Its article.</param>
public sealed record Duty(
    string Key,
    string Title,
    ImmutableArray<ActRef> Acts,
    LimitSource? Within,
    string? From,
    Guard When,
    DutyKind Kind,
    ImmutableArray<StopRule> Stops,
    ImmutableArray<ExtensionRule> Extensions,
    Citation Basis);

/// <summary>An outcome of an act.</summary>
/// <param name="Key">Key.</param>
/// <param name="Title">Chinese words.</param>
/// <param name="Ends">Whether the case is closed by it.</param>
public sealed record OutcomeDefinition(string Key, string Title, bool Ends);

/// <summary>Includes or excludes other acts, under a guard.</summary>
public sealed record Effect(string Act, bool Includes, Guard When, Citation? Basis);

/// <summary>An act that the law knows by name, with its relations, each carrying the article it comes from.</summary>
public sealed record ActDefinition
{
    /// <summary>Key in kebab-case, unique in the procedure.</summary>
    public required string Key { get; init; }

    /// <summary>Chinese title: 受理, 决定 ….</summary>
    public required string Title { get; init; }

    /// <summary>A sentence for the person who is about to do it; may be empty.</summary>
    public string Help { get; init; } = "";

    /// <summary>Roles that may do it; empty for anybody.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>Opens the case. At least one act of a procedure does.</summary>
    public bool Starts { get; init; }

    /// <summary>Closes the case whatever its outcome.</summary>
    public bool Ends { get; init; }

    /// <summary>Its outcome is the result of the case (办结结果).</summary>
    public bool Decides { get; init; }

    /// <summary>Included from the start; an act that is not must be opened by another.</summary>
    public bool Included { get; init; } = true;

    /// <summary>May be recorded after the case is closed (a correction, a withdrawal of publication).</summary>
    public bool AfterClosing { get; init; }

    /// <summary>How often it may happen; null without a limit.</summary>
    public int? AtMost { get; init; }

    /// <summary>Why no more often.</summary>
    public Citation? AtMostBasis { get; init; }

    /// <summary>How many officers must act together; 1 where the law asks for no more.</summary>
    public int Officers { get; init; } = 1;

    /// <summary>Why as many.</summary>
    public Citation? OfficersBasis { get; init; }

    /// <summary>Facts under which the act has a place at all.</summary>
    public Guard When { get; init; } = Guard.Always;

    /// <summary>Outcomes; empty where the act has none.</summary>
    public ImmutableArray<OutcomeDefinition> Outcomes { get; init; } = [];

    /// <summary>Facts asked.</summary>
    public ImmutableArray<Ask> Asks { get; init; } = [];

    /// <summary>Conditions.</summary>
    public ImmutableArray<Need> Needs { get; init; } = [];

    /// <summary>Milestones.</summary>
    public ImmutableArray<Await> Awaits { get; init; } = [];

    /// <summary>Duties it starts.</summary>
    public ImmutableArray<Duty> Owes { get; init; } = [];

    /// <summary>Acts it brings in or takes out.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>Acts whose doers may not do this one.</summary>
    public ImmutableArray<string> ApartFrom { get; init; } = [];

    /// <summary>Why they must be apart.</summary>
    public Citation? ApartBasis { get; init; }

    /// <summary>What else the store keeps of it, by name: <c>agenda-topic</c>; null for nothing.</summary>
    public string? Projects { get; init; }

    /// <summary>Kind of document it issues; null for none.</summary>
    public string? Document { get; init; }

    /// <summary>The article of the act itself.</summary>
    public Citation? Basis { get; init; }
}
