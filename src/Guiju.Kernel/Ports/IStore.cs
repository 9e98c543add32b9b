using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;

namespace Guiju.Kernel.Ports;

/// <summary>What the desks need of a store: load a state, append an act with its projections. Every implementation passes the same tests.</summary>
public interface IStore
{
    /// <summary>The case, or null.</summary>
    Task<CaseState?> FindCaseAsync(string region, string id, CancellationToken cancel = default);

    /// <summary>The register entry by its number, withdrawn ones included, or null.</summary>
    Task<RegisterEntry?> FindEntryAsync(string region, string register, string number, CancellationToken cancel = default);

    /// <summary>The act with this idempotency key, or null.</summary>
    Task<Act?> FindByKeyAsync(string region, string idempotencyKey, CancellationToken cancel = default);

    /// <summary>The next number of a series of one year, from 1. A number that is taken and not used leaves a gap.</summary>
    Task<int> NextNumberAsync(string region, string series, int year, CancellationToken cancel = default);

    /// <summary>
    /// Makes the act durable with its projections in one transaction. Returns only after it is on disk.
    /// Concurrent callers may share one flush; they never fork a stream.
    /// </summary>
    Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default);

    /// <summary>
    /// Makes acts of different streams durable in one transaction, all or none. Either every answer is <see cref="AppendResult.Appended"/>, or
    /// nothing was written and the answers say what stood against it; those that nothing stood against are <see cref="AppendResult.Stale"/>.
    /// </summary>
    /// <exception cref="ArgumentException">They are not of one region, or two are of one stream.</exception>
    Task<ImmutableArray<AppendResult>> AppendAllAsync(ImmutableArray<Append> appends, CancellationToken cancel = default);
}
