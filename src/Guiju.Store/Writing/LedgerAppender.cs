using System.Collections.Immutable;
using System.Data.Common;
using System.Threading.Channels;
using Guiju.Kernel.Ports;
using Guiju.Store.Dialects;

namespace Guiju.Store.Writing;

/// <summary>
/// The one writer of a process. Callers queue; what has gathered while the last transaction was being flushed goes into the next, so that
/// many acts share one flush. A caller hears only after the flush. A piece that fails takes no other with it: its batch is rolled back,
/// halved and run again until it stands alone.
/// </summary>
internal sealed class LedgerAppender : IAsyncDisposable
{
    private readonly Dialect _dialect;
    private readonly IDigester _digester;
    private readonly int _most;
    private readonly Channel<Pending> _queue;
    private readonly Task _loop;
    private DbConnection? _connection;
    private IStatementWriter? _writer;

    public LedgerAppender(Dialect dialect, IDigester digester, int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        (_dialect, _digester, _most) = (dialect, digester, batchSize);
        _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(batchSize * 8) { SingleReader = true });
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Appends; see <see cref="IStore.AppendAsync"/>.</summary>
    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel)
    {
        Appending.Check(append, _digester);
        var pending = new PendingAppend(append, cancel);
        await QueueAsync(pending, cancel);
        return await pending.Done;
    }

    /// <summary>Appends all or none; see <see cref="IStore.AppendAllAsync"/>.</summary>
    public async Task<ImmutableArray<AppendResult>> AppendAllAsync(ImmutableArray<Append> appends, CancellationToken cancel)
    {
        if (appends.IsEmpty)
        {
            return [];
        }

        foreach (var append in appends)
        {
            Appending.Check(append, _digester);
        }

        if (appends.DistinctBy(a => a.Act.Region).Count() > 1
            || appends.DistinctBy(a => a.Act.Stream).Count() < appends.Length
            || appends.DistinctBy(a => a.Act.IdempotencyKey).Count() < appends.Length)
        {
            throw new ArgumentException("Acts appended together are of one region, of different streams and under different keys.", nameof(appends));
        }

        var pending = new PendingAppends(appends, cancel);
        await QueueAsync(pending, cancel);
        return await pending.Done;
    }

    /// <summary>Runs other writing in the same queue, holding the right to write in the region. It may be run again, so it must only do SQL.</summary>
    public async Task<T> WriteAsync<T>(string region, Func<WriteSession, T> work, CancellationToken cancel)
    {
        var pending = new Pending<T>(region, work, cancel);
        await QueueAsync(pending, cancel);
        return await pending.Done;
    }

    /// <summary>Takes no more, finishes what is queued, closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        Disconnect();
    }

    private async Task QueueAsync(Pending pending, CancellationToken cancel)
    {
        try
        {
            await _queue.Writer.WriteAsync(pending, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(LedgerAppender));
        }
    }

    private async Task LoopAsync()
    {
        var batch = new List<Pending>(_most);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < _most && _queue.Reader.TryRead(out var pending))
            {
                if (pending.Cancel.IsCancellationRequested)
                {
                    pending.Abandon();
                }
                else
                {
                    batch.Add(pending);
                }
            }

            Work(batch);
        }
    }

    private void Work(List<Pending> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            if (TryCommit(batch))
            {
                batch.ForEach(p => p.Complete());
                return;
            }

            var half = batch.Count / 2;
            Work(batch[..half]);
            Work(batch[half..]);
        }
#pragma warning disable CA1031 // whatever it is, the callers must hear of it and the writer must live on
        catch (Exception e)
#pragma warning restore CA1031
        {
            Disconnect();
            batch.ForEach(p => p.Fail(e));
        }
    }

    // False: something in the batch failed and nothing of it was written, so parts of it may still succeed.
    private bool TryCommit(List<Pending> batch)
    {
        Connect();
        using var transaction = _dialect.Begin(_connection!);
        try
        {
            Run(new WriteSession(_dialect, _connection!, transaction, _writer!), batch);
        }
        catch (Exception) when (batch.Count > 1 && _connection!.State == System.Data.ConnectionState.Open)
        {
            _writer!.Clear();
            transaction.Rollback();
            return false;
        }

        transaction.Commit();
        return true;
    }

    private static void Run(WriteSession session, List<Pending> batch)
    {
        session.Lock(batch.Select(p => p.Region));
        foreach (var region in batch.Where(p => p.Acts.Count > 0).GroupBy(p => p.Region, StringComparer.Ordinal))
        {
            session.Learn(region.Key, [.. region.SelectMany(p => p.Acts)]);
        }

        foreach (var pending in batch)
        {
            pending.Run(session);
        }

        session.Finish();
    }

    private void Connect()
    {
        if (_connection is null)
        {
            _connection = _dialect.OpenWriter();
            _writer = _dialect.WriterOn(_connection);
        }
    }

    private void Disconnect()
    {
        _writer?.Dispose();
        _connection?.Dispose();
        (_writer, _connection) = (null, null);
    }
}
