using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Registers;

namespace Guiju.Areas;

/// <summary>A business area (业务领域): its registers and its figures. Its procedures stand in <c>law/</c>, its special pages in the web project.</summary>
/// <param name="Key">Name of its folder, e.g. <c>Study</c>; the same in every project.</param>
/// <param name="Words">Its words.</param>
/// <param name="Registers">Its registers, in the order menus show them.</param>
/// <param name="Figures">Its figures, in the order lists show them.</param>
public sealed record Area(
    string Key, WordBook Words, ImmutableArray<RegisterDefinition> Registers, ImmutableArray<FigureDefinition> Figures)
{
    /// <summary>Title, e.g. 学法.</summary>
    public string Title => Words["area"];
}
