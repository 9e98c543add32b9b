using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Store;
using Guiju.Store.Ledger;

namespace Guiju.Web.Workbench.House;

/// <summary>A verification of the whole ledger that has ended.</summary>
/// <param name="By">Who asked for it, as shown.</param>
/// <param name="StartedAt">When it began, Unix milliseconds.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Counts">How much was looked at.</param>
/// <param name="Faults">The first differences, at most <see cref="LedgerWatch.MostFaults"/>.</param>
/// <param name="Failed">Whether it could not be finished; nothing is said about the ledger then.</param>
public sealed record Verification(string By, long StartedAt, double Seconds, LedgerCounts? Counts, ImmutableArray<LedgerFault> Faults, bool Failed)
{
    /// <summary>Finished, and nothing differs.</summary>
    public bool IsClean => !Failed && Counts is { Faults: 0 };
}

/// <summary>
/// Verifies the ledger when somebody asks for it, one run at a time, beside the work of the site. The last result is remembered while this
/// node runs; it is a service to who looks at the page, the command line's verification is the one to keep.
/// </summary>
public sealed partial class LedgerWatch(StoreHost store, LawBook law, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<LedgerWatch> log)
{
    /// <summary>Most differences remembered.</summary>
    public const int MostFaults = 200;

    private readonly Lock guard = new();
    private Task running = Task.CompletedTask;
    private LedgerProgress progress;

    /// <summary>The last verification that ended on this node; null for none.</summary>
    public Verification? Last { get; private set; }

    /// <summary>How far the running one is, from 0 to 100; null while none runs.</summary>
    public int? Percent => running.IsCompleted ? null : progress.Total == 0 ? 0 : (int)(progress.Done * 100 / progress.Total);

    /// <summary>Begins a verification unless one is running.</summary>
    /// <returns>The running one.</returns>
    public Task Begin(string by)
    {
        lock (guard)
        {
            if (running.IsCompleted)
            {
                progress = default;
                running = Task.Run(() => VerifyAsync(by));
            }

            return running;
        }
    }

    private async Task VerifyAsync(string by)
    {
        var begun = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var watch = clock.GetTimestamp();
        var faults = ImmutableArray.CreateBuilder<LedgerFault>();
        LedgerCounts? counts = null;
        try
        {
            var options = new VerifyOptions
            {
                Found = fault =>
                {
                    if (faults.Count < MostFaults)
                    {
                        faults.Add(fault);
                    }
                },
                Progress = step => progress = step,
            };
            counts = await LedgerVerifier.Of(store, law).VerifyAsync(options, lifetime.ApplicationStopping);
        }
#pragma warning disable CA1031 // whatever it is, the page must say that nothing was verified
        catch (Exception unfinished)
#pragma warning restore CA1031
        {
            Unfinished(log, unfinished);
        }

        Last = new Verification(by, begun, clock.GetElapsedTime(watch).TotalSeconds, counts, faults.ToImmutable(), counts is null);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A verification of the ledger could not be finished.")]
    private static partial void Unfinished(ILogger log, Exception exception);
}
