using System.Collections.Immutable;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>An act somebody wants to record: judged by <see cref="Deciding.Decide"/> before it is one.</summary>
/// <param name="Act">Key of the act in the procedure.</param>
/// <param name="Happened">Its legal date.</param>
/// <param name="By">Who does it.</param>
public sealed record ActIntent(string Act, LegalMoment Happened, Actor By)
{
    /// <summary>Key of the outcome; null where the act has none.</summary>
    public string? Outcome { get; init; }

    /// <summary>Facts stated, by key, as typed; canonical text is made of them or a fault.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Other officers acting together, account names.</summary>
    public ImmutableArray<string> With { get; init; } = [];
}
