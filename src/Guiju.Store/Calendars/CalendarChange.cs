using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Time;

namespace Guiju.Store.Calendars;

/// <summary>What adopting a calendar did, or would do, to the running clocks of a region.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Reason">In words, which arrangements of holidays are new or re-issued.</param>
/// <param name="Diff">Days that differ; empty at the first adoption, when nothing is known of the calendar before.</param>
/// <param name="Checked">Running and stopped clocks looked at.</param>
/// <param name="Moves">Clocks that moved or whose being provisional changed, by case.</param>
public sealed record CalendarChange(string Region, string Reason, CalendarDiff Diff, int Checked, ImmutableArray<ClockMove> Moves);

/// <summary>A calendar change as it was recorded.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Sequence">Sequence of its act in the stream of the calendar.</param>
/// <param name="Reason">Which arrangements were new or re-issued.</param>
/// <param name="ChangedAt">When, Unix milliseconds.</param>
/// <param name="Checked">Clocks looked at.</param>
/// <param name="Moved">Clocks that moved.</param>
public sealed record RecordedChange(string Region, int Sequence, string Reason, long ChangedAt, int Checked, int Moved);

/// <summary>A clock that a recorded change moved.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Version">Version of it.</param>
/// <param name="Duty">Key of the duty.</param>
/// <param name="Round">Which time it was started.</param>
/// <param name="From">Date before; null while stopped.</param>
/// <param name="To">Date after; null while stopped.</param>
/// <param name="WasProvisional">Whether the date before could still change.</param>
/// <param name="IsProvisional">Whether the date after still may.</param>
public sealed record RecordedMove(
    string CaseId,
    string Procedure,
    DateOnly Version,
    string Duty,
    int Round,
    DateOnly? From,
    DateOnly? To,
    bool WasProvisional,
    bool IsProvisional);
