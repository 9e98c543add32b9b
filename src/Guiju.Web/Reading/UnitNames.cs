using System.Collections.Frozen;
using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Components.Forms;

namespace Guiju.Web.Reading;

/// <summary>Titles of the units by their codes, read again after a minute: they stand in every list and hardly ever change.</summary>
public sealed class UnitNames(EntryReader reads, RegisterBook registers, TimeProvider clock, GuijuWebOptions options)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private FrozenDictionary<string, string> titles = FrozenDictionary<string, string>.Empty;
    private DateTimeOffset readAt = DateTimeOffset.MinValue;

    /// <summary>Every unit by code.</summary>
    public async Task<FrozenDictionary<string, string>> AllAsync(CancellationToken cancel = default)
    {
        if (clock.GetUtcNow() - readAt > Fresh && registers.Find(RegisterKeys.Units) is { } units)
        {
            var entries = await reads.AllAsync(options.Region, units.Key, withdrawn: true, cancel);
            var name = units.Find("short-name") is { } shorter ? shorter.Key : units.TitleField;
            titles = entries.ToFrozenDictionary(
                e => e.Number, e => e.Values.GetValueOrDefault(name) ?? e.Values.GetValueOrDefault(units.TitleField) ?? e.Number, StringComparer.Ordinal);
            readAt = clock.GetUtcNow();
        }

        return titles;
    }

    /// <summary>Reads again at the next question: a unit was changed.</summary>
    public void Forget() => readAt = DateTimeOffset.MinValue;

    /// <summary>Title of a unit; its code where nothing is known of it.</summary>
    public async Task<string> TitleAsync(string code, CancellationToken cancel = default) =>
        (await AllAsync(cancel)).GetValueOrDefault(code, code);

    /// <summary>Every unit as a closed list for filters and forms.</summary>
    public async Task<IReadOnlyList<FieldOption>> OptionsAsync(CancellationToken cancel = default) =>
        [.. (await AllAsync(cancel)).OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => new FieldOption(u.Key, u.Value))];
}
