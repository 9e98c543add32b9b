using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>An entry as the public may see it: internal fields left out, personal data masked.</summary>
public static class PublicView
{
    /// <summary>Fields the portal may show.</summary>
    public static IEnumerable<RegisterField> Fields(RegisterDefinition register) =>
        register.Fields.Where(f => f.Public && f.Personal != PersonalData.Other);

    /// <summary>The masked values; nothing of a register that is not public.</summary>
    public static ImmutableSortedDictionary<string, string> Of(RegisterDefinition register, ImmutableSortedDictionary<string, string> values)
    {
        if (!register.Public)
        {
            return RegisterDefinition.NoValues;
        }

        var seen = RegisterDefinition.NoValues.ToBuilder();
        foreach (var field in Fields(register))
        {
            if (values.TryGetValue(field.Key, out var value) && Masked(field, value) is { } masked)
            {
                seen[field.Key] = masked;
            }
        }

        return seen.ToImmutable();
    }

    /// <summary>One value as the public may see it; null when not at all. For rows behind a public figure, where each column is masked on its own.</summary>
    public static string? Masked(RegisterField field, string value)
    {
        if (!field.Public)
        {
            return null;
        }

        return field.Kind == FieldKind.List && field.Personal == PersonalData.Name
            ? string.Join('\n', value.Split('\n').Select(Mask.Name))
            : Mask.Of(field.Personal, value);
    }
}
