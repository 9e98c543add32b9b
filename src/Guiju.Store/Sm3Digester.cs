using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Org.BouncyCastle.Crypto.Digests;

namespace Guiju.Store;

/// <summary>SM3 (GB/T 32905-2016). Each thread keeps one engine, so that hashing allocates nothing.</summary>
public sealed class Sm3Digester : IDigester
{
    [ThreadStatic]
    private static SM3Digest? s_engine;

    /// <summary>The one instance; it has no state of its own.</summary>
    public static Sm3Digester Instance { get; } = new();

    /// <inheritdoc/>
    public Digest Hash(ReadOnlySpan<byte> data)
    {
        var engine = s_engine ??= new SM3Digest();
        engine.BlockUpdate(data);
        Span<byte> hash = stackalloc byte[Digest.Length];
        engine.DoFinal(hash);
        return new Digest(hash);
    }
}
