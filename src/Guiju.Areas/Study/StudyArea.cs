using Guiju.Kernel.Registers;

namespace Guiju.Areas.Study;

/// <summary>Study of law by the leading bodies (学法).</summary>
public static class StudyArea
{
    /// <summary>Name of the folder.</summary>
    public const string Key = "Study";

    /// <summary>Study sessions.</summary>
    public static Register<StudySession> StudySessions { get; } = new(Words.Book);

    /// <summary>The area.</summary>
    public static Area Area { get; } = new(Key, Words.Book, [StudySessions.Definition], StudyFigures.All);
}
