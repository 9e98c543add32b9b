namespace Guiju.Architecture.Tests;

/// <summary>How a rule is judged: it lists what breaks it, and the whole list is shown.</summary>
internal static class Verdict
{
    public static void Clean(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        if (found.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, found.Prepend($"{found.Count} found:")));
        }
    }
}
