using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Ports;

/// <summary>SM3 (GB/T 32905), kept behind a port because the kernel has no packages. Stateless and safe for concurrent use.</summary>
public interface IDigester
{
    /// <summary>The digest of the bytes.</summary>
    Digest Hash(ReadOnlySpan<byte> data);
}
