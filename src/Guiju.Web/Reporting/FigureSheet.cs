using System.Collections.Immutable;

namespace Guiju.Web.Reporting;

/// <summary>Rows behind a figure in words.</summary>
/// <param name="Titles">Heads of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Total">Rows in all.</param>
public sealed record FigureSheet(ImmutableArray<string> Titles, ImmutableArray<FigureSheetRow> Rows, int Total);

/// <summary>One row.</summary>
/// <param name="Cells">A text for each column; empty where nothing is recorded.</param>
/// <param name="Href">Where its record stands; null where the reader may not open it.</param>
public sealed record FigureSheetRow(ImmutableArray<string> Cells, string? Href);
