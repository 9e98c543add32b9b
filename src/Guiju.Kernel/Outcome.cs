using System.Collections.Immutable;

namespace Guiju.Kernel;

/// <summary>
/// The answer of a door: accepted with a value, refused by the law, or faulted as bad input. Three different things, one type each;
/// a bug or failing I/O is an exception and never appears here.
/// </summary>
/// <typeparam name="T">What acceptance yields.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Done and durable.</summary>
    public sealed record Accepted(T Value) : Outcome<T>;

    /// <summary>The law says no; every unmet condition is listed, and nothing was changed.</summary>
    public sealed record Refused(ImmutableArray<Refusal> Reasons) : Outcome<T>;

    /// <summary>The input is not fit to be judged; every fault is listed, and nothing was changed.</summary>
    public sealed record Faulted(ImmutableArray<Fault> Faults) : Outcome<T>;
}
