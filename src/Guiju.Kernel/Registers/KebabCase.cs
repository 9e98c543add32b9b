using System.Text;

namespace Guiju.Kernel.Registers;

/// <summary>Names of C# as keys of data: <c>HeldOn</c> is <c>held-on</c>.</summary>
internal static class KebabCase
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && key.Length > 0)
            {
                key.Append('-');
            }

            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
