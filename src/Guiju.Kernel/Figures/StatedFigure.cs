using System.Globalization;

namespace Guiju.Kernel.Figures;

/// <summary>A figure as a report states it.</summary>
/// <param name="Value">The exact value; null where the figure has none (a share of nothing).</param>
/// <param name="Stated">The number in the text.</param>
/// <param name="Qualifier">Word after the number, 多 (more than); empty when the number is exact.</param>
/// <param name="Decimals">Digits after the point.</param>
public sealed record StatedFigure(decimal? Value, decimal? Stated, string Qualifier, int Decimals)
{
    /// <summary>The number and its qualifier as they stand in the text: <c>180多</c>, <c>97.9</c>; a dash where there is no value.</summary>
    public string Text => Stated is { } number
        ? number.ToString(Decimals == 0 ? "0" : "0." + new string('#', Decimals), CultureInfo.InvariantCulture) + Qualifier
        : "—";

    /// <summary>How a figure states a value. A value that already is a round number is stated exactly: 180 is not "more than 180".</summary>
    public static StatedFigure Of(FigureDefinition figure, decimal? value)
    {
        if (value is { } exact && figure.StatedDownTo is { } step && exact > step)
        {
            var rounded = Math.Floor(exact / step) * step;
            return new(value, rounded, rounded == exact ? "" : MoreThan, figure.Decimals);
        }

        return new(value, value, "", figure.Decimals);
    }

    private static string MoreThan => KernelWords.Say("more-than");
}
