using System.Security.Cryptography;
using System.Text;
using Guiju.Kernel;

namespace Guiju.Web.Acting;

/// <summary>Idempotency keys of forms: one key for one content sent by one person from one form.</summary>
internal static class ContentKey
{
    private const int Longest = 64;

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
