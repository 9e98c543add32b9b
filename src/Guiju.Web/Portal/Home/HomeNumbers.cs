using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Time;
using Guiju.Store.Figures;
using Guiju.Store.Reading;

namespace Guiju.Web.Portal.Home;

/// <summary>The numbers of the front page.</summary>
/// <param name="Year">Year they speak of: the latest in which anything was decided, else this one.</param>
/// <param name="Values">Values by figure; null where a figure has none.</param>
public sealed record HomeYear(int Year, ImmutableDictionary<string, decimal?> Values);

/// <summary>Reads the numbers of the front page, at most once a minute however often it is asked for.</summary>
public sealed class HomeNumbers(FigureReader figures, DashboardReader dashboards, TimeProvider clock, GuijuWebOptions options)
{
    /// <summary>Figure of everything handled under the reform.</summary>
    public const string Handled = "reform.handled";

    /// <summary>Its parts by mode.</summary>
    public static ImmutableArray<string> HandledByMode { get; } = ["reform.handled.filing", "reform.handled.commitment", "reform.handled.optimised"];

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly ImmutableArray<string> Keys = ["reform.items", "centre.items", "centre.items.all", Handled, .. HandledByMode];
    private Read? read;

    /// <summary>The numbers.</summary>
    public async Task<HomeYear> ReadAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (read is { } known && now - known.At is var age && age >= TimeSpan.Zero && age < Fresh)
        {
            return known.Year;
        }

        var years = await YearsAsync(cancel);
        var year = years.IsEmpty ? BeijingTime.DayOf(now).Year : years[0];
        var values = await figures.ValuesAsync(options.Region, Keys.Select(key => (AllAreas.Figures[key], FigurePeriod.Year(year))), cancel);
        var answer = new HomeYear(year, values);
        read = new Read(now, answer);
        return answer;
    }

    /// <summary>Years in which anything was decided, the latest first.</summary>
    public async Task<ImmutableArray<int>> YearsAsync(CancellationToken cancel = default)
    {
        var today = BeijingTime.DayOf(clock.GetUtcNow());
        var all = await dashboards.ReadAsync(options.Region, Scope.All, new DateOnly(1, 1, 1), today, today, cancel);
        return [.. all.Decided.Select(month => int.Parse(month.Month.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture)).Distinct().OrderDescending()];
    }

    private sealed record Read(DateTimeOffset At, HomeYear Year);
}
