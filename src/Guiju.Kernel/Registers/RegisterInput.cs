using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>What a form or a row of a sheet came to: canonical values, or every fault at once.</summary>
/// <param name="Values">Canonical values of the fields that could be read; complete only when there is no fault.</param>
/// <param name="Faults">Every fault, each with the field's key as its place, in the order of the fields.</param>
public sealed record RegisterInput(ImmutableSortedDictionary<string, string> Values, ImmutableArray<Fault> Faults)
{
    /// <summary>Whether the values may be recorded.</summary>
    public bool IsSound => Faults.IsEmpty;

    /// <summary>
    /// Reads what was typed, by field key. A yes-or-no field left empty is no, as an unticked box sends nothing. Keys that are no field are faults too: a misspelt column must not be lost in silence.
    /// </summary>
    public static RegisterInput Parse(RegisterDefinition register, IReadOnlyDictionary<string, string?> typed)
    {
        var values = RegisterDefinition.NoValues.ToBuilder();
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var key in typed.Keys.Where(key => register.Find(key) is null).Order(StringComparer.Ordinal))
        {
            faults.Add(RegisterWords.Fault("field.unknown", key, key));
        }

        foreach (var field in register.Fields)
        {
            var text = CanonicalText.Of(field, typed.GetValueOrDefault(field.Key));
            if (text is "" && field.Kind == FieldKind.Boolean)
            {
                text = "false";
            }

            if (text is null)
            {
                faults.Add(FieldRules.NoValueOf(field));
            }
            else if (text.Length > 0)
            {
                values[field.Key] = text;
                faults.AddRange(FieldRules.Faults(field, text));
            }
            else if (field.Required)
            {
                faults.Add(FieldRules.Missing(field));
            }
        }

        return Finish(register, values.ToImmutable(), faults);
    }

    /// <summary>The fault of a unit or reference that names no entry; whether it does only a store can tell.</summary>
    /// <param name="field">The field.</param>
    /// <param name="typed">What stands in it.</param>
    public static Fault UnknownReference(RegisterField field, string typed) =>
        RegisterWords.Fault("reference.unknown", field.Key, field.Title, typed);

    /// <summary>Every fault of values that claim to be canonical, e.g. of an amendment prepared by a program.</summary>
    public static RegisterInput Validate(RegisterDefinition register, ImmutableSortedDictionary<string, string> values)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var key in values.Keys.Where(key => register.Find(key) is null))
        {
            faults.Add(RegisterWords.Fault("field.unknown", key, key));
        }

        foreach (var field in register.Fields)
        {
            if (!values.TryGetValue(field.Key, out var text))
            {
                if (field.Required)
                {
                    faults.Add(FieldRules.Missing(field));
                }
            }
            else if (!CanonicalText.Is(field, text))
            {
                faults.Add(FieldRules.NoValueOf(field));
            }
            else
            {
                faults.AddRange(FieldRules.Faults(field, text));
            }
        }

        return Finish(register, values, faults);
    }

    private static RegisterInput Finish(
        RegisterDefinition register, ImmutableSortedDictionary<string, string> values, ImmutableArray<Fault>.Builder faults)
    {
        if (faults.Count == 0)
        {
            faults.AddRange(register.Check(values));
        }

        return new(values, faults.ToImmutable());
    }
}
