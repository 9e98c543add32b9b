using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace Guiju.Architecture.Tests;

/// <summary>What the compiled code uses: one entry for each type of ours and each type or member it touches.</summary>
/// <param name="User">Full name of the type that uses.</param>
/// <param name="Target">Full name of the type used.</param>
/// <param name="Member">The member called, as <c>Type.Member</c>; empty where a type alone is named (a field, a parameter, a base).</param>
internal sealed record Use(string User, string Target, string Member);

/// <summary>The built assemblies, read once.</summary>
internal static class House
{
    private static readonly Dictionary<string, IReadOnlyList<Use>> Read = [];

    public static IReadOnlyList<Use> Kernel => UsesOf("Guiju.Kernel");

    public static IReadOnlyList<Use> Areas => UsesOf("Guiju.Areas");

    public static IReadOnlyList<Use> Planted => UsesOf("Guiju.Architecture.Planted");

    /// <summary>The uses of one assembly beside this one, by its file name without ending.</summary>
    public static IReadOnlyList<Use> UsesOf(string assembly)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(assembly, out var uses))
            {
                Read[assembly] = uses = [.. Load(assembly)];
            }

            return uses;
        }
    }

    public static System.Reflection.Assembly Assembly(string assembly) =>
        System.Reflection.Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

    private static IEnumerable<Use> Load(string assembly)
    {
        var architecture = new ArchLoader().LoadAssembly(Assembly(assembly)).Build();
        return architecture.Types
            .SelectMany(type => type.Dependencies.Select(dependency => new Use(type.FullName, dependency.Target.FullName, MemberOf(dependency))))
            .Distinct();
    }

    // A property is called by its accessor, which the model names "get_Now()"; BannedSymbols and people write "Now".
    private static string MemberOf(ITypeDependency dependency)
    {
        if (dependency is not IMemberMemberDependency { TargetMember: var member })
        {
            return "";
        }

        var name = member.Name.Split('(')[0];
        if (member is MethodMember && (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal)))
        {
            name = name[4..];
        }

        return $"{dependency.Target.FullName}.{name}";
    }
}
