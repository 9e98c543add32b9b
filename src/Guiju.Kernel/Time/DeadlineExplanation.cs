using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>A due date with its reasons.</summary>
/// <param name="Deadline">The date.</param>
/// <param name="Start">What the limit runs from.</param>
/// <param name="Limit">The limit at the start.</param>
/// <param name="Days">Every day from the start to the due date, once each; while the clock stands still, to the first day left out.</param>
public sealed record DeadlineExplanation(Deadline Deadline, LegalMoment Start, Limit Limit, ImmutableArray<CountedDay> Days)
{
    /// <inheritdoc cref="Deadline.Due"/>
    public DateOnly? Due => Deadline.Due;

    /// <inheritdoc cref="Deadline.DueHalf"/>
    public DayHalf? DueHalf => Deadline.DueHalf;

    /// <inheritdoc cref="Deadline.Provisional"/>
    public bool Provisional => Deadline.Provisional;

    /// <inheritdoc cref="Deadline.Stopped"/>
    public bool Stopped => Deadline.Stopped;

    /// <summary>The same days with those of one reason folded together.</summary>
    public ImmutableArray<DayRun> Runs => DayRun.Fold(Days);

    /// <summary>The result in one sentence.</summary>
    public string Summary
    {
        get
        {
            var limit = Limit.ToChinese();
            if (Due is not { } due)
            {
                return TimeTexts.Of("SummaryStopped", Start.Day, limit);
            }

            var half = DueHalf is { } dueHalf ? TimeTexts.Of("Half" + dueHalf) : "";
            var key = Days[0].Reason == DayReason.StartHalfNotCounted ? "SummaryFromHalf" : "Summary";
            return TimeTexts.Of(key, Start.Day, limit, due, half) + (Provisional ? TimeTexts.Of("SummaryProvisional") : "");
        }
    }
}
