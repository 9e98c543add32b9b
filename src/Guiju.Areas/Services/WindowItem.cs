using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Services;

/// <summary>An item that a general window takes in for a unit; an item is taken in at one window only.</summary>
[Register("window-items", Roles.Registrar, Public = true)]
public sealed record WindowItem : IRegisterRecord
{
    [Field(Number = true, Title = true, RefersTo = "service-items")]
    public string Item { get; init; } = "";

    [Field(Unit = true, InList = true, Searchable = true)]
    public string Unit { get; init; } = "";

    [Field(RefersTo = "general-windows", InList = true)]
    public string Window { get; init; } = "";

    /// <inheritdoc/>
    public IEnumerable<Fault> Check() => [];
}
