using System.Globalization;

namespace Guiju.Kernel.Registers;

/// <summary>A stored value in words, for pages and exported files. Codes of units and numbers of other entries stay as they are: their names are another entry's.</summary>
public static class FieldShown
{
    /// <summary>The words; empty for an absent value.</summary>
    public static string Of(RegisterField field, string? stored) => stored is null or "" ? "" : field.Kind switch
    {
        FieldKind.Choice => field.ChoiceKeys.Contains(stored) ? field.TitleOfChoice(stored) : stored,
        FieldKind.Boolean => YesOrNo(stored == "true"),
        FieldKind.Money => (decimal.Parse(stored, CultureInfo.InvariantCulture) / 100).ToString("#,0.00", CultureInfo.InvariantCulture),
        FieldKind.List => stored.Replace('\n', '；'),
        _ => stored,
    };

    /// <summary>Yes or no in words.</summary>
    public static string YesOrNo(bool value) => KernelWords.Say(value ? "yes" : "no");
}
