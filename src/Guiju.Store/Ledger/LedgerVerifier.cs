using Guiju.Kernel.Law;
using Guiju.Store.Ledger.Verifying;

namespace Guiju.Store.Ledger;

/// <summary>
/// Checks that nothing recorded was lost or rewritten. Every act of every region is read: its bytes give its hash, its hash is in the next
/// act of its stream, its place has no gap before it, and it was lawful on the acts before it. Checkpoints, blocks and files are computed
/// again, and every projection must hold exactly what the acts give. Access codes of cases stand in no act and cannot be checked.
/// </summary>
public sealed class LedgerVerifier
{
    private readonly StoreHost _host;
    private readonly LawBook _law;

    private LedgerVerifier(StoreHost host, LawBook law) => (_host, _law) = (host, law);

    /// <summary>The verifier of an open store.</summary>
    /// <param name="host">The store.</param>
    /// <param name="law">The law, with every version under which a case was opened.</param>
    public static LedgerVerifier Of(StoreHost host, LawBook law) => new(host, law);

    /// <summary>Verifies the store as it is at one moment, whatever is recorded meanwhile.</summary>
    public Task<LedgerCounts> VerifyAsync(VerifyOptions options, CancellationToken cancel = default) => Task.Run(
        () =>
        {
            using var run = new VerifyRun(_host.Database, _host.Digester, _law, options, cancel);
            foreach (var region in run.Regions())
            {
                run.Counts.Regions++;
                new RegionCheck(run, region).Verify();
            }

            return run.Counts;
        },
        cancel);
}
