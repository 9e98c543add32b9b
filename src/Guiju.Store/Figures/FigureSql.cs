using System.Collections.Immutable;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Store.Dialects;

namespace Guiju.Store.Figures;

/// <summary>Compiles a figure's query for one region and period. The rows' FROM and WHERE are written once; value and rows both use them.</summary>
internal sealed class FigureSql(SqlText sql, string region, FigureQuery query, FigurePeriod period)
{
    private readonly SourceFields _fields = query.Source is FigureSource.Register ? new EntryFields(sql.Dialect) : new CaseColumnFields(sql.Dialect);
    private readonly List<string> _joins = [];

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

    // Conditions first: they may add joins.
    private string From()
    {
        var conditions = All(query.Where);
        var own = query.Source switch
        {
            FigureSource.Register source => $"r.region = {sql.Parameter(region)} AND r.register = {sql.Parameter(source.Key)} AND NOT r.withdrawn",
            _ => $"r.region = {sql.Parameter(region)}",
        };
        return $"FROM {_fields.Table} r{string.Concat(_joins)} WHERE {own} AND {conditions}";
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

    // The other register is small and read once: grouped to one row a key it can be joined without doubling a row of ours. What is asked of it
    // says itself what an absent row means; left to the database, the join turns inner and SQLite may walk our rows once for each of its own.
    private string Since(FigureFilter.SinceEntry filter)
    {
        var alias = Join(filter.Register, filter.KeyField, filter.Field, $"min({Dialect.Field("e.field_values", filter.SinceField)})");
        return $"COALESCE({_fields.MomentOfText(alias + ".v")} <= {_fields.Moment(filter.DateField)}, FALSE)";
    }

    private string EntryIs(FigureFilter.EntryIs filter)
    {
        var fits = $"{Dialect.Field("e.field_values", filter.TheirField)} = {sql.Parameter(filter.Value)}";
        return $"COALESCE({Join(filter.Register, filter.KeyField, filter.Field, $"max(CASE WHEN {fits} THEN 1 ELSE 0 END)")}.v, 0) = 1";
    }

    private string Join(string register, string theirKey, string ourField, string value)
    {
        var alias = $"j{_joins.Count}";
        var key = Dialect.Field("e.field_values", theirKey);
        _joins.Add(
            $" LEFT JOIN (SELECT {key} AS k, {value} AS v FROM entries e WHERE e.region = {sql.Parameter(region)} "
            + $"AND e.register = {sql.Parameter(register)} AND NOT e.withdrawn GROUP BY {key}) {alias} ON {alias}.k = {_fields.Raw(ourField)}");
        return alias;
    }

    private string DayOf(DateOnly day) => sql.Parameter(_fields.DayValue(day));
}
