namespace Guiju.Cli.Demo;

/// <summary>A clock set to a moment of the demonstration.</summary>
/// <param name="start">The moment.</param>
/// <param name="runs">Whether it runs on from there as fast as the real one, or stands.</param>
internal sealed class DemoClock(DateTimeOffset start, bool runs = true) : TimeProvider
{
    private readonly long begun = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + (runs ? System.GetElapsedTime(begun) : TimeSpan.Zero);
}
