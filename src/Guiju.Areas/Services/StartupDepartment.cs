using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Services;

/// <summary>A department in the start-up zone (新办企业专区) with what it does there and the limit it promises, in workdays.</summary>
[Register("startup-departments", Roles.Registrar, Public = true)]
public sealed record StartupDepartment : IRegisterRecord
{
    [Field(Number = true, Unit = true)]
    public string Unit { get; init; } = "";

    [Field(Title = true)]
    public string Task { get; init; } = "";

    [Field(InList = true, Min = 0, Max = 100)]
    public decimal PromisedLimit { get; init; }

    [Field(InList = true)]
    public string Place { get; init; } = "";

    [Field(InList = true)]
    public DateOnly JoinedOn { get; init; }

    [Field(Long = true)]
    public string? FreeOfCharge { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check() => [];
}
