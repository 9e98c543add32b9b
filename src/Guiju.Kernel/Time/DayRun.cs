using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>Consecutive days of an explanation that have one reason, for a page to show in one line.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them; the same where there is one.</param>
public sealed record DayRun(CountedDay First, CountedDay Last)
{
    /// <summary>How many days.</summary>
    public int Length => Last.Day.DayNumber - First.Day.DayNumber + 1;

    /// <summary>Folds days; days differ when their reason, their notice or whether they are provisional does.</summary>
    public static ImmutableArray<DayRun> Fold(ImmutableArray<CountedDay> days)
    {
        var runs = ImmutableArray.CreateBuilder<DayRun>();
        foreach (var day in days)
        {
            if (runs.Count > 0 && runs[^1].Last is var last && (last.Reason, last.Notice, last.Provisional) == (day.Reason, day.Notice, day.Provisional))
            {
                runs[^1] = runs[^1] with { Last = day };
            }
            else
            {
                runs.Add(new DayRun(day, day));
            }
        }

        return runs.DrainToImmutable();
    }
}
