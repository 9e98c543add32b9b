namespace Guiju.Kernel.Reports.Checking;

/// <summary>A sentence, or what stands in a pair of brackets inside one.</summary>
internal sealed class Sentence(Passage passage, Sentence? previous, FoundFigure? anchor, Clause? host, bool bracketed)
{
    /// <summary>How many clauses a list of parts may run over: what is further off belongs to something else.</summary>
    public const int Reach = 200;

    /// <summary>Where it stands.</summary>
    public Passage Passage { get; } = passage;

    /// <summary>The text the grammar reads.</summary>
    public string Plain => Passage.Plain;

    /// <summary>The sentence before it in the same passage; null for the first and for brackets.</summary>
    public Sentence? Previous { get; } = previous;

    /// <summary>Of brackets: the last figure before them in their clause.</summary>
    public FoundFigure? Anchor { get; } = anchor;

    /// <summary>Of brackets: the clause they stand in.</summary>
    public Clause? Host { get; } = host;

    /// <summary>Stands in brackets.</summary>
    public bool Bracketed { get; } = bracketed;

    public List<Clause> Clauses { get; } = [];
}
