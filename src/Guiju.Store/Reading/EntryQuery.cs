using System.Collections.Immutable;

namespace Guiju.Store.Reading;

/// <summary>What a list of a register shows. Empty asks nothing.</summary>
public sealed record EntryQuery
{
    /// <summary>Words, each looked for in the number and in the register's searchable fields; an entry is found when all of them are.</summary>
    public string Search { get; init; } = "";

    /// <summary>Fields that must have these canonical values.</summary>
    public ImmutableDictionary<string, string> Where { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Field of days that <see cref="From"/> and <see cref="To"/> bound; empty for none.</summary>
    public string Day { get; init; } = "";

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Field to order by, with numbers as numbers; empty for the number of the entry. Entries without it come last.</summary>
    public string OrderBy { get; init; } = "";

    /// <summary>Greatest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether withdrawn entries are shown.</summary>
    public bool Withdrawn { get; init; } = true;

    /// <summary>Which page.</summary>
    public PageRequest Page { get; init; } = new();
}
