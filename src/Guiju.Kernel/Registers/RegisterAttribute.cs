namespace Guiju.Kernel.Registers;

/// <summary>Marks a sealed record as an entry of a register.</summary>
/// <param name="key">Key of the register.</param>
/// <param name="writeRoles">Roles that may record, amend and withdraw.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RegisterAttribute(string key, params string[] writeRoles) : Attribute
{
    /// <summary>Key of the register.</summary>
    public string Key { get; } = key;

    /// <summary>Roles that may write.</summary>
    public IReadOnlyList<string> WriteRoles { get; } = writeRoles;

    /// <summary>Whether the portal shows it.</summary>
    public bool Public { get; init; }
}

/// <summary>
/// What a property's type does not say about its field. The type says the rest: a nullable property is optional, an enum is a choice, a
/// <see cref="DateOnly"/> a date, a list a list of short texts. Keys of fields and choices are the names in kebab-case.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute : Attribute
{
    /// <summary>The natural key of an entry; one per record.</summary>
    public bool Number { get; init; }

    /// <summary>By which an entry is called; one per record.</summary>
    public bool Title { get; init; }

    /// <summary>A text of several lines.</summary>
    public bool Long { get; init; }

    /// <summary>A code of the register of units.</summary>
    public bool Unit { get; init; }

    /// <summary>A number of an entry of this register.</summary>
    public string? RefersTo { get; init; }

    /// <summary>A <see cref="long"/> of money in fen.</summary>
    public bool Money { get; init; }

    /// <summary>Most characters; 0 for the ordinary 200 of a text and 4000 of a long text.</summary>
    public int MaxLength { get; init; }

    /// <summary>Least number; NaN for none.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>Greatest number; NaN for none.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>What personal data it holds.</summary>
    public PersonalData Personal { get; init; }

    /// <summary>Kept from the portal even where the register is public.</summary>
    public bool Internal { get; init; }

    /// <summary>A column of list pages.</summary>
    public bool InList { get; init; }

    /// <summary>Looked into by the search box of a list.</summary>
    public bool Searchable { get; init; }
}
