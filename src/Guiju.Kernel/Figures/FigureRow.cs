using System.Collections.Immutable;

namespace Guiju.Kernel.Figures;

/// <summary>A row that a figure counts, with where it opens to.</summary>
/// <param name="Stream">Stream of the case or entry.</param>
/// <param name="Number">Number of the case or entry.</param>
/// <param name="Values">Canonical values of the figure's row columns; absent ones are left out.</param>
public sealed record FigureRow(string Stream, string Number, ImmutableSortedDictionary<string, string> Values);
