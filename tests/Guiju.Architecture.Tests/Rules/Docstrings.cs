using System.Xml.Linq;

namespace Guiju.Architecture.Tests.Rules;

/// <summary>A public type of the Kernel says what it means.</summary>
internal static class Docstrings
{
    public static IEnumerable<string> Missing(IEnumerable<Type> types, XDocument documentation)
    {
        var said = documentation.Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.ToString(SaveOptions.DisableFormatting).Replace("<summary>", "", StringComparison.Ordinal).Replace("</summary>", "", StringComparison.Ordinal)))
            .Select(member => (string?)member.Attribute("name"))
            .ToHashSet(StringComparer.Ordinal);
        return types.Select(type => type.FullName!.Replace('+', '.')).Where(name => !said.Contains("T:" + name));
    }
}
