using Guiju.Architecture.Planted.Areas.Beta.Inner;

namespace Guiju.Architecture.Planted.Areas.Alpha;

/// <summary>An area that looks into the inside of another.</summary>
public static class Neighbour
{
    public static int Count(Secret secret) => secret.Value;
}
