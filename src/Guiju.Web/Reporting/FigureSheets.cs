using System.Collections.Frozen;
using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Areas.Catalogue;
using Guiju.Kernel;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Registers;
using Guiju.Store;
using Guiju.Store.Figures;
using Guiju.Web.Resources;
using Microsoft.Extensions.Caching.Memory;
using Guiju.Web.Reading;

namespace Guiju.Web.Reporting;

/// <summary>
/// Puts the rows behind a figure into words. To the public, personal data are masked and fields kept inside are left out; a case is called by
/// its service item, never by its title, which may name a party or an internal matter.
/// </summary>
public sealed class FigureSheets(StoreHost store, GuijuWebOptions options, UnitNames units, ProcedureWords words, Text text, IMemoryCache cache)
{
    /// <summary>A page of rows for staff, each leading to its record.</summary>
    public Task<FigureSheet> ReadAsync(FigureDefinition figure, FigurePeriod period, int skip, int take, CancellationToken cancel = default) =>
        ReadAsync(figure, period, skip, take, open: false, cancel);

    /// <summary>A page of rows for everybody.</summary>
    public Task<FigureSheet> ReadPublicAsync(FigureDefinition figure, FigurePeriod period, int skip, int take, CancellationToken cancel = default) =>
        ReadAsync(figure, period, skip, take, open: true, cancel);

    private async Task<FigureSheet> ReadAsync(
        FigureDefinition figure, FigurePeriod period, int skip, int take, bool open, CancellationToken cancel)
    {
        var rows = await store.Figures.RowsAsync(options.Region, figure, period, skip, take, cancel);
        var names = await units.AllAsync(cancel);
        var register = figure.Query.Source is FigureSource.Register { Key: var key } ? AllAreas.Registers[key] : null;
        var procedures = ProceduresOf(figure);
        var items = rows.Columns.Contains(CaseFields.Item) ? await ItemsAsync(cancel) : FrozenDictionary<string, string>.Empty;
        var columns = rows.Columns.Select((column, index) => (Key: column, Index: index))
            .Where(c => !open || IsPublic(c.Key, register))
            .ToList();
        return new FigureSheet(
            [.. columns.Select(c => register?.Find(c.Key)?.Title ?? CaseFields.TitleOf(c.Key))],
            [.. rows.Rows.Select((values, i) => new FigureSheetRow(
                [.. columns.Select(c => values[c.Index] is not { } value ? ""
                    : register is null ? OfCase(c.Key, value, procedures.IsEmpty ? words.All : procedures, names, items)
                    : OfEntry(register.Find(c.Key)!, value, names, open))],
                open ? null : HrefOf(rows.Streams[i])))],
            rows.Total);
    }

    private static string HrefOf(string stream) => "/desk/" + (stream.StartsWith("case/", StringComparison.Ordinal) ? "cases/" + stream["case/".Length..]
        : "registers/" + stream["register/".Length..]);

    private static string OfEntry(RegisterField field, string value, FrozenDictionary<string, string> names, bool open) =>
        field.Kind == FieldKind.Unit ? names.GetValueOrDefault(value, value) : FieldShown.Of(field, open ? PublicView.Masked(field, value) : value);

    // A row may not carry the procedure it runs under; the figure then counts cases of those it names.
    private static ImmutableArray<string> ProceduresOf(FigureDefinition figure) =>
    [
        .. figure.Query.Where.SelectMany(IEnumerable<string> (filter) => filter switch
        {
            FigureFilter.Is { Field: CaseFields.Procedure, Value: var one } => [one],
            FigureFilter.In { Field: CaseFields.Procedure, Values: var some } => some,
            _ => [],
        }),
    ];

    private string OfCase(string column, string value, ImmutableArray<string> ran, FrozenDictionary<string, string> names, FrozenDictionary<string, string> items) => column switch
    {
        CaseFields.Unit => names.GetValueOrDefault(value, value),
        CaseFields.Item => items.GetValueOrDefault(value, value),
        CaseFields.Procedure => words.Title(value),
        CaseFields.Mode => words.Mode(value),
        CaseFields.Kind => First(ran, procedure => words.Kind(procedure, value), value),
        CaseFields.Result => First(ran, procedure => words.Result(procedure, value), value),
        CaseFields.Channel => text.Find($"Desk.Channel.{value}") ?? value,
        CaseFields.Late => FieldShown.YesOrNo(value == "true"),
        _ => value,
    };

    private static bool IsPublic(string column, RegisterDefinition? register) =>
        register?.Find(column) is { } field ? field.Public && field.Personal != PersonalData.Other : column != CaseFields.Title;

    private async Task<FrozenDictionary<string, string>> ItemsAsync(CancellationToken cancel) => (await cache.GetOrCreateAsync((typeof(FigureSheets), "items"), async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = AnnualReport.Fresh;
        var register = CatalogueArea.ServiceItems.Definition;
        var all = await store.Entries.AllAsync(options.Region, register.Key, withdrawn: true, cancel);
        return all.ToFrozenDictionary(item => item.Number, item => item.Values.GetValueOrDefault(register.TitleField, item.Number), StringComparer.Ordinal);
    }))!;

    private static string First(ImmutableArray<string> procedures, Func<string, string> say, string key) =>
        procedures.Select(say).FirstOrDefault(said => said != key) ?? key;
}
