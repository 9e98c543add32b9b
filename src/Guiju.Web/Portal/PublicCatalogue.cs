using System.Collections.Concurrent;
using System.Collections.Immutable;
using Guiju.Areas.Catalogue;
using Guiju.Areas.Duties;
using Guiju.Areas.Services;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store.Reading;
using Guiju.Web.Components.Forms;
using Guiju.Web.Components.Lists;

namespace Guiju.Web.Portal;

/// <summary>An entry of a public register as its record, and whether it has been withdrawn.</summary>
/// <param name="Record">The public fields, masked; the others are at their defaults.</param>
/// <param name="Withdrawn">Whether the entry counts no more.</param>
public sealed record PublicEntry<T>(T Record, bool Withdrawn);

/// <summary>
/// The registers the portal shows, read as records. Only what <see cref="PublicView"/> lets through is read, so that no page of the portal can
/// show more. A list is one query; what a list can be narrowed by is counted once a minute.
/// </summary>
public sealed class PublicCatalogue(EntryReader reads, UnitNames units, TimeProvider clock, GuijuWebOptions options)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Register, string Field), (DateTimeOffset At, ImmutableArray<(string Value, int Count)> Counts)> counts = new();

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => BeijingTime.DayOf(clock.GetUtcNow());

    /// <summary>A page of a register; entries withdrawn are left out.</summary>
    /// <param name="register">The register.</param>
    /// <param name="list">What was asked; its sorts and filters are fields of the register.</param>
    /// <param name="rows">How many rows instead of a page's, from the first.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ListPage<T>> ListAsync<T>(Register<T> register, ListQuery list, int? rows = null, CancellationToken cancel = default)
        where T : class, IRegisterRecord, new()
    {
        var page = await reads.ListAsync(
            options.Region,
            register.Definition,
            new EntryQuery
            {
                Search = list.Q,
                Where = list.Filters.ToImmutableDictionary(StringComparer.Ordinal),
                OrderBy = list.Sort,
                Descending = list.Descending,
                Withdrawn = false,
                Page = rows is { } all ? new PageRequest(1, all) : new PageRequest(list.Page, list.Size),
            },
            cancel);
        return new ListPage<T>([.. page.Items.Select(entry => Read(register, entry))], page.Total);
    }

    /// <summary>Every entry, not withdrawn, by number: for short registers.</summary>
    public async Task<ImmutableArray<T>> AllAsync<T>(Register<T> register, CancellationToken cancel = default)
        where T : class, IRegisterRecord, new() =>
        [.. (await reads.AllAsync(options.Region, register.Definition.Key, cancel: cancel)).Select(entry => Read(register, entry))];

    /// <summary>The entry with that value in a field, withdrawn ones last; null where there is none.</summary>
    public async Task<PublicEntry<T>?> FindAsync<T>(Register<T> register, string field, string value, CancellationToken cancel = default)
        where T : class, IRegisterRecord, new()
    {
        var query = new EntryQuery { Where = ImmutableDictionary<string, string>.Empty.Add(field, value), Page = new PageRequest(1, 10) };
        var found = await reads.ListAsync(options.Region, register.Definition, query, cancel);
        return found.Items.OrderBy(entry => entry.Withdrawn).Select(entry => new PublicEntry<T>(Read(register, entry), entry.Withdrawn)).FirstOrDefault();
    }

    /// <summary>How many entries have which value in a field, most first; counted again after a minute.</summary>
    public async Task<ImmutableArray<(string Value, int Count)>> CountsAsync(RegisterDefinition register, string field, CancellationToken cancel = default)
    {
        var key = (register.Key, field);
        if (counts.TryGetValue(key, out var known) && clock.GetUtcNow() - known.At is var age && age >= TimeSpan.Zero && age < Fresh)
        {
            return known.Counts;
        }

        var entries = await reads.AllAsync(options.Region, register.Key, cancel: cancel);
        ImmutableArray<(string Value, int Count)> counted =
        [
            .. entries.GroupBy(entry => entry.Values.GetValueOrDefault(field, ""), StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0)
                .Select(group => (group.Key, group.Count()))
                .OrderByDescending(pair => pair.Item2)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
        counts[key] = (clock.GetUtcNow(), counted);
        return counted;
    }

    /// <summary>The units that have entries, as a filter.</summary>
    public async Task<IReadOnlyList<FieldOption>> UnitOptionsAsync(RegisterDefinition register, string field, CancellationToken cancel = default)
    {
        var names = await units.AllAsync(cancel);
        return [.. (await CountsAsync(register, field, cancel)).Select(pair => new FieldOption(pair.Value, $"{names.GetValueOrDefault(pair.Value, pair.Value)}（{pair.Count}）"))];
    }

    /// <summary>The choices of a field that have entries, in the order of the register, as a filter.</summary>
    public async Task<IReadOnlyList<FieldOption>> ChoiceOptionsAsync(RegisterDefinition register, string field, CancellationToken cancel = default)
    {
        var counted = (await CountsAsync(register, field, cancel)).ToDictionary(pair => pair.Value, pair => pair.Count, StringComparer.Ordinal);
        return [.. register.Find(field)!.Choices.Where(choice => counted.ContainsKey(choice.Key)).Select(choice => new FieldOption(choice.Key, $"{choice.Title}（{counted[choice.Key]}）"))];
    }

    /// <summary>The public entry of a unit, or null.</summary>
    public async Task<ZoneUnit?> UnitAsync(string code, CancellationToken cancel = default) =>
        (await FindAsync(DutiesArea.Units, "code", code, cancel))?.Record;

    private static T Read<T>(Register<T> register, RegisterEntry entry)
        where T : class, IRegisterRecord, new() => register.Read(PublicView.Of(register.Definition, entry.Values));
}
