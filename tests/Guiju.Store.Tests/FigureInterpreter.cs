using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;

namespace Guiju.Store.Tests;

/// <summary>Reckons figures in memory, straight from their definition: what the SQL is held to.</summary>
internal sealed class FigureInterpreter(
    IReadOnlyCollection<RegisterEntry> entries, IReadOnlyCollection<CaseState> cases, IReadOnlyCollection<Act> acts, FigurePeriod period)
{
    public ImmutableArray<string> Rows(FigureQuery query) =>
        [.. Matching(query).Select(r => r.Number).Order(StringComparer.Ordinal)];

    public decimal? Value(FigureDefinition figure)
    {
        var rows = Matching(figure.Query).ToList();
        return figure.Query.Measure switch
        {
            FigureMeasure.Count => rows.Count,
            FigureMeasure.CountDistinct m => rows.Select(r => r.Get(m.Field)).Where(v => v.Length > 0).Distinct().Count(),
            FigureMeasure.Max m => rows.Max(r => Number(r.Get(m.Field))),
            FigureMeasure.Sum m => rows.Count == 0 ? null : rows.Sum(r => Number(r.Get(m.Field))),
            FigureMeasure.Share m => FigureRounding.Share(rows.Count(r => m.Numerator.All(f => Meets(r, f))), rows.Count, figure.Decimals),
            FigureMeasure.AverageDays m => Average(rows, m, figure.Decimals),
            _ => throw new NotSupportedException(),
        };
    }

    private static decimal? Average(List<Row> rows, FigureMeasure.AverageDays m, int decimals)
    {
        var both = rows.Where(r => r.Get(m.FromField).Length > 0 && r.Get(m.ToField).Length > 0)
            .Select(r => Day(r.Get(m.ToField)).DayNumber - Day(r.Get(m.FromField)).DayNumber).ToList();
        return FigureRounding.Average(both.Sum(), both.Count, decimals);
    }

    private IEnumerable<Row> Matching(FigureQuery query)
    {
        var rows = query.Source is FigureSource.Register { Key: var key }
            ? entries.Where(e => e.Register == key && !e.Withdrawn).Select(e => new Row(e.Number, f => e.Values.GetValueOrDefault(f, ""), null))
            : cases.Select(c => new Row(c.Profile.Number, f => Field(c, f), c));
        return rows.Where(r => query.Where.All(f => Meets(r, f)));
    }

    private bool Meets(Row row, FigureFilter filter) => filter switch
    {
        FigureFilter.Is f => row.Get(f.Field) == f.Value,
        FigureFilter.In f => f.Values.Contains(row.Get(f.Field)),
        FigureFilter.Filled f => row.Get(f.Field).Length > 0,
        FigureFilter.BooleanIs f => (row.Get(f.Field) == "true") == f.Value,
        FigureFilter.WithinPeriod f => row.Get(f.Field) is { Length: > 0 } day && Day(day) >= period.From && Day(day) <= period.End,
        FigureFilter.ByPeriodEnd f => row.Get(f.Field) is { Length: > 0 } day && Day(day) <= period.End,
        FigureFilter.ValidAtPeriodEnd f => row.Get(f.FromField) is { Length: > 0 } from && Day(from) <= period.End
            && (row.Get(f.ToField) is not { Length: > 0 } to || Day(to) >= period.End),
        FigureFilter.SinceEntry f => Others(f.Register, f.KeyField, row.Get(f.Field)).Any(e =>
            e.Values.TryGetValue(f.SinceField, out var since) && row.Get(f.DateField) is { Length: > 0 } on && Day(since) <= Day(on)),
        FigureFilter.EntryIs f => Others(f.Register, f.KeyField, row.Get(f.Field)).Any(e => e.Values.GetValueOrDefault(f.TheirField) == f.Value),
        FigureFilter.HasAct f => acts.Any(a => a.Stream == CaseState.StreamOf(row.Case!.Id) && a.Kind == f.Kind),
        FigureFilter.DecidedLate f => row.Case!.Marking.Clocks.Any(k =>
            k.MetLate && k.Kind == f.Kind && k.MetOn!.Value.Day == row.Case.Marking.DecidedOn),
        _ => throw new NotSupportedException(filter.GetType().Name),
    };

    private IEnumerable<RegisterEntry> Others(string register, string key, string value) =>
        entries.Where(e => e.Register == register && !e.Withdrawn && value.Length > 0 && e.Values.GetValueOrDefault(key) == value);

    private static string Field(CaseState state, string field) => field switch
    {
        CaseFields.Procedure => state.Procedure,
        CaseFields.Number => state.Profile.Number,
        CaseFields.Title => state.Profile.Title,
        CaseFields.Unit => state.Profile.Unit,
        CaseFields.Item => state.Profile.Item,
        CaseFields.Mode => state.Profile.Mode,
        CaseFields.Kind => state.Profile.Kind,
        CaseFields.Channel => state.Profile.Channel,
        CaseFields.OpenedOn => Iso(state.OpenedOn),
        CaseFields.Result => state.Marking.Result ?? "",
        CaseFields.DecidedOn => Iso(state.Marking.DecidedOn),
        CaseFields.ClosedOn => Iso(state.Marking.ClosedOn),
        CaseFields.Late => state.Marking.Clocks.Any(k => k.MetLate) ? "true" : "false",
        _ => throw new NotSupportedException(field),
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row(string Number, Func<string, string> Get, CaseState? Case);
}
