using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Desk;

/// <summary>Opens a case by its first act.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Procedure">Id of the procedure; the version in force on the day of the act is taken.</param>
/// <param name="Profile">Identity of the case; an empty number is replaced by the next of the procedure's series.</param>
/// <param name="Intent">The starting act.</param>
/// <param name="Stamp">When, under which key, with what attached.</param>
public sealed record OpenCase(string Region, string Procedure, CaseProfile Profile, ActIntent Intent, Stamp Stamp);

/// <summary>Records a further act of a case.</summary>
/// <param name="Region">Region code.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Intent">The act.</param>
/// <param name="Stamp">When, under which key, with what attached.</param>
public sealed record RecordAct(string Region, string CaseId, ActIntent Intent, Stamp Stamp);

/// <summary>What goes with any act whatever it is.</summary>
/// <param name="RecordedAt">Now, Unix milliseconds; the legal date of an act may not lie after it.</param>
/// <param name="IdempotencyKey">One key, one act: the form carries it, so a double click is one act.</param>
public sealed record Stamp(long RecordedAt, string IdempotencyKey)
{
    /// <summary>Files, already in the evidence store.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>A reason or remark.</summary>
    public string Note { get; init; } = "";
}

/// <summary>An act that is on disk, with the case after it.</summary>
/// <param name="Case">The case; after a repeated key, the case as it stands now.</param>
/// <param name="Act">The act.</param>
/// <param name="Repeated">True when the key had been used: nothing new was written.</param>
public sealed record Recorded(CaseState Case, Act Act, bool Repeated);
