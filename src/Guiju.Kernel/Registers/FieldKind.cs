namespace Guiju.Kernel.Registers;

/// <summary>
/// What kind of value a field holds, with the one canonical text in which it is stored, hashed and compared.
/// An empty optional field is absent: there is no canonical empty text.
/// </summary>
public enum FieldKind
{
    /// <summary>One line, trimmed.</summary>
    Text,

    /// <summary>Several lines, parted by <c>\n</c>.</summary>
    LongText,

    /// <summary>A day, <c>yyyy-MM-dd</c>; ordinal comparison of the text is comparison of the days.</summary>
    Date,

    /// <summary>A whole number without leading zeros.</summary>
    Integer,

    /// <summary>A number with a point and without trailing zeros: <c>0.5</c>, <c>20</c>.</summary>
    Decimal,

    /// <summary>Money in whole fen; typed and shown in yuan.</summary>
    Money,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>The key of one of the field's choices.</summary>
    Choice,

    /// <summary>Code of an entry of the register of units.</summary>
    Unit,

    /// <summary>Number of an entry of the register the field refers to.</summary>
    Reference,

    /// <summary>Short texts parted by <c>\n</c>; typed one a line or parted by a semicolon (；).</summary>
    List,
}

/// <summary>What a personal field holds, which decides how the public sees it.</summary>
public enum PersonalData
{
    /// <summary>Nothing personal.</summary>
    None,

    /// <summary>Name of a person or of an enterprise; only a person's is masked.</summary>
    Name,

    /// <summary>A person's telephone number.</summary>
    Phone,

    /// <summary>Number of an identity document.</summary>
    Identity,

    /// <summary>Anything else about a person: never shown to the public at all.</summary>
    Other,
}
