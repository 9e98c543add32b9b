using System.Diagnostics;
using System.Globalization;

namespace Guiju.Bench;

/// <summary>Times two ways of doing the same in turns, so that whatever else the machine does meets both alike; medians are compared.</summary>
internal static class Measure
{
    /// <summary>Median seconds of each way over the rounds, after one round that is thrown away.</summary>
    public static async Task<(double Ours, double Bare)> InTurnsAsync(int rounds, Func<Task> ours, Func<Task> bare)
    {
        var (mine, other) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var (a, b) = (await TimeAsync(ours), await TimeAsync(bare));
            if (round > 0)
            {
                mine.Add(a);
                other.Add(b);
            }
        }

        return (Median(mine), Median(other));
    }

    /// <summary>A time as a person reads it.</summary>
    public static string Show(double seconds) => seconds switch
    {
        < 1e-6 => Number(seconds * 1e9) + " ns",
        < 1e-3 => Number(seconds * 1e6) + " µs",
        < 1 => Number(seconds * 1e3) + " ms",
        _ => Number(seconds) + " s",
    };

    /// <summary>A number with three digits that matter.</summary>
    public static string Number(double value) => value >= 100 ? value.ToString("#,0", CultureInfo.InvariantCulture) : value.ToString("0.##", CultureInfo.InvariantCulture);

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
