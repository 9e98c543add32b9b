using Guiju.Kernel.Registers;

namespace Guiju.Kernel.Figures;

/// <summary>The fields of a source, whether a register's or those of cases, seen alike.</summary>
internal sealed class FieldKinds(RegisterDefinition? register)
{
    public static FieldKinds OfCases { get; } = new(null);

    public bool IsCases => register is null;

    /// <summary>What is wrong with reading the field as one of these kinds; of any kind when none is named.</summary>
    public IEnumerable<string> Lacks(string field, params FieldKind[] kinds)
    {
        if (KindOf(field) is not { } kind)
        {
            yield return $"no field '{field}' in {Name}";
        }
        else if (kinds.Length > 0 && !kinds.Contains(kind))
        {
            yield return $"field '{field}' of {Name} is {kind}, not {string.Join(" or ", kinds)}";
        }
    }

    /// <summary>As <see cref="Lacks"/>, and for a choice whether it has the value.</summary>
    public IEnumerable<string> LacksValue(string field, string value) =>
        register?.Find(field) is { Kind: FieldKind.Choice } choice && !choice.ChoiceKeys.Contains(value)
            ? [$"field '{field}' of {Name} has no choice '{value}'"]
            : Lacks(field);

    private string Name => register?.Key ?? "cases";

    private FieldKind? KindOf(string field) => register is null
        ? CaseFields.Kinds.TryGetValue(field, out var kind) ? kind : null
        : register.Find(field)?.Kind;
}
