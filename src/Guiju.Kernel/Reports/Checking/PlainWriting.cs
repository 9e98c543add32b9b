namespace Guiju.Kernel.Reports.Checking;

/// <summary>Makes full-width and typographic characters plain, one for one, so that places stay true.</summary>
internal static class PlainWriting
{
    /// <summary>The plain form; full-width commas stay, because between digits they mean something else than a plain one.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Of(source[i]);
        }
    });

    private static char Of(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'a'),
        '％' or '﹪' => '%',
        '．' => '.',
        '（' => '(',
        '）' => ')',
        '：' or '﹕' => ':',
        '；' or '﹔' => ';',
        '！' => '!',
        '？' => '?',
        '～' or '〜' or '∼' => '~',
        '－' or '−' or '‐' or '‑' => '-',
        '–' or '―' or '─' or '━' => '—',
        '＋' => '+',
        '\u00A0' or '\u202F' or '\u2009' or '\u3000' or '\t' => ' ',
        _ => c,
    };
}
