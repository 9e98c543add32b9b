namespace Guiju.Kernel.Reports.Checking;

/// <summary>Marks what stands in quotation marks: names and slogans, where numerals in words count nothing.</summary>
internal static class Quotes
{
    private const int LongestQuote = 40;

    /// <summary>One flag per character.</summary>
    public static bool[] Mark(string plain)
    {
        var marked = new bool[plain.Length];
        var open = -1;
        for (var i = 0; i < plain.Length; i++)
        {
            var closes = open >= 0 && plain[i] == Closing(plain[open]);
            if (closes || (open >= 0 && i - open > LongestQuote))
            {
                if (closes)
                {
                    marked.AsSpan(open, i - open + 1).Fill(true);
                }

                open = -1;
            }
            else if (open < 0 && plain[i] is '“' or '‘' or '「' or '『' or '"' or '《' or '＂')
            {
                open = i;
            }
        }

        return marked;
    }

    private static char Closing(char open) => open switch
    {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        _ => open,
    };
}
