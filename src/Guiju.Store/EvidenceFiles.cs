using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Store.Dialects;
using Guiju.Store.Writing;

namespace Guiju.Store;

/// <summary>Files bound to acts (证据), under the digest of their bytes; the same bytes are kept once.</summary>
public sealed class EvidenceFiles
{
    private readonly Database _database;
    private readonly LedgerAppender _appender;
    private readonly IDigester _digester;

    private EvidenceFiles(StoreHost host) => (_database, _appender, _digester) = (host.Database, host.Appender, host.Digester);

    /// <summary>The files of an open store.</summary>
    public static EvidenceFiles Of(StoreHost host) => new(host);

    /// <summary>
    /// Hashes a file as it arrives and keeps it; returns once it is on disk. Bytes that are there already keep the media type they came with
    /// first, and the answer says that one, so that an act never names another than is kept.
    /// </summary>
    /// <param name="region">Region code.</param>
    /// <param name="name">Name as given by the sender, without a path.</param>
    /// <param name="mediaType">Media type.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Evidence> KeepAsync(string region, string name, string mediaType, byte[] bytes, CancellationToken cancel = default)
    {
        var digest = _digester.Hash(bytes);
        var kept = await _appender.WriteAsync(
            region,
            session =>
            {
                session.Execute(session.Sql(
                    "INSERT INTO evidence (region, digest, size, media_type, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT (region, digest) DO NOTHING",
                    region,
                    digest.Bytes(),
                    bytes.LongLength,
                    mediaType,
                    bytes));
                return session.Query(
                    session.Sql("SELECT media_type FROM evidence WHERE region = ? AND digest = ?", region, digest.Bytes()), r => r.GetString(0))[0];
            },
            cancel);
        return new Evidence(digest, name, kept, bytes.LongLength);
    }

    /// <summary>The bytes, or null.</summary>
    public Task<byte[]?> FindAsync(string region, Digest digest, CancellationToken cancel = default) => _database.FirstAsync(
        _database.Sql("SELECT content FROM evidence WHERE region = ? AND digest = ?", region, digest.Bytes()),
        row => (byte[])row.GetValue(0),
        cancel);
}
