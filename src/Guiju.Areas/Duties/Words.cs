using Guiju.Kernel;

namespace Guiju.Areas.Duties;

/// <summary>The words of this area, from <c>Words.resx</c>.</summary>
internal static class Words
{
    public static WordBook Book { get; } = new("Guiju.Areas.Duties.Words", typeof(Words).Assembly);
}
