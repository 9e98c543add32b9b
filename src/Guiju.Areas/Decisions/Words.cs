using Guiju.Kernel;

namespace Guiju.Areas.Decisions;

/// <summary>The words of this area, from <c>Words.resx</c>.</summary>
internal static class Words
{
    public static WordBook Book { get; } = new("Guiju.Areas.Decisions.Words", typeof(Words).Assembly);
}
