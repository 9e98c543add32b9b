using System.Collections.Immutable;

namespace Guiju.Kernel.Law;

/// <summary>A promise about a procedure that <c>guiju law verify</c> proves by search.</summary>
/// <param name="Key">Short name.</param>
/// <param name="Never">The act (with outcome) that must never happen …; null for an <see cref="Always"/> guarantee.</param>
/// <param name="Without">… unless one of these has happened before.</param>
/// <param name="When">Facts under which the promise is made.</param>
/// <param name="Always"><c>close</c>: from every reachable marking the case can still be closed; <c>meet</c>: every owed act can still be met or ends with the case.</param>
/// <param name="Basis">Its article; null for a promise of the house.</param>
public sealed record Guarantee(
    string Key, ActRef? Never, ImmutableArray<ActRef> Without, Guard When, string? Always, Citation? Basis);

/// <summary>A statutory procedure in one version of the law, as a lawyer wrote it in a file.</summary>
public sealed record ProcedureDefinition
{
    /// <summary>Key, e.g. <c>services.licensing</c>; the part before the dot is the area.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is for, in a sentence or two; may be empty.</summary>
    public string About { get; init; } = "";

    /// <summary>Statute whose articles the citations are, unless another is named.</summary>
    public required Statute Statute { get; init; }

    /// <summary>First day on which a case may be opened under it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day on which a case may be opened under it; null while in force.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Prefix of the numbers of its cases, e.g. <c>XK</c>.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>Facts.</summary>
    public required ImmutableArray<FactDefinition> Facts { get; init; }

    /// <summary>Acts, in the order the file lists them, which is the order pages show.</summary>
    public required ImmutableArray<ActDefinition> Acts { get; init; }

    /// <summary>Promises to be proved.</summary>
    public ImmutableArray<Guarantee> Guarantees { get; init; } = [];

    /// <summary>File it was read from, relative to <c>law/</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Version as pinned by a case: <c>services.licensing@2019-04-23</c>.</summary>
    public string Version => $"{Id}@{From:yyyy-MM-dd}";
}
