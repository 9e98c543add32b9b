using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Services;

/// <summary>A general window (综合窗口): one counter that takes in the items of many units.</summary>
[Register("general-windows", Roles.Registrar, Public = true)]
public sealed record GeneralWindow : IRegisterRecord
{
    [Field(Number = true, MaxLength = 20)]
    public string Number { get; init; } = "";

    [Field(Title = true)]
    public string Name { get; init; } = "";

    [Field(InList = true)]
    public string Place { get; init; } = "";

    [Field(InList = true, MaxLength = 40)]
    public string? Phone { get; init; }

    [Field(InList = true)]
    public string? Hours { get; init; }

    [Field(Long = true)]
    public string? Scope { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check() => [];
}
