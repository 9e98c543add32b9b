using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>A clock whose date, or its being provisional, another calendar changed.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Procedure">Procedure of the case.</param>
/// <param name="Version">Version of it, by its first day.</param>
/// <param name="Before">The clock as it stood.</param>
/// <param name="After">The clock as it stands.</param>
public sealed record ClockMove(string CaseId, string Procedure, DateOnly Version, Clock Before, Clock After)
{
    /// <summary>
    /// Why: the days, between the start of the clock and the later of its two dates, that became or ceased to be worked. Empty where only its
    /// being provisional changed.
    /// </summary>
    public ImmutableArray<DayChange> Why(CalendarDiff diff)
    {
        var last = Later(Before.Due, After.Due);
        return [.. diff.Days.Where(d => d.MovesDates && d.Day > Before.From.Day && (last is null || d.Day <= last))];
    }

    /// <summary>The moves of a case between two states that differ by the calendar alone.</summary>
    public static ImmutableArray<ClockMove> Between(CaseState before, CaseState after) =>
    [
        .. before.Marking.Clocks.Zip(after.Marking.Clocks, (was, stands) => new ClockMove(before.Id, before.Procedure, before.Version, was, stands))
            .Where(m => m.Before != m.After),
    ];

    /// <summary>Adds this move to a digest over moves, so that an act can vouch for all of them in one value.</summary>
    public Digest AddTo(Digest digest, IDigester digester)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{digest}\n{CaseId}\n{Before.Duty}\n{Before.Round}\n{Standing(Before)}\n{Standing(After)}\n");
        return digester.Hash(Encoding.UTF8.GetBytes(line));
    }

    private static string Standing(Clock clock) =>
        $"{(clock.Due is { } due ? new LegalMoment(due, clock.DueHalf).ToString() : clock.State.ToString())}{(clock.Provisional ? " provisional" : "")}";

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;
}
