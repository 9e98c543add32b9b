using System.Globalization;

namespace Guiju.Kernel.Figures;

/// <summary>
/// What a query means, in plain code over records in memory. It is the yardstick that the store's SQL is held to; the product itself asks
/// the database.
/// </summary>
public static class FigureEvaluation
{
    /// <summary>Value and rows of a query. Rows are those that meet every filter, also where the measure counts something else of them.</summary>
    /// <exception cref="KeyNotFoundException">The query names a register that is not there.</exception>
    public static (decimal? Value, IReadOnlyList<FigureRecord> Rows) Of(
        FigureQuery query, int decimals, FigurePeriod period, FigureRecords records)
    {
        var source = query.Source is FigureSource.Register { Key: var key } ? records.Registers[key] : records.Cases;
        var rows = source.Where(row => query.Where.All(filter => Meets(filter, row, period, records))).ToList();
        return (Measured(query.Measure, decimals, rows, row => filter => Meets(filter, row, period, records)), rows);
    }

    private static bool Meets(FigureFilter filter, FigureRecord row, FigurePeriod period, FigureRecords records) => filter switch
    {
        FigureFilter.Is f => row.Values.TryGetValue(f.Field, out var value) && value == f.Value,
        FigureFilter.In f => row.Values.TryGetValue(f.Field, out var value) && f.Values.Contains(value),
        FigureFilter.Filled f => row.Values.ContainsKey(f.Field),
        FigureFilter.BooleanIs f => (row.Values.GetValueOrDefault(f.Field) == "true") == f.Value,
        FigureFilter.WithinPeriod f => Day(row, f.Field) is { } day && day >= period.From && day <= period.End,
        FigureFilter.ByPeriodEnd f => Day(row, f.Field) is { } day && day <= period.End,
        FigureFilter.ValidAtPeriodEnd f => Day(row, f.FromField) is { } from && from <= period.End && !(Day(row, f.ToField) < period.End),
        FigureFilter.SinceEntry f => Day(row, f.DateField) is { } day
            && Named(row, f.Field, f.Register, f.KeyField, records).Any(entry => Day(entry, f.SinceField) <= day),
        FigureFilter.EntryIs f => Named(row, f.Field, f.Register, f.KeyField, records)
            .Any(entry => entry.Values.GetValueOrDefault(f.TheirField) == f.Value),
        FigureFilter.HasAct f => row.Acts.Contains(f.Kind),
        FigureFilter.DecidedLate f => Day(row, CaseFields.DecidedOn) is { } decided
            && row.Clocks.Any(clock => clock.Kind == f.Kind && clock.MetLate && clock.MetOn?.Day == decided),
        _ => throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter)),
    };

    private static decimal? Measured(
        FigureMeasure measure, int decimals, List<FigureRecord> rows, Func<FigureRecord, Func<FigureFilter, bool>> meets) => measure switch
    {
        FigureMeasure.Count => rows.Count,
        FigureMeasure.CountDistinct m =>
            rows.Select(row => row.Values.GetValueOrDefault(m.Field)).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
        FigureMeasure.Max m => rows.Select(row => Number(row, m.Field)).Max(),
        FigureMeasure.Sum m => rows.Count == 0 ? null : rows.Sum(row => Number(row, m.Field) ?? 0),
        FigureMeasure.Share m => FigureRounding.Share(rows.Count(row => m.Numerator.All(meets(row))), rows.Count, decimals),
        FigureMeasure.AverageDays m => Average([.. rows.Select(row => Day(row, m.ToField)?.DayNumber - Day(row, m.FromField)?.DayNumber).OfType<int>()], decimals),
        _ => throw new ArgumentException($"Unknown measure {measure.GetType().Name}.", nameof(measure)),
    };

    private static decimal? Average(List<int> days, int decimals) => FigureRounding.Average(days.Sum(), days.Count, decimals);

    private static IEnumerable<FigureRecord> Named(FigureRecord row, string field, string register, string keyField, FigureRecords records) =>
        row.Values.TryGetValue(field, out var value)
            ? records.Registers[register].Where(entry => entry.Values.GetValueOrDefault(keyField) == value)
            : [];

    private static DateOnly? Day(FigureRecord row, string field) =>
        row.Values.TryGetValue(field, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static decimal? Number(FigureRecord row, string field) =>
        row.Values.TryGetValue(field, out var text) ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
}
