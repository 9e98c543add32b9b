using Guiju.Kernel.Registers;

namespace Guiju.Areas.Duties;

/// <summary>Organisation and duties (组织领导、责任落实).</summary>
public static class DutiesArea
{
    /// <summary>Name of the folder.</summary>
    public const string Key = "Duties";

    /// <summary>Units of the zone.</summary>
    public static Register<ZoneUnit> Units { get; } = new(Words.Book);

    /// <summary>Tasks of the year.</summary>
    public static Register<KeyTask> KeyTasks { get; } = new(Words.Book);

    /// <summary>The area.</summary>
    public static Area Area { get; } = new(Key, Words.Book, [Units.Definition, KeyTasks.Definition], DutiesFigures.All);
}
