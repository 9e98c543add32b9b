using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Guiju.Kernel;

/// <summary>
/// The words of one part of the product, from a resource file, in the language of the current page. Titles, help, definitions and
/// messages are looked up each time they are shown, so the same definition speaks the language of whoever reads it.
/// </summary>
public sealed class WordBook
{
    private readonly ResourceManager texts;

    /// <param name="baseName">Namespace and name of the resource, e.g. <c>Guiju.Areas.Study.StudyWords</c>.</param>
    /// <param name="assembly">Assembly that holds it.</param>
    public WordBook(string baseName, Assembly assembly)
    {
        Name = baseName;
        texts = new ResourceManager(baseName, assembly);
    }

    /// <summary>Base name of the resource.</summary>
    public string Name { get; }

    /// <summary>The text; a missing key is a bug and throws.</summary>
    public string this[string key] => Find(key) ?? throw new MissingManifestResourceException($"No text '{key}' in {Name}.");

    /// <summary>The text, or null where there is none.</summary>
    public string? Find(string key) => texts.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>The text with its places filled in.</summary>
    public string Say(string key, params object[] values) =>
        values.Length == 0 ? this[key] : string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A fault whose code is also the key of its message.</summary>
    public Fault Fault(string code, string place, params object[] values) => new(code, Say(code, values), place);
}
