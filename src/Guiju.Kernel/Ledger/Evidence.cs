namespace Guiju.Kernel.Ledger;

/// <summary>A file bound to an act by its digest; the bytes lie in the evidence store under that digest.</summary>
/// <param name="Digest">SM3 of the bytes as they arrived.</param>
/// <param name="Name">File name as given by the sender, without a path.</param>
/// <param name="MediaType">Declared media type.</param>
/// <param name="Size">Bytes.</param>
public sealed record Evidence(Digest Digest, string Name, string MediaType, long Size);
