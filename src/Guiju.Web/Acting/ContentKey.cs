using System.Security.Cryptography;
using System.Text;
using Guiju.Kernel;

namespace Guiju.Web.Acting;

/// <summary>Idempotency keys of forms: one key for one content sent by one person from one form.</summary>
internal static class ContentKey
{
    private const int Longest = 64;

    /// <summary>The key of a form as typed: a double click is one act, a form gone back to, changed and sent again is judged anew.</summary>
    /// <param name="door">Which kind of form.</param>
    /// <param name="person">Who sent it.</param>
    /// <param name="keyField">The field that carries the form's own key.</param>
    /// <param name="typed">Every field.</param>
    /// <param name="more">What the fields do not say: what the form is about, the files that came with it.</param>
    public static string Of(string door, Actor person, string keyField, IReadOnlyDictionary<string, string> typed, IEnumerable<string> more) => Of(
        door,
        person,
        typed.GetValueOrDefault(keyField, ""),
        typed.Where(field => field.Key != keyField).OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value }).Concat(more));

    /// <summary>The key of a form by its content.</summary>

    /// <param name="door">Which kind of form, the first part of the key.</param>
    /// <param name="person">Who sent it.</param>
    /// <param name="sent">The key the form carried; one that no form of ours carries counts as none, and nothing is repeated then.</param>
    /// <param name="content">Everything that was sent, in a fixed order; nothing secret, since the key is kept in the ledger.</param>
    public static string Of(string door, Actor person, string sent, IEnumerable<string> content)
    {
        var words = new StringBuilder();
        foreach (var word in content)
        {
            words.Append(word.Length).Append(':').Append(word);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())).AsSpan(0, 8));
        return $"{door}/{person.Id}/{(sent.Length is > 0 and <= Longest ? sent : Guid.CreateVersion7().ToString("N"))}/{hash}";
    }
}
