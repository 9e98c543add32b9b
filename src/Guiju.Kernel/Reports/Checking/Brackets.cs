namespace Guiju.Kernel.Reports.Checking;

/// <summary>Pairs the brackets of a passage.</summary>
internal static class Brackets
{
    /// <summary>For every opening bracket that is closed before its sentence ends, the place of its partner; 0 elsewhere.</summary>
    public static int[] Match(string plain)
    {
        var partner = new int[plain.Length];
        var open = new Stack<int>();
        for (var i = 0; i < plain.Length; i++)
        {
            switch (plain[i])
            {
                case '(':
                    open.Push(i);
                    break;
                case ')' when open.Count > 0:
                    partner[open.Pop()] = i;
                    break;
                case '。' when open.Count > 0 && !(i + 1 < plain.Length && plain[i + 1] == ')'):
                    open.Clear();
                    break;
            }
        }

        return partner;
    }
}
