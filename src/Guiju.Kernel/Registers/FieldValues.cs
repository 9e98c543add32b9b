using System.Collections.Immutable;
using System.Globalization;

namespace Guiju.Kernel.Registers;

/// <summary>Between the C# value of a property and its canonical text.</summary>
internal static class FieldValues
{
    private const string DateForm = "yyyy-MM-dd";

    public static FieldKind? KindOf(Type type, FieldAttribute mark)
    {
        if (type == typeof(string))
        {
            return mark.Unit ? FieldKind.Unit : mark.RefersTo is not null ? FieldKind.Reference : mark.Long ? FieldKind.LongText : FieldKind.Text;
        }

        return type == typeof(DateOnly) ? FieldKind.Date
            : type == typeof(int) ? FieldKind.Integer
            : type == typeof(long) ? (mark.Money ? FieldKind.Money : FieldKind.Integer)
            : type == typeof(decimal) ? FieldKind.Decimal
            : type == typeof(bool) ? FieldKind.Boolean
            : type == typeof(ImmutableArray<string>) ? FieldKind.List
            : type.IsEnum ? FieldKind.Choice
            : null;
    }

    public static string Write(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString(DateForm, CultureInfo.InvariantCulture),
        decimal number => CanonicalText.Of(number),
        bool yes => yes ? "true" : "false",
        ImmutableArray<string> list => list.IsDefault ? "" : string.Join('\n', list),
        Enum choice => KebabCase.Of(choice.ToString()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No field holds a {value.GetType().Name}.", nameof(value)),
    };

    public static object Read(Type property, string text)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        return type == typeof(string) ? text
            : type == typeof(DateOnly) ? DateOnly.ParseExact(text, DateForm, CultureInfo.InvariantCulture)
            : type == typeof(int) ? int.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(long) ? long.Parse(text, CultureInfo.InvariantCulture)
            : type == typeof(decimal) ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture)
            : type == typeof(bool) ? text == "true"
            : type == typeof(ImmutableArray<string>) ? ImmutableArray.Create(text.Split('\n'))
            : Enum.Parse(type, text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
    }
}
