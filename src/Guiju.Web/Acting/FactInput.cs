using System.Globalization;
using Guiju.Kernel.Law;
using Guiju.Web.Components.Forms;

namespace Guiju.Web.Acting;

/// <summary>A fact as a field of a form: people type and read yuan, words and lines; the kernel keeps fen, keys and canonical text.</summary>
public static class FactInput
{
    /// <summary>First part of the name of a fact's field.</summary>
    public const string Prefix = "Fact.";

    /// <summary>How the fact is filled in.</summary>
    public static FieldKind KindOf(FactDefinition fact) => fact.Kind switch
    {
        FactKind.LongText or FactKind.List => FieldKind.Area,
        FactKind.Boolean => FieldKind.Check,
        FactKind.Integer or FactKind.Decimal or FactKind.Money => FieldKind.Number,
        FactKind.Date => FieldKind.Day,
        FactKind.Choice => fact.Choices.Length > 5 ? FieldKind.Select : FieldKind.Radios,
        _ => FieldKind.Line,
    };

    /// <summary>What was typed, as <see cref="FactText"/> reads it; what it cannot read is handed on as typed, to be faulted there.</summary>
    public static string ToFact(FactDefinition fact, string typed) =>
        fact.Kind == FactKind.Money
        && decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var yuan)
            ? (yuan * 100).ToString("0.############", CultureInfo.InvariantCulture)
            : typed;

    /// <summary>A canonical value as it stands in a form.</summary>
    public static string ToTyped(FactDefinition fact, string? value) =>
        fact.Kind == FactKind.Money && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var fen)
            ? (fen / 100).ToString("0.##", CultureInfo.InvariantCulture)
            : value ?? "";

    /// <summary>A canonical value in words, for reading.</summary>
    public static string ToWords(FactDefinition fact, string value, string yes, string no) => fact.Kind switch
    {
        FactKind.Boolean => value == "true" ? yes : no,
        FactKind.Choice => fact.Choices.FirstOrDefault(choice => choice.Key == value)?.Title ?? value,
        FactKind.Money => ToTyped(fact, value),
        _ => value,
    };
}
