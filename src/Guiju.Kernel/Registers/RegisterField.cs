using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.Kernel.Registers;

/// <summary>One field of a register: enough to draw a column, a form control, a cell of an import and its check.</summary>
public sealed record RegisterField
{
    /// <summary>Kebab-case key, unique in the register; column name in files and key in stored values.</summary>
    public required string Key { get; init; }

    /// <summary>Register it belongs to.</summary>
    public required string Register { get; init; }

    /// <summary>Where its words stand.</summary>
    public required WordBook Words { get; init; }

    /// <summary>Kind of value.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether an entry without it is a fault.</summary>
    public bool Required { get; init; }

    /// <summary>Keys of the choices, in the order forms show them; empty unless <see cref="Kind"/> is a choice.</summary>
    public ImmutableArray<string> ChoiceKeys { get; init; } = [];

    /// <summary>Register a <see cref="FieldKind.Reference"/> or <see cref="FieldKind.Unit"/> points into; null otherwise.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Most characters of a text, or of one text of a list.</summary>
    public int MaxLength { get; init; }

    /// <summary>Least number allowed (money in fen), or null.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest number allowed (money in fen), or null.</summary>
    public decimal? Max { get; init; }

    /// <summary>What personal data it holds; masked wherever the public sees it.</summary>
    public PersonalData Personal { get; init; }

    /// <summary>Whether the portal shows it, where the register is public at all.</summary>
    public bool Public { get; init; } = true;

    /// <summary>Whether list pages show it as a column.</summary>
    public bool InList { get; init; }

    /// <summary>Whether the search box of a list looks into it.</summary>
    public bool Searchable { get; init; }

    /// <summary>Title, e.g. 学习主题.</summary>
    public string Title => Words[$"{Register}.{Key}"];

    /// <summary>A sentence of help for forms; may be empty.</summary>
    public string Help => Words.Find($"{Register}.{Key}.help") ?? "";

    /// <summary>The choices with their words.</summary>
    public ImmutableArray<Choice> Choices => [.. ChoiceKeys.Select(key => new Choice(key, TitleOfChoice(key)))];

    /// <summary>Words of one choice.</summary>
    public string TitleOfChoice(string choice) => Words[$"{Register}.{Key}.{choice}"];
}
