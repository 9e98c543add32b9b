using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Services;

/// <summary>How an agency agreement stands.</summary>
public enum AgreementState
{
    Open,
    Concluded,
}

/// <summary>An agency agreement (企业代办协议): which approvals an agent carries for which project of which enterprise.</summary>
[Register("agency-agreements", Roles.Registrar, Roles.WindowClerk, Public = true)]
public sealed record AgencyAgreement : IRegisterRecord
{
    [Field(Number = true, MaxLength = 40)]
    public string Number { get; init; } = "";

    [Field(InList = true)]
    public DateOnly SignedOn { get; init; }

    [Field(Title = true)]
    public string Project { get; init; } = "";

    [Field(InList = true, Searchable = true, Personal = PersonalData.Name)]
    public string Company { get; init; } = "";

    [Field(RefersTo = "agency-windows", InList = true)]
    public string Window { get; init; } = "";

    [Field(Internal = true)]
    public string Agent { get; init; } = "";

    [Field(Min = 1)]
    public ImmutableArray<string> Approvals { get; init; } = [];

    [Field(InList = true)]
    public AgreementState Status { get; init; }

    public DateOnly? ConcludedOn { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (Status == AgreementState.Concluded && ConcludedOn is null)
        {
            yield return Words.Book.Fault("agency-agreements.concluded-without-date", "concluded-on");
        }

        if (Status == AgreementState.Open && ConcludedOn is not null)
        {
            yield return Words.Book.Fault("agency-agreements.date-without-conclusion", "concluded-on");
        }

        if (ConcludedOn < SignedOn)
        {
            yield return Words.Book.Fault("agency-agreements.concluded-before-signing", "concluded-on");
        }
    }
}
