namespace Guiju.Kernel.Reports.Checking;

/// <summary>Reads the figures and claims of a table, cell by cell.</summary>
internal static class TableClaims
{
    public static void Read(ReportTable table, List<FoundFigure> figures, List<Claim> claims)
    {
        foreach (var row in table.Rows) { foreach (var cell in row) { ReportChecker.Read(Passage.Of(cell), figures, claims); } }
    }
}
