namespace Guiju.Architecture.Tests.Rules;

/// <summary>Areas never see each other: what two of them need moves to the Kernel.</summary>
internal static class AreaIsolation
{
    /// <param name="uses">What the assembly of areas uses.</param>
    /// <param name="root">The namespace whose direct children are the areas.</param>
    /// <param name="area">The area that may see only itself.</param>
    public static IEnumerable<string> Leaks(IEnumerable<Use> uses, string root, string area) =>
        from use in uses
        where Within(use.User, $"{root}.{area}") && Within(use.Target, root) && IsOfAnArea(use.Target, root) && !Within(use.Target, $"{root}.{area}")
        select $"{use.User} → {use.Target}";

    private static bool Within(string type, string space) => type.StartsWith(space + ".", StringComparison.Ordinal);

    // A type directly in the root is shared furniture of all areas, not an area.
    private static bool IsOfAnArea(string type, string root) => type[(root.Length + 1)..].Contains('.', StringComparison.Ordinal);
}
