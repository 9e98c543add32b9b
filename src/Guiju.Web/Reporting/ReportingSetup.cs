namespace Guiju.Web.Reporting;

/// <summary>What the pages of the yearly report need, on the portal and on the workbench alike.</summary>
internal static class ReportingSetup
{
    /// <summary>Adds the services.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<AnnualReport>();
        services.AddSingleton<FigureSheets>();
    }

    /// <summary>Maps the files of the faces shown.</summary>
    public static void Map(WebApplication app, Faces faces)
    {
        if (faces.HasFlag(Faces.Portal))
        {
            app.MapGet("/report/{year:int}/report.{format}", ReportFiles.WriteAsync);
            app.MapGet("/report/{year:int}/figures/{key}/rows.xlsx", ReportFiles.PublicRowsAsync);
        }

        if (faces.HasFlag(Faces.Workbench))
        {
            var desk = app.MapGroup("/desk/report").RequireAuthorization();
            desk.MapGet("/{year:int}/report.{format}", ReportFiles.WriteAsync);
            desk.MapGet("/{year:int}/figures/{key}/rows.xlsx", ReportFiles.RowsAsync);
        }
    }
}
