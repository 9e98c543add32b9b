using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Kernel.Reports;
using Guiju.Kernel.Time;
using Guiju.Store;
using Microsoft.Extensions.Caching.Memory;

namespace Guiju.Web.Reporting;

/// <summary>The yearly report as pages show it: which years there are, the edition of one, the rows of its figures.</summary>
public sealed class AnnualReport(StoreHost store, LawBook law, GuijuWebOptions options, TimeProvider clock, IMemoryCache cache)
{
    /// <summary>Key of the template.</summary>
    public const string Key = "annual-report";

    /// <summary>How old what is shown may be: a public page is asked often, figures and names change rarely.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>The last year that is over: the one reported on now.</summary>
    public int LatestYear => BeijingTime.DayOf(clock.GetUtcNow().ToUnixTimeMilliseconds()).Year - 1;

    /// <summary>Years that can be asked for, the latest first: from the first year with a record to the last that is over.</summary>
    public async Task<ImmutableArray<int>> YearsAsync(CancellationToken cancel = default)
    {
        var first = await cache.GetOrCreateAsync((typeof(AnnualReport), "first"), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Fresh;
            return await store.Figures.FirstYearAsync(options.Region, cancel) ?? LatestYear;
        });
        var count = Math.Max(1, LatestYear - first + 1);
        return [.. Enumerable.Range(0, count).Select(i => LatestYear - i)];
    }

    /// <summary>The edition of a year as the records stand now.</summary>
    /// <exception cref="InvalidOperationException">The shipped template does not fit the figures, which a test does not let pass.</exception>
    public async Task<ReportEdition> BuildAsync(int year, CancellationToken cancel = default) =>
        await store.Editions.BuildAsync(options.Region, options.ZoneName, year, Template, cancel) switch
        {
            Outcome<ReportEdition>.Accepted { Value: var edition } => edition,
            Outcome<ReportEdition>.Faulted { Faults: var faults } => throw new InvalidOperationException(string.Join('\n', faults)),
            _ => throw new InvalidOperationException("An edition is never refused."),
        };

    /// <summary>The edition as the public reads it: at most a minute old.</summary>
    public async Task<ReportEdition> ReadAsync(int year) => (await cache.GetOrCreateAsync((typeof(AnnualReport), year), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        return BuildAsync(year);
    }))!;

    /// <summary>A figure with the period the report states it over; null where there is no such figure.</summary>
    public (FigureDefinition Figure, FigurePeriod Period)? Find(string key, int year) =>
        AllAreas.Figures.TryGetValue(key, out var figure) ? (figure, ReportBuilder.PeriodOf(Template, key, year)) : null;

    private ReportTemplate Template => law.Reports[Key];
}
