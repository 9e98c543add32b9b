using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Services;

/// <summary>A window where agents act for construction projects (代办专窗).</summary>
[Register("agency-windows", Roles.Registrar, Public = true)]
public sealed record AgencyWindow : IRegisterRecord
{
    [Field(Number = true, MaxLength = 20)]
    public string Number { get; init; } = "";

    [Field(Title = true)]
    public string Name { get; init; } = "";

    [Field(InList = true)]
    public string Place { get; init; } = "";

    [Field(InList = true, MaxLength = 40)]
    public string? Phone { get; init; }

    [Field(Min = 1)]
    public ImmutableArray<string> Agents { get; init; } = [];

    [Field(Long = true)]
    public string? Scope { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check() => [];
}
