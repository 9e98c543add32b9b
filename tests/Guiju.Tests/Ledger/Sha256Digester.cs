using System.Security.Cryptography;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;

namespace Guiju.Tests.Ledger;

/// <summary>A stand-in of the same width: what is tested here is the shape of chain and tree, not the hash.</summary>
internal sealed class Sha256Digester : IDigester
{
    public static readonly Sha256Digester Instance = new();

    public Digest Hash(ReadOnlySpan<byte> data) => new(SHA256.HashData(data));
}
