using System.Collections.Immutable;
using Guiju.Kernel.Registers;

namespace Guiju.Web.Reading;

/// <summary>Every register, by the area it belongs to; composed by the host, since areas do not see each other.</summary>
/// <param name="Areas">Title of an area with its registers, in the order menus show them.</param>
public sealed record RegisterBook(ImmutableArray<(string Title, ImmutableArray<RegisterDefinition> Registers)> Areas)
{
    /// <summary>Every register.</summary>
    public IEnumerable<RegisterDefinition> All => Areas.SelectMany(area => area.Registers);

    /// <summary>The register, or null.</summary>
    public RegisterDefinition? Find(string key) => All.FirstOrDefault(register => register.Key == key);
}
