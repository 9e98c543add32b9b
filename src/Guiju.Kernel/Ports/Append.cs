using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;

namespace Guiju.Kernel.Ports;

/// <summary>
/// One act with everything that follows from it, to be made durable together or not at all. The act is sealed: its sequence,
/// previous hash and hash are set against the state it was decided on, so a store that finds another head must answer <see cref="AppendResult.Stale"/>.
/// </summary>
/// <param name="Act">The sealed act.</param>
/// <param name="Case">The case after it, clocks included; null for a register act.</param>
/// <param name="Entry">The register entry after it; null for an act of a case.</param>
/// <param name="Topic">A topic placed on a meeting's agenda by this act; null for any other act.</param>
/// <param name="Calendar">
/// Fingerprint of the calendar by which the case's clocks were reckoned. A store whose region has adopted another does not append. Null where
/// no clock was reckoned.
/// </param>
public sealed record Append(
    Act Act, CaseState? Case = null, RegisterEntry? Entry = null, AgendaTopic? Topic = null, string? Calendar = null);

/// <summary>A topic on a meeting's agenda. The database holds it to the very act of review that passed it.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Meeting">Number of the meeting in the register of meetings.</param>
/// <param name="Stream">Stream of the reviewed case.</param>
/// <param name="Title">Title as it stands on the agenda.</param>
/// <param name="ReviewSequence">Sequence, in that stream, of the opinion that passed it.</param>
/// <param name="ReviewKind">Kind of that act.</param>
/// <param name="ReviewOutcome">Outcome of that act; the database accepts only <c>passed</c>.</param>
public sealed record AgendaTopic(
    string Region, string Meeting, string Stream, string Title, int ReviewSequence, string ReviewKind, string ReviewOutcome);

/// <summary>What became of an append. All are ordinary; a failing disk is an exception.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Durable, at this place among the region's acts (from 1).</summary>
    public sealed record Appended(long Position) : AppendResult;

    /// <summary>An act with this idempotency key is already there; nothing was written.</summary>
    public sealed record Duplicate(Act Existing) : AppendResult;

    /// <summary>The stream has moved on since the state was loaded; nothing was written. Load again and decide again.</summary>
    public sealed record Stale : AppendResult;

    /// <summary>
    /// The region has adopted another work calendar than the caller reckons by; nothing was written. The caller must be started again with
    /// law files that hold it.
    /// </summary>
    /// <param name="Adopted">Fingerprint of the adopted one.</param>
    public sealed record OtherCalendar(string Adopted) : AppendResult;
}
