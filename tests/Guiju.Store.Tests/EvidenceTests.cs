using Guiju.Kernel.Ledger;

namespace Guiju.Store.Tests;

public sealed class EvidenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task The_same_bytes_are_kept_once_under_the_type_they_came_with_first(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var files = EvidenceFiles.Of(store.Host);
        var first = await files.KeepAsync(Sample.Region, "申请书.pdf", "application/pdf", [1, 2, 3], Cancel);
        var again = await files.KeepAsync(Sample.Region, "附件", "application/octet-stream", [1, 2, 3], Cancel);

        Assert.Equal(new Evidence(first.Digest, "附件", "application/pdf", 3), again);
        Assert.Equal([1, 2, 3], await files.FindAsync(Sample.Region, first.Digest, Cancel));
        Assert.Equal(1L, Convert.ToInt64(await store.ScalarAsync("SELECT count(*) FROM evidence"), null));
    }
}
