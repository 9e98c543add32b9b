using System.Collections.Immutable;
using Guiju.Kernel.Cases;

namespace Guiju.Kernel.Figures;

/// <summary>A case or a register entry as a figure sees it.</summary>
/// <param name="Number">Number of the case or entry.</param>
/// <param name="Values">Canonical values by field; absent fields are left out.</param>
/// <param name="Acts">Kinds of the acts in a case's stream; empty for a register entry.</param>
/// <param name="Clocks">Clocks of a case; empty for a register entry.</param>
public sealed record FigureRecord(
    string Number,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableArray<string> Acts,
    ImmutableArray<Clock> Clocks)
{
    /// <summary>A register entry.</summary>
    public static FigureRecord Of(string number, ImmutableSortedDictionary<string, string> values) => new(number, values, [], []);
}

/// <summary>Everything a figure may count; withdrawn register entries are not in it.</summary>
/// <param name="Registers">Entries by register.</param>
/// <param name="Cases">Cases.</param>
public sealed record FigureRecords(
    IReadOnlyDictionary<string, IReadOnlyList<FigureRecord>> Registers, IReadOnlyList<FigureRecord> Cases);
