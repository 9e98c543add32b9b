namespace Guiju.Architecture.Tests.Rules;

/// <summary>The Kernel and the areas decide from what they are given: no waiting, no clock, no chance, no surroundings.</summary>
internal static class Stillness
{
    private static readonly string[] Waiting =
        ["System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask", "System.Collections.Generic.IAsyncEnumerable"];

    /// <summary>Types that use a task, but for those in the namespaces where doors and ports stand.</summary>
    public static IEnumerable<string> Waits(IEnumerable<Use> uses, params string[] exceptIn) =>
        from use in uses
        where Waiting.Any(type => use.Target == type || use.Target.StartsWith(type + "`", StringComparison.Ordinal) || use.Target.StartsWith(type + "<", StringComparison.Ordinal))
        where !exceptIn.Any(space => use.User.StartsWith(space + ".", StringComparison.Ordinal))
        select $"{use.User} uses {use.Target}";

    /// <summary>Uses of a symbol that BannedSymbols.txt bans, found in the compiled code: holds even where the analyzer is silenced.</summary>
    public static IEnumerable<string> Banned(IEnumerable<Use> uses, string bannedSymbols)
    {
        var banned = bannedSymbols.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(';')[0])
            .ToLookup(symbol => symbol[0], symbol => symbol[2..].Split('(')[0]);
        var types = banned['T'].ToHashSet(StringComparer.Ordinal);
        var members = banned['P'].Concat(banned['M']).Concat(banned['F']).ToHashSet(StringComparer.Ordinal);
        return from use in uses
               where types.Contains(use.Target) || members.Contains(use.Member)
               select $"{use.User} uses {(use.Member.Length > 0 ? use.Member : use.Target)}";
    }
}
