using System.Globalization;
using System.Resources;

namespace Guiju.Kernel;

/// <summary>The kernel's own sentences, from <c>KernelWords.resx</c>. Words that belong to a procedure come from its file instead.</summary>
internal static class KernelWords
{
    private static readonly ResourceManager Texts = new("Guiju.Kernel.KernelWords", typeof(KernelWords).Assembly);

    /// <summary>The sentence with its places filled in; a missing key is a bug and throws.</summary>
    public static string Say(string key, params object[] values)
    {
        var text = Texts.GetString(key, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"No kernel text '{key}'.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>甲、乙或者丙.</summary>
    public static string AnyOf(IEnumerable<string> titles)
    {
        var all = titles.Distinct(StringComparer.Ordinal).Select(Quote).ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join('、', all[..^1]) + Say("or") + all[^1];
    }

    /// <summary>甲、乙、丙.</summary>
    public static string List(IEnumerable<string> titles) => string.Join('、', titles);

    private static string Quote(string title) => $"“{title}”";
}
