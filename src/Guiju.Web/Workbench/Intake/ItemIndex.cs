using System.Collections.Frozen;
using System.Collections.Immutable;
using Guiju.Areas.Catalogue;
using Guiju.Areas.Services;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;
using Guiju.Web.Reading;

namespace Guiju.Web.Workbench.Intake;

/// <summary>Every service item, ready to be found while somebody types; read again after a minute, since guides hardly ever change.</summary>
public sealed class ItemIndex(EntryReader entries, CaseReader cases, UnitNames units, TimeProvider clock, GuijuWebOptions options)
{
    private const int DaysOfUse = 180;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Reading? last;

    /// <summary>The items that fit what was typed, the best first; of equals the one that comes most often. With nothing typed, those that come most often.</summary>
    public async Task<ImmutableArray<IntakeItem>> FindAsync(string typed, int most, CancellationToken cancel)
    {
        var words = IntakeItem.Words(typed);
        return
        [
            .. (await AllAsync(cancel)).Values
                .Select(item => (Item: item, Fit: item.Fit(words)))
                .Where(found => found.Fit is not null && (words.Count > 0 || found.Item.CanBeTakenIn))
                .OrderBy(found => !found.Item.CanBeTakenIn)
                .ThenBy(found => found.Fit)
                .ThenByDescending(found => found.Item.Used)
                .ThenBy(found => found.Item.Item.Code, StringComparer.Ordinal)
                .Take(most)
                .Select(found => found.Item),
        ];
    }

    /// <summary>The item of a code, or null.</summary>
    public async Task<IntakeItem?> OfAsync(string code, CancellationToken cancel) => (await AllAsync(cancel)).GetValueOrDefault(code);

    private async Task<FrozenDictionary<string, IntakeItem>> AllAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (last is { } there && now - there.At <= Fresh)
        {
            return there.Items;
        }

        var names = await units.AllAsync(cancel);
        var windows = (await entries.AllAsync(options.Region, ServicesArea.GeneralWindows.Definition.Key, withdrawn: false, cancel))
            .ToDictionary(e => e.Number, e => ServicesArea.GeneralWindows.Read(e.Values).Name, StringComparer.Ordinal);
        var takenBy = (await entries.AllAsync(options.Region, ServicesArea.WindowItems.Definition.Key, withdrawn: false, cancel))
            .ToDictionary(e => e.Number, e => windows.GetValueOrDefault(ServicesArea.WindowItems.Read(e.Values).Window, ""), StringComparer.Ordinal);
        var used = await cases.ItemCountsAsync(options.Region, BeijingTime.DayOf(now.ToUnixTimeMilliseconds()).AddDays(-DaysOfUse), cancel);
        var items = (await entries.AllAsync(options.Region, CatalogueArea.ServiceItems.Definition.Key, withdrawn: false, cancel))
            .Select(e => (Item: CatalogueArea.ServiceItems.Read(e.Values), Mode: e.Values.GetValueOrDefault("mode", "")))
            .ToFrozenDictionary(
                pair => pair.Item.Code,
                pair => new IntakeItem(
                    pair.Item,
                    names.GetValueOrDefault(pair.Item.Unit, pair.Item.Unit),
                    takenBy.GetValueOrDefault(pair.Item.Code, ""),
                    pair.Mode,
                    PinyinInitials.Of(pair.Item.Name),
                    used.GetValueOrDefault(pair.Item.Code)),
                StringComparer.Ordinal);
        last = new Reading(now, items);
        return items;
    }

    private sealed record Reading(DateTimeOffset At, FrozenDictionary<string, IntakeItem> Items);
}
