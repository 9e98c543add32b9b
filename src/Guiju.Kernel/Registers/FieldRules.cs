using System.Globalization;

namespace Guiju.Kernel.Registers;

/// <summary>What each field is held to on its own.</summary>
internal static class FieldRules
{
    public static Fault Missing(RegisterField field) => RegisterWords.Fault("field.required", field.Key, field.Title);

    public static Fault NoValueOf(RegisterField field) => field.Kind == FieldKind.Choice
        ? RegisterWords.Fault("field.choice", field.Key, field.Title, string.Join('、', field.Choices.Select(c => c.Title)))
        : new Fault("field.kind", RegisterWords.Say($"field.kind.{field.Kind}", field.Title), field.Key);

    public static IEnumerable<Fault> Faults(RegisterField field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Text or FieldKind.LongText or FieldKind.Unit or FieldKind.Reference when text.Length > field.MaxLength:
                yield return RegisterWords.Fault("field.too-long", field.Key, field.Title, field.MaxLength);
                break;
            case FieldKind.List when text.Split('\n').Any(part => part.Length > field.MaxLength):
                yield return RegisterWords.Fault("field.too-long", field.Key, field.Title, field.MaxLength);
                break;
            case FieldKind.Integer or FieldKind.Decimal or FieldKind.Money:
                var number = decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
                if (number < field.Min)
                {
                    yield return RegisterWords.Fault("field.too-small", field.Key, field.Title, Shown(field, field.Min.Value));
                }

                if (number > field.Max)
                {
                    yield return RegisterWords.Fault("field.too-great", field.Key, field.Title, Shown(field, field.Max.Value));
                }

                break;
            default:
                break;
        }
    }

    private static string Shown(RegisterField field, decimal number) =>
        CanonicalText.Of(field.Kind == FieldKind.Money ? number / 100 : number);
}
