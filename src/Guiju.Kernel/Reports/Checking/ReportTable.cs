using System.Collections.Immutable;

namespace Guiju.Kernel.Reports.Checking;

/// <summary>A table of a report.</summary>
/// <param name="Rows">Rows of cells, top to bottom; rows may differ in length.</param>
public sealed record ReportTable(ImmutableArray<ImmutableArray<ReportLine>> Rows);
