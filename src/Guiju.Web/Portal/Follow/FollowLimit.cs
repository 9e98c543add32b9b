using System.Threading.RateLimiting;

namespace Guiju.Web.Portal.Follow;

/// <summary>
/// Holds back who tries number after number: so many tries a minute from one address. Behind a proxy the host must be told to trust its
/// forwarded addresses, else all visitors count as one.
/// </summary>
public sealed class FollowLimit : IDisposable
{
    /// <summary>Tries a minute.</summary>
    public const int Tries = 30;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Tries,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>Counts a try; false where there have been too many.</summary>
    public bool Allows(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
