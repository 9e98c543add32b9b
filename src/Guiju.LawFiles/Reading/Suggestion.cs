namespace Guiju.LawFiles.Reading;

/// <summary>Finds the word somebody probably meant.</summary>
internal static class Suggestion
{
    private const int Longest = 64;

    /// <summary>The nearest known word by edits (insert, delete, replace, swap neighbours), or null when none is near: at most a third of its letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (word.Length > Longest || candidate.Length > Longest)
            {
                continue;
            }

            var edits = Edits(word, candidate);
            if (edits < least && edits <= Math.Max(1, Math.Max(word.Length, candidate.Length) / 3))
            {
                (nearest, least) = (candidate, edits);
            }
        }

        return nearest;
    }

    private static int Edits(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var replace = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replace, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[from.Length, to.Length];
    }
}
