using System.Text;
using Guiju.Areas.Catalogue;

namespace Guiju.Web.Workbench.Intake;

/// <summary>A service item as the intake finds it.</summary>
/// <param name="Item">The item with its guide.</param>
/// <param name="Unit">Short name of the unit in charge.</param>
/// <param name="Window">Name of the window that takes it in; empty for none.</param>
/// <param name="Mode">Reform mode as profiles of cases keep it; empty for none.</param>
/// <param name="Letters">Initials of its name.</param>
/// <param name="Used">How often it was taken in of late.</param>
public sealed record IntakeItem(ServiceItem Item, string Unit, string Window, string Mode, string Letters, int Used)
{
    /// <summary>Whether a procedure of the law is there for it, so that it can be taken in here.</summary>
    public bool CanBeTakenIn => Item.Procedure is not null;

    /// <summary>How well it fits every one of the words typed (capitals, full width narrowed): 0 best, null not at all.</summary>
    public int? Fit(IReadOnlyList<string> words)
    {
        var worst = 0;
        foreach (var word in words)
        {
            if (Fit(word) is not { } fit)
            {
                return null;
            }

            worst = Math.Max(worst, fit);
        }

        return worst;
    }

    /// <summary>What was typed, cut into words that can be looked for.</summary>
    public static IReadOnlyList<string> Words(string typed) =>
        typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private int? Fit(string word)
    {
        var name = Item.Name.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        var letters = PinyinInitials.IndexIn(Letters, word);
        return Item.Code == word ? 0
            : Item.Code.StartsWith(word, StringComparison.Ordinal) ? 1
            : name.StartsWith(word, StringComparison.Ordinal) || letters == 0 ? 2
            : name.Contains(word, StringComparison.Ordinal) ? 3
            : letters > 0 ? 4
            : Item.Code.Replace("-", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal) || Unit.Contains(word, StringComparison.Ordinal) ? 5
            : null;
    }
}
