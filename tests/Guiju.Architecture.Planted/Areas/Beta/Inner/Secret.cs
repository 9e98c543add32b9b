namespace Guiju.Architecture.Planted.Areas.Beta.Inner;

/// <summary>What another area should not see.</summary>
public sealed record Secret(int Value);
