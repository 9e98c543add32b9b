using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Store.Dialects;

namespace Guiju.Store.Figures;

/// <summary>Compiles a figure's query for one region and period. The rows' FROM and WHERE are written once; value and rows both use them.</summary>
internal sealed class FigureSql(SqlText sql, string region, FigureQuery query, FigurePeriod period)
{
    private readonly SourceFields _fields = query.Source is FigureSource.Register ? new EntryFields(sql.Dialect) : new CaseColumnFields(sql.Dialect);

    /// <summary>One row: the value, or the parts from which it is rounded.</summary>
    public SqlText Value()
    {
        var measure = query.Measure switch
        {
            FigureMeasure.Count => "count(*)",
            FigureMeasure.CountDistinct m => $"count(DISTINCT {_fields.Present(m.Field)})",
            FigureMeasure.Max m => $"max({_fields.Number(m.Field)})",
            FigureMeasure.Sum m => $"sum({_fields.Number(m.Field)})",
            FigureMeasure.Share m => $"count(CASE WHEN {All(m.Numerator)} THEN 1 END), count(*)",
            FigureMeasure.AverageDays m => Average(m),
            _ => throw new NotSupportedException($"No SQL for {query.Measure.GetType().Name}."),
        };
        return sql.Place($"SELECT {measure} {From()}");
    }

    /// <summary>Columns (stream, number, then the given fields as canonical text) and tables with conditions.</summary>
    public (string Columns, string From) Rows(ImmutableArray<string> columns)
    {
        var from = From();
        return ($"{_fields.Stream} AS stream, r.number{string.Concat(columns.Select((c, i) => $", {_fields.Text(c)} AS c{i}"))}", from);
    }

    private string From()
    {
        var own = query.Source switch
        {
            FigureSource.Register source => $"r.region = {sql.Parameter(region)} AND r.register = {sql.Parameter(source.Key)} AND NOT r.withdrawn",
            _ => $"r.region = {sql.Parameter(region)}",
        };
        return $"FROM {_fields.Table} r WHERE {own} AND {All(query.Where)}";
    }

    private string Average(FigureMeasure.AverageDays measure)
    {
        var days = sql.Dialect.DaysBetween(_fields.Day(measure.FromField), _fields.Day(measure.ToField));
        return $"CAST(sum({days}) AS bigint), count({days})";
    }

    private string All(ImmutableArray<FigureFilter> filters) =>
        filters.IsEmpty ? "1 = 1" : string.Join(" AND ", filters.Select(Condition));

    private string Condition(FigureFilter filter) => filter switch
    {
        FigureFilter.Is f => $"{_fields.Equal(f.Field)} = {sql.Parameter(f.Value)}",
        FigureFilter.In f => sql.In(_fields.Equal(f.Field), f.Values),
        FigureFilter.Filled f => $"{_fields.Present(f.Field)} IS NOT NULL",
        FigureFilter.BooleanIs { Value: true } f => $"COALESCE({_fields.Raw(f.Field)}, 'false') = 'true'",
        FigureFilter.BooleanIs f => $"COALESCE({_fields.Raw(f.Field)}, 'false') <> 'true'",
        FigureFilter.WithinPeriod f => $"{_fields.Moment(f.Field)} BETWEEN {DayOf(period.From)} AND {DayOf(period.End)}",
        FigureFilter.ByPeriodEnd f => $"{_fields.Moment(f.Field)} <= {DayOf(period.End)}",
        FigureFilter.ValidAtPeriodEnd f => $"({_fields.Moment(f.FromField)} <= {DayOf(period.End)} "
            + $"AND ({_fields.Moment(f.ToField)} IS NULL OR {_fields.Moment(f.ToField)} >= {DayOf(period.End)}))",
        FigureFilter.SinceEntry f => Since(f),
        FigureFilter.EntryIs f => EntryIs(f),
        FigureFilter.HasAct f =>
            $"EXISTS (SELECT 1 FROM acts a WHERE a.region = r.region AND a.stream = {_fields.Stream} AND a.kind = {sql.Parameter(f.Kind)})",
        FigureFilter.DecidedLate f =>
            "EXISTS (SELECT 1 FROM clocks k WHERE k.region = r.region AND k.case_id = r.id AND k.state = 'met' AND k.met_late "
            + $"AND k.met_on = r.decided_on AND k.kind = '{(f.Kind == DutyKind.Statutory ? "statutory" : "promised")}')",
        _ => throw new NotSupportedException($"No SQL for {filter.GetType().Name}."),
    };

    // The other register is small: gathered once into one row a key, and asked until the first that fits. As a join SQLite walks all of it for
    // each row of ours; as a plain subquery it gathers anew for each.
    private string Since(FigureFilter.SinceEntry filter)
    {
        var key = Dialect.Field("e.field_values", filter.KeyField);
        return $"EXISTS (WITH j AS MATERIALIZED (SELECT {key} AS k, min({Dialect.Field("e.field_values", filter.SinceField)}) AS v "
            + $"{Entries(filter.Register)} GROUP BY {key}) SELECT 1 FROM j WHERE j.k = {_fields.Raw(filter.Field)} "
            + $"AND {_fields.MomentOfText("j.v")} <= {_fields.Moment(filter.DateField)})";
    }

    private string EntryIs(FigureFilter.EntryIs filter) =>
        $"{_fields.Raw(filter.Field)} IN (SELECT {Dialect.Field("e.field_values", filter.KeyField)} {Entries(filter.Register)} "
        + $"AND {Dialect.Field("e.field_values", filter.TheirField)} = {sql.Parameter(filter.Value)})";

    private string Entries(string register) =>
        $"FROM entries e WHERE e.region = {sql.Parameter(region)} AND e.register = {sql.Parameter(register)} AND NOT e.withdrawn";

    private string DayOf(DateOnly day) => sql.Parameter(_fields.DayValue(day));
}
