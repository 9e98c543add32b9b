using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace Guiju.Web.Resources;

/// <summary>
/// The words of the interface. A key names its file first: <c>Portal.Home.Title</c> is the entry <c>Home.Title</c> of
/// <c>Resources/Portal.resx</c>. Chinese is the neutral language; another language is a file more (<c>Portal.en.resx</c>).
/// </summary>
public sealed class Text
{
    private const string Root = "Guiju.Web.Resources.";
    private const string Suffix = ".resources";

    private static readonly FrozenDictionary<string, ResourceManager> Files = typeof(Text).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Root.Length..^Suffix.Length])
        .ToFrozenDictionary(name => name, name => new ResourceManager(Root + name, typeof(Text).Assembly), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Culture, string Key), string?> found = new();

    /// <summary>The words of a key; the key itself where there are none, which a test does not let pass.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The words of a key with values put in; numbers are written plainly (1234.5), days as 2021-09-30.</summary>
    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.InvariantCulture, this[key], Plain(values));

    /// <summary>The words of a key, or null.</summary>
    public string? Find(string key) => found.GetOrAdd((CultureInfo.CurrentUICulture.Name, key), static asked =>
    {
        var dot = asked.Key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Files.TryGetValue(asked.Key[..dot], out var file)
            ? file.GetString(asked.Key[(dot + 1)..], CultureInfo.GetCultureInfo(asked.Culture))
            : null;
    });

    private static object?[] Plain(ReadOnlySpan<object?> values)
    {
        var plain = new object?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            plain[i] = values[i] is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : values[i];
        }

        return plain;
    }
}
