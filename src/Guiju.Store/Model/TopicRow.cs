namespace Guiju.Store.Model;

/// <summary>A topic on an agenda, held by a foreign key to the act of review that passed it.</summary>
internal sealed class TopicRow
{
    /// <summary>The only kind of act a topic may rest on; the database checks it.</summary>
    public const string Review = "decisions.legal-review:give-opinion";

    /// <summary>The only outcome a topic may rest on; the database checks it.</summary>
    public const string Passed = "passed";

    public required string Region { get; init; }

    public required string Meeting { get; init; }

    public required string Stream { get; init; }

    public required string Title { get; init; }

    public int ReviewSequence { get; init; }

    public required string ReviewKind { get; init; }

    public required string ReviewOutcome { get; init; }
}
