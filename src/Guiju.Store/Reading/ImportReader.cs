using Guiju.Kernel.Registers;

namespace Guiju.Store.Reading;

/// <summary>Judges a sheet against a register as it stands; pages and the command line both ask it before they import.</summary>
public sealed class ImportReader(EntryReader entries)
{
    /// <summary>The plan; nothing is written.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="register">The register.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="find">A register by its key, for the fields that refer to others.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ImportPlan> PlanAsync(
        string region, RegisterDefinition register, Sheet sheet, Func<string, RegisterDefinition?> find, CancellationToken cancel = default)
    {
        var current = (await entries.AllAsync(region, register.Key, withdrawn: true, cancel)).ToDictionary(e => e.Number, StringComparer.Ordinal);
        var meant = new Dictionary<string, ILookup<string, string>>(StringComparer.Ordinal);
        foreach (var target in register.Fields.Select(f => f.RefersTo).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (find(target) is { } referred)
            {
                var words = WordsFor(register, target, sheet);
                meant[target] = (await entries.NamesAsync(region, referred, words, cancel)).Where(name => !name.Withdrawn)
                    .SelectMany(name => new[] { name.Number, name.Title, name.ShortTitle }.Distinct(), (name, word) => (word, name.Number))
                    .ToLookup(pair => pair.word, pair => pair.Number, StringComparer.Ordinal);
            }
        }

        return ImportPlan.Of(register, sheet, current, (field, text) => Resolve(meant[field.RefersTo!][text], text));
    }

    // A number means its entry, whatever others are called; a name that two entries bear means neither.
    private static string? Resolve(IEnumerable<string> numbers, string text)
    {
        var all = numbers.ToList();
        return all.Contains(text) ? text : all.Count == 1 ? all[0] : null;
    }

    private static HashSet<string> WordsFor(RegisterDefinition register, string target, Sheet sheet) =>
    [
        .. sheet.Heads.Where(head => register.FindByHeader(head.Text)?.RefersTo == target)
            .SelectMany(head => sheet.Rows.Select(row => row[head.Column].Trim()))
            .Where(text => text.Length > 0),
    ];
}
