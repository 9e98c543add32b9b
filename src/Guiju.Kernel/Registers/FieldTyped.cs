using System.Globalization;

namespace Guiju.Kernel.Registers;

/// <summary>A stored value as somebody would type it: what a form shows in its control, and what <see cref="CanonicalText"/> reads back unchanged.</summary>
public static class FieldTyped
{
    /// <summary>The text; empty for an absent value. Money is in yuan; choices and truth values stay keys, as controls send them.</summary>
    public static string Of(RegisterField field, string? stored) => stored is null or "" ? ""
        : field.Kind == FieldKind.Money && decimal.TryParse(stored, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var fen)
            ? CanonicalText.Of(fen / 100)
            : stored;
}
