using System.Globalization;
using System.Reflection;
using Guiju.Kernel;

namespace Guiju.LawFiles.Reading;

/// <summary>The sentences of faults and the descriptions of keys, from <c>FaultWords.resx</c>.</summary>
internal static class FaultWords
{
    public static WordBook Book { get; } = new("Guiju.LawFiles.Reading.FaultWords", typeof(FaultWords).Assembly);

    public static string Say(string key, params object[] values) => Book.Say(key, values);

    /// <summary>«，是否应为“accept”？» when one of the known words is near, else nothing.</summary>
    public static string Suggest(string word, IEnumerable<string> known) =>
        Suggestion.Nearest(word, known) is { } near ? Say("suggest", near) : "";
}
