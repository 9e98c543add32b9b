using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>What an amendment does to one field; null where the field is absent before or after.</summary>
public sealed record FieldChange(string Field, string? Before, string? After)
{
    /// <summary>Every field that differs, in the order of the register.</summary>
    public static ImmutableArray<FieldChange> Between(
        RegisterDefinition register,
        ImmutableSortedDictionary<string, string> before,
        ImmutableSortedDictionary<string, string> after) =>
    [
        .. register.Fields
            .Select(f => new FieldChange(f.Key, before.GetValueOrDefault(f.Key), after.GetValueOrDefault(f.Key)))
            .Where(c => !string.Equals(c.Before, c.After, StringComparison.Ordinal)),
    ];
}
