using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Catalogue;

/// <summary>Kind of a service item (事项类型).</summary>
public enum ServiceItemKind
{
    Licence,
    Confirmation,
    Filing,
    PublicService,
    Benefit,
    Reward,
    Adjudication,
    Other,
}

/// <summary>Reform mode of an item that is still handled; an abolished one is handled no more.</summary>
public enum ServiceItemMode
{
    Filing,
    Commitment,
    Optimised,
}

/// <summary>
/// A service item (政务服务事项) with its guide. Limits are in workdays; an absent statutory limit means that none is known, an absent
/// promise that none is made.
/// </summary>
[Register("service-items", Roles.Registrar, Public = true)]
public sealed record ServiceItem : IRegisterRecord
{
    [Field(Number = true, MaxLength = 40)]
    public string Code { get; init; } = "";

    [Field(Title = true)]
    public string Name { get; init; } = "";

    [Field(InList = true)]
    public ServiceItemKind Kind { get; init; }

    [Field(Unit = true, InList = true)]
    public string Unit { get; init; } = "";

    [Field(MaxLength = 60)]
    public string? Procedure { get; init; }

    [Field(InList = true)]
    public ServiceItemMode? Mode { get; init; }

    [Field(InList = true)]
    public bool Resident { get; init; }

    [Field(Min = 0, Max = 1000)]
    public decimal? StatutoryLimit { get; init; }

    [Field(InList = true, Min = 0, Max = 1000)]
    public decimal? PromisedLimit { get; init; }

    public string Fee { get; init; } = "";

    public string? Place { get; init; }

    [Field(MaxLength = 40)]
    public string? Phone { get; init; }

    [Field(MaxLength = 1000)]
    public ImmutableArray<string> Conditions { get; init; } = [];

    [Field(MaxLength = 500)]
    public ImmutableArray<string> Materials { get; init; } = [];

    [Field(MaxLength = 500)]
    public ImmutableArray<string> Steps { get; init; } = [];

    [Field(Long = true)]
    public string? Basis { get; init; }

    [Field(Min = 0, Max = 20)]
    public int MaxVisits { get; init; }

    public string? Hours { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (PromisedLimit > StatutoryLimit)
        {
            yield return Words.Book.Fault("service-items.promise-longer", "promised-limit", PromisedLimit, StatutoryLimit);
        }

        if (Resident && Place is null)
        {
            yield return Words.Book.Fault("service-items.resident-without-place", "place");
        }

        if (Resident && Phone is null)
        {
            yield return Words.Book.Fault("service-items.resident-without-phone", "phone");
        }

        if (Mode is not null && Procedure is null)
        {
            yield return Words.Book.Fault("service-items.mode-without-procedure", "procedure");
        }
    }
}
