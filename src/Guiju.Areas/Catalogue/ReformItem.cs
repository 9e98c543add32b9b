using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Catalogue;

/// <summary>In which of the four ways the reform separates permits from licences for an item.</summary>
public enum ReformMode
{
    Abolished,
    Filing,
    Commitment,
    Optimised,
}

/// <summary>How the mode of an item is known.</summary>
public enum ReformSource
{
    Verified,
    Memory,
}

/// <summary>An item of the zone's reform list (证照分离改革事项). Since when it applies is the item's own datum; figures ask it here.</summary>
[Register("reform-items", Roles.Registrar, Public = true)]
public sealed record ReformItem : IRegisterRecord
{
    [Field(Number = true, MaxLength = 40)]
    public string Number { get; init; } = "";

    [Field(Title = true)]
    public string Name { get; init; } = "";

    [Field(InList = true)]
    public ReformMode Mode { get; init; }

    [Field(Unit = true, InList = true)]
    public string Department { get; init; } = "";

    [Field(Long = true)]
    public string Basis { get; init; } = "";

    [Field(RefersTo = "service-items", InList = true)]
    public string? ServiceItem { get; init; }

    [Field(InList = true)]
    public DateOnly EffectiveFrom { get; init; }

    [Field(Long = true, Searchable = true)]
    public string Measures { get; init; } = "";

    public ReformSource? Source { get; init; }

    [Field(Long = true)]
    public string? SourceNote { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (Mode == ReformMode.Abolished && ServiceItem is not null)
        {
            yield return Words.Book.Fault("reform-items.abolished-with-item", "service-item");
        }
    }
}
