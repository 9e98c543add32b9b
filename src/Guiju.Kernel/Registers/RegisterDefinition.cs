using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>
/// A register (台账): a typed list from whose definition the list page, the form, import and export are drawn.
/// Definitions are drawn from a C# record by <see cref="Register{T}"/>; entries are stored as <see cref="RegisterEntry"/>.
/// </summary>
public sealed record RegisterDefinition
{
    /// <summary>Kebab-case key, unique in the product, e.g. <c>study-sessions</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Folder of the area it belongs to, e.g. <c>Study</c>.</summary>
    public required string Area { get; init; }

    /// <summary>Where its words stand.</summary>
    public required WordBook Words { get; init; }

    /// <summary>Fields, in the order forms and exported files show them.</summary>
    public required ImmutableArray<RegisterField> Fields { get; init; }

    /// <summary>Key of the field that is the natural key of an entry; required, unique in the register, never changed, never reused.</summary>
    public required string NumberField { get; init; }

    /// <summary>Key of the field by which an entry is called in lists and references.</summary>
    public required string TitleField { get; init; }

    /// <summary>Roles that may record, amend and withdraw; never empty.</summary>
    public required ImmutableArray<string> WriteRoles { get; init; }

    /// <summary>Whether the portal shows it.</summary>
    public required bool Public { get; init; }

    /// <summary>The record's own rules over several fields; called only with values that are sound field by field.</summary>
    public required Func<ImmutableSortedDictionary<string, string>, IEnumerable<Fault>> Check { get; init; }

    /// <summary>Title, e.g. 学法台账.</summary>
    public string Title => Words[Key];

    /// <summary>What is kept in it and from what source, in a sentence; may be empty.</summary>
    public string Help => Words.Find($"{Key}.help") ?? "";

    /// <summary>The field, or null.</summary>
    public RegisterField? Find(string field) =>
        Fields.FirstOrDefault(f => string.Equals(f.Key, field, StringComparison.Ordinal));

    /// <summary>The field that a column of an imported sheet means: by key or by title; null where none does.</summary>
    public RegisterField? FindByHeader(string header)
    {
        var name = header.Trim();
        return Find(name) ?? Fields.FirstOrDefault(f => string.Equals(f.Title, name, StringComparison.Ordinal));
    }

    /// <summary>The values of an entry that has none.</summary>
    public static ImmutableSortedDictionary<string, string> NoValues { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
