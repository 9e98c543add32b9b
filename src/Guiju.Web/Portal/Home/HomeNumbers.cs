using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Time;
using Guiju.Store.Figures;
using Guiju.Store.Reading;

namespace Guiju.Web.Portal.Home;

/// <summary>The numbers of the front page.</summary>
/// <param name="Years">Years in which anything was decided, the latest first; this one where nothing was.</param>
/// <param name="Values">Values of the latest of them by figure; null where a figure has none.</param>
public sealed record HomeYear(ImmutableArray<int> Years, ImmutableDictionary<string, decimal?> Values)
{
    /// <summary>Year the values speak of.</summary>
    public int Year => Years[0];
}

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
        var values = await figures.ValuesAsync(options.Region, Keys.Select(key => (AllAreas.Figures[key], FigurePeriod.Year(years[0]))), cancel);
        var answer = new HomeYear(years, values);
        read = new Read(now, answer);
        return answer;
    }

    private async Task<ImmutableArray<int>> YearsAsync(CancellationToken cancel)
    {
        var today = BeijingTime.DayOf(clock.GetUtcNow());
        var all = await dashboards.ReadAsync(options.Region, Scope.All, new DateOnly(1, 1, 1), today, today, cancel);
        ImmutableArray<int> years = [.. all.Decided.Select(month => int.Parse(month.Month.AsSpan(0, 4), CultureInfo.InvariantCulture)).Distinct().OrderDescending()];
        return years.IsEmpty ? [today.Year] : years;
    }

    private sealed record Read(DateTimeOffset At, HomeYear Year);
}
