using Guiju.Kernel;

namespace Guiju.Areas.Study;

/// <summary>The words of this area, from <c>Words.resx</c>.</summary>
internal static class Words
{
    public static WordBook Book { get; } = new("Guiju.Areas.Study.Words", typeof(Words).Assembly);
}
