using System.Collections.Frozen;
using System.Collections.Immutable;
using Guiju.Areas.Catalogue;
using Guiju.Areas.Decisions;
using Guiju.Areas.Duties;
using Guiju.Areas.Services;
using Guiju.Areas.Study;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Registers;

namespace Guiju.Areas;

/// <summary>Every area together: the one place where they meet. Keys of registers and figures are unique over all of them.</summary>
public static class AllAreas
{
    /// <summary>The areas, in the order menus show them.</summary>
    public static ImmutableArray<Area> All { get; } =
        [DutiesArea.Area, StudyArea.Area, CatalogueArea.Area, ServicesArea.Area, DecisionsArea.Area];

    /// <summary>Every register by its key.</summary>
    public static FrozenDictionary<string, RegisterDefinition> Registers { get; } =
        All.SelectMany(area => area.Registers).ToFrozenDictionary(register => register.Key, StringComparer.Ordinal);

    /// <summary>Every figure by its key.</summary>
    public static FrozenDictionary<string, FigureDefinition> Figures { get; } =
        All.SelectMany(area => area.Figures).ToFrozenDictionary(figure => figure.Key, StringComparer.Ordinal);
}
