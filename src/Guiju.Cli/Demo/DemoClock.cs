namespace Guiju.Cli.Demo;

/// <summary>A clock that starts at a moment of the demonstration and runs on from there as fast as the real one.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private readonly long begun = System.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + System.GetElapsedTime(begun);
}
