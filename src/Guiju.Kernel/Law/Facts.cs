using System.Collections.Immutable;

namespace Guiju.Kernel.Law;

/// <summary>What kind of value a fact holds. Canonical text: booleans <c>true|false</c>, dates <c>yyyy-MM-dd</c>, money in fen, decimals with a point.</summary>
public enum FactKind
{
    Text,
    LongText,
    Boolean,
    Integer,
    Decimal,
    Money,
    Date,
    Choice,
    List,
}

/// <summary>A choice of a fact or an outcome: its key and its Chinese words.</summary>
public sealed record Choice(string Key, string Title);

/// <summary>Something a procedure asks about its case; guards read it.</summary>
/// <param name="Key">Kebab-case key.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Kind">Kind of value.</param>
/// <param name="Choices">The choices of a <see cref="FactKind.Choice"/>, otherwise empty.</param>
/// <param name="Default">Canonical value while nobody has stated it; null when it must be stated before a guard may read it.</param>
/// <param name="Help">A sentence of help for forms; may be empty.</param>
/// <param name="Personal">Masked wherever the public sees it.</param>
public sealed record FactDefinition(
    string Key, string Title, FactKind Kind, ImmutableArray<Choice> Choices, string? Default, string Help, bool Personal);

/// <summary>An act asks for a fact, as a requirement or as an option.</summary>
/// <param name="Fact">Key of the fact.</param>
/// <param name="Required">Whether the act must state it, whatever its outcome.</param>
public sealed record Ask(string Fact, bool Required)
{
    /// <summary>Outcomes of the act that must state it although others need not: reasons with a refusal.</summary>
    public ImmutableArray<string> RequiredFor { get; init; } = [];

    /// <summary>Whether an act with this outcome must state it.</summary>
    public bool IsRequired(string? outcome) => Required || (outcome is not null && RequiredFor.Contains(outcome, StringComparer.Ordinal));
}
