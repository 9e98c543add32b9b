using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Areas.Decisions;

/// <summary>An appointment of a legal adviser (法律顾问) to a unit, valid from the first to the last day, both included.</summary>
[Register("counsel-appointments", Roles.Registrar, Roles.LegalHead, Public = true)]
public sealed record CounselAppointment : IRegisterRecord
{
    [Field(Number = true, MaxLength = 40)]
    public string Number { get; init; } = "";

    [Field(Unit = true, InList = true, Searchable = true)]
    public string Unit { get; init; } = "";

    [Field(InList = true, Searchable = true)]
    public string Firm { get; init; } = "";

    [Field(Title = true)]
    public string Adviser { get; init; } = "";

    [Field(InList = true)]
    public DateOnly From { get; init; }

    [Field(InList = true)]
    public DateOnly? To { get; init; }

    [Field(RefersTo = "counsel-appointments")]
    public string? Renews { get; init; }

    [Field(Long = true)]
    public string? Services { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (To < From)
        {
            yield return Words.Book.Fault("counsel-appointments.ends-before-it-begins", "to");
        }

        if (Renews == Number)
        {
            yield return Words.Book.Fault("counsel-appointments.renews-itself", "renews");
        }
    }
}
