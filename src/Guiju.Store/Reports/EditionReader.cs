using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Reports;
using Guiju.Store.Figures;

namespace Guiju.Store.Reports;

/// <summary>Builds editions of a yearly report from what the store holds. All figures of an edition are of one moment.</summary>
public sealed class EditionReader
{
    private readonly FigureReader _figures;

    internal EditionReader(FigureReader figures) => _figures = figures;

    /// <summary>The edition of a year as the records stand now; rejected where the template names a figure that does not exist.</summary>
    /// <param name="region">Region whose records are counted.</param>
    /// <param name="zone">Name of the zone, as the report states it.</param>
    /// <param name="year">Year.</param>
    /// <param name="template">The template.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<ReportEdition>> BuildAsync(
        string region, string zone, int year, ReportTemplate template, CancellationToken cancel = default)
    {
        var (wanted, faults) = ReportBuilder.Needs(template, year, AllAreas.Figures.GetValueOrDefault);
        if (faults.Length > 0)
        {
            return new Outcome<ReportEdition>.Faulted(faults);
        }

        var values = await _figures.ValuesAsync(region, wanted, cancel);
        return new Outcome<ReportEdition>.Accepted(ReportBuilder.Build(
            template,
            zone,
            year,
            wanted.ToImmutableDictionary(w => w.Figure.Key, w => (w.Figure, w.Period, values[w.Figure.Key]))));
    }
}
