using Guiju.Kernel;

namespace Guiju.Areas.Services;

/// <summary>The words of this area, from <c>Words.resx</c>.</summary>
internal static class Words
{
    public static WordBook Book { get; } = new("Guiju.Areas.Services.Words", typeof(Words).Assembly);
}
