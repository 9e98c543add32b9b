using Guiju.Store.Reading;

namespace Guiju.Web.Workbench.Registers;

/// <summary>What the pages of registers need, and their downloads.</summary>
internal static class RegistersSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ImportReader>();
        services.AddScoped<EntryNames>();
        services.AddScoped<EntryActing>();
        services.AddScoped<SheetImport>();
    }

    public static void Map(RouteGroupBuilder desk)
    {
        desk.MapGet("/registers/{key}/export.xlsx", RegisterFiles.ExportAsync);
        desk.MapGet("/registers/{key}/template.{extension}", RegisterFiles.Template);
        desk.MapGet("/registers/{key}/{number}/files/{digest}", RegisterFiles.EvidenceAsync);
    }
}
