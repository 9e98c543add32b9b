using System.Collections.Immutable;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;

namespace Guiju.Store.Writing;

/// <summary>Something that waits for the writer. It may be run more than once, if a neighbour in its batch fails; only the last run counts.</summary>
internal abstract class Pending(string region, CancellationToken cancel)
{
    public string Region { get; } = region;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>The acts to be appended, if that is what it is.</summary>
    public virtual IReadOnlyCollection<Act> Acts => [];

    /// <summary>Puts its statements in order.</summary>
    public abstract void Run(WriteSession session);

    /// <summary>Tells the caller, once what was run is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that it failed; where the commit itself did, whether it is there shows by its idempotency key.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Tells the caller that it was not begun.</summary>
    public abstract void Abandon();
}

/// <summary>A pending piece of work with a result.</summary>
internal class Pending<T>(string region, Func<WriteSession, T> work, CancellationToken cancel) : Pending(region, cancel)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Done => _done.Task;

    public override void Run(WriteSession session) => _result = work(session);

    public override void Complete() => _done.TrySetResult(_result);

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    public override void Abandon() => _done.TrySetCanceled(Cancel);
}

/// <summary>A pending append.</summary>
internal sealed class PendingAppend(Append append, CancellationToken cancel)
    : Pending<AppendResult>(append.Act.Region, session => Appending.Run(session, append), cancel)
{
    public override IReadOnlyCollection<Act> Acts => [append.Act];
}

/// <summary>Pending appends of which all are made or none.</summary>
internal sealed class PendingAppends(ImmutableArray<Append> appends, CancellationToken cancel)
    : Pending<ImmutableArray<AppendResult>>(appends[0].Act.Region, session => Appending.RunAll(session, appends), cancel)
{
    public override IReadOnlyCollection<Act> Acts => [.. appends.Select(append => append.Act)];
}
