using System.Diagnostics;
using System.Globalization;

namespace Guiju.Architecture.Planted;

/// <summary>A decision that reads the clock, throws dice, asks the surroundings and touches the disk.</summary>
public static class Clocked
{
    public static DateTime Property() => DateTime.Now;

    public static IEnumerable<DateTimeOffset> InALambda(IEnumerable<int> days) => days.Select(day => DateTimeOffset.UtcNow.AddDays(day));

    public static long AType() => Stopwatch.GetTimestamp();

    public static string AMethod() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    public static IEnumerable<string> InAnIterator()
    {
        yield return Environment.GetEnvironmentVariable("HOME") ?? "";
        yield return File.ReadAllText("law.yaml");
    }
}
