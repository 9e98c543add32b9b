using System.Collections.Immutable;
using Guiju.Kernel;

namespace Guiju.Store.Reading;

/// <summary>Whose rows may be seen. Lists take it as one parameter, so a list over hundreds of units is still one query.</summary>
/// <param name="Units">Codes of the units; null for every unit.</param>
public sealed record Scope(ImmutableArray<string>? Units)
{
    /// <summary>Every unit.</summary>
    public static Scope All { get; } = new((ImmutableArray<string>?)null);

    /// <summary>These units only.</summary>
    public static Scope Of(params IEnumerable<string> units) => new([.. units]);

    /// <summary>What the person may reach.</summary>
    public static Scope Of(Actor actor) => actor.ZoneWide ? All : Of(actor.Unit);
}
