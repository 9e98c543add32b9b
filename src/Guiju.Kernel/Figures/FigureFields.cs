using System.Collections.Immutable;
using Guiju.Kernel.Registers;

namespace Guiju.Kernel.Figures;

/// <summary>
/// Which fields a query reads, and whether they exist. A query over a field that is not there would count nothing in silence, so every
/// definition is checked against the registers before it is used.
/// </summary>
public static class FigureFields
{
    /// <summary>What is wrong with a figure: unknown registers and fields, and fields of the wrong kind; empty when sound.</summary>
    public static IEnumerable<string> Mistakes(FigureDefinition figure, IReadOnlyDictionary<string, RegisterDefinition> registers)
    {
        var source = figure.Query.Source is FigureSource.Register { Key: var key }
            ? registers.TryGetValue(key, out var register) ? new FieldKinds(register) : null
            : FieldKinds.OfCases;
        if (source is null)
        {
            return [$"{figure.Key}: no register '{(figure.Query.Source as FigureSource.Register)?.Key}'"];
        }

        var numerator = figure.Query.Measure is FigureMeasure.Share share ? share.Numerator : [];
        return figure.Query.Where.Concat(numerator).SelectMany(filter => OfFilter(filter, source, registers))
            .Concat(OfMeasure(figure.Query.Measure, source))
            .Concat(figure.RowColumns.SelectMany(column => source.Lacks(column)))
            .Select(mistake => $"{figure.Key}: {mistake}");
    }

    private static IEnumerable<string> OfFilter(
        FigureFilter filter, FieldKinds source, IReadOnlyDictionary<string, RegisterDefinition> registers) => filter switch
    {
        FigureFilter.Is f => source.LacksValue(f.Field, f.Value),
        FigureFilter.In f => f.Values.SelectMany(value => source.LacksValue(f.Field, value)),
        FigureFilter.Filled f => source.Lacks(f.Field),
        FigureFilter.BooleanIs f => source.Lacks(f.Field, FieldKind.Boolean),
        FigureFilter.WithinPeriod f => source.Lacks(f.Field, FieldKind.Date),
        FigureFilter.ByPeriodEnd f => source.Lacks(f.Field, FieldKind.Date),
        FigureFilter.ValidAtPeriodEnd f => [.. source.Lacks(f.FromField, FieldKind.Date), .. source.Lacks(f.ToField, FieldKind.Date)],
        FigureFilter.SinceEntry f =>
        [
            .. source.Lacks(f.Field), .. source.Lacks(f.DateField, FieldKind.Date),
            .. Other(registers, f.Register, other => [.. other.Lacks(f.KeyField), .. other.Lacks(f.SinceField, FieldKind.Date)]),
        ],
        FigureFilter.EntryIs f =>
            [.. source.Lacks(f.Field), .. Other(registers, f.Register, other => [.. other.Lacks(f.KeyField), .. other.LacksValue(f.TheirField, f.Value)])],
        FigureFilter.HasAct or FigureFilter.DecidedLate => source.IsCases ? [] : ["a filter of cases over a register"],
        _ => [$"unknown filter {filter.GetType().Name}"],
    };

    private static IEnumerable<string> OfMeasure(FigureMeasure measure, FieldKinds source) => measure switch
    {
        FigureMeasure.CountDistinct m => source.Lacks(m.Field),
        FigureMeasure.Max m => source.Lacks(m.Field, FieldKind.Integer, FieldKind.Decimal, FieldKind.Money),
        FigureMeasure.Sum m => source.Lacks(m.Field, FieldKind.Integer, FieldKind.Decimal, FieldKind.Money),
        FigureMeasure.AverageDays m => [.. source.Lacks(m.FromField, FieldKind.Date), .. source.Lacks(m.ToField, FieldKind.Date)],
        _ => [],
    };

    private static IEnumerable<string> Other(
        IReadOnlyDictionary<string, RegisterDefinition> registers, string key, Func<FieldKinds, ImmutableArray<string>> mistakes) =>
        registers.TryGetValue(key, out var register) ? mistakes(new FieldKinds(register)) : [$"no register '{key}'"];
}
