using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas;
using Guiju.Areas.Catalogue;
using Guiju.Kernel.Figures;
using Guiju.Store.Figures;
using Guiju.Web.Components.Lists;
using Guiju.Web.Portal.Home;

namespace Guiju.Web.Portal.Handled;

/// <summary>An application that was decided, as everybody may see it: by the name of its service item, not by what was typed about it.</summary>
public sealed record HandledRow(string Number, string Item, string ItemName, string Unit, string Mode, DateOnly? OpenedOn, DateOnly? DecidedOn, string Result);

/// <summary>What was handled under the reform in a year: the rows the figure of the front page counts, made by the same query.</summary>
public sealed class HandledReading(
    FigureReader figures, HomeNumbers numbers, PublicCatalogue catalogue, UnitNames units, ProcedureWords words, GuijuWebOptions options)
{
    private const string Mode = "mode";
    private const string Year = "year";

    /// <summary>What the list can be asked for.</summary>
    public static ListShape Shape { get; } = new() { Filters = [Mode, Year] };

    /// <summary>Modes that are handled at all, by the last part of their figure.</summary>
    public static IEnumerable<string> Modes => HomeNumbers.HandledByMode.Select(key => key[(key.LastIndexOf('.') + 1)..]);

    /// <summary>The figure asked for.</summary>
    public static FigureDefinition Figure(ListQuery list) =>
        AllAreas.Figures[HomeNumbers.HandledByMode.FirstOrDefault(key => list[Mode].Length > 0 && key.EndsWith("." + list[Mode], StringComparison.Ordinal)) ?? HomeNumbers.Handled];

    /// <summary>Years that can be asked for, and the one that is.</summary>
    public async Task<(ImmutableArray<int> Years, int Asked)> YearsAsync(ListQuery list, CancellationToken cancel)
    {
        var years = (await numbers.ReadAsync(cancel)).Years;
        var asked = int.TryParse(list[Year], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && years.Contains(year) ? year : years[0];
        return (years, asked);
    }

    /// <summary>The rows.</summary>
    public async Task<ListPage<HandledRow>> ListAsync(ListQuery list, int year, int? all, CancellationToken cancel)
    {
        var rows = await figures.RowsAsync(options.Region, Figure(list), FigurePeriod.Year(year), all is null ? list.Skip : 0, all ?? list.Size, cancel);
        var titles = await units.AllAsync(cancel);
        var items = (await catalogue.AllAsync(CatalogueArea.ServiceItems, cancel)).ToDictionary(item => item.Code, StringComparer.Ordinal);
        var at = rows.Columns.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);
        return new ListPage<HandledRow>([.. rows.Rows.Select(Read)], rows.Total);

        HandledRow Read(ImmutableArray<string?> row)
        {
            var code = Value(row, CaseFields.Item);
            var item = items.GetValueOrDefault(code);
            var unit = Value(row, CaseFields.Unit);
            return new HandledRow(
                Value(row, CaseFields.Number),
                item is null ? "" : code,
                item?.Name ?? "—",
                titles.GetValueOrDefault(unit, unit),
                words.Mode(Value(row, CaseFields.Mode)),
                Day(row, CaseFields.OpenedOn),
                Day(row, CaseFields.DecidedOn),
                item?.Procedure is { } procedure ? words.Result(procedure, Value(row, CaseFields.Result)) : Value(row, CaseFields.Result));
        }

        string Value(ImmutableArray<string?> row, string field) => row[at[field]] ?? "";

        DateOnly? Day(ImmutableArray<string?> row, string field) =>
            DateOnly.TryParseExact(row[at[field]], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
