using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Duties;

/// <summary>What kind of body a unit is.</summary>
public enum UnitKind
{
    Organ,
    Department,
    Institution,
    Village,
}

/// <summary>A unit of the zone (单位): an organ, a department, an institution, a village or community. Data scope and statistics go by its code.</summary>
[Register(RegisterKeys.Units, Roles.Registrar, Public = true)]
public sealed record ZoneUnit : IRegisterRecord
{
    [Field(Number = true, MaxLength = 20)]
    public string Code { get; init; } = "";

    [Field(Title = true)]
    public string Name { get; init; } = "";

    [Field(InList = true, Searchable = true, MaxLength = 30)]
    public string ShortName { get; init; } = "";

    [Field(InList = true)]
    public UnitKind Kind { get; init; }

    [Field(InList = true, MaxLength = 40)]
    public string? Phone { get; init; }

    public string? Address { get; init; }

    [Field(Unit = true, InList = true)]
    public string? Parent { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (Parent == Code)
        {
            yield return Words.Book.Fault("units.own-parent", "parent");
        }
    }
}
