using Guiju.Kernel.Desk;
using Guiju.Store;
using Guiju.Store.Reading;
using Guiju.Web.Account;
using Guiju.Web.Acting;
using Guiju.Web.Reading;
using Guiju.Web.Workbench.Cases;
using Guiju.Web.Workbench.Due;
using Guiju.Web.Workbench.House;
using Guiju.Web.Workbench.Intake;
using Guiju.Web.Workbench.Meetings;
using Guiju.Web.Workbench.Registers;
using Guiju.Web.Workbench.Reviews;
using Guiju.Web.Workbench.Tasks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guiju.Web.Workbench;

/// <summary>
/// What the workbench needs. The caller registers besides: the open store (<c>AddGuijuStore</c>), the <c>LawBook</c>, and on a demonstration
/// site <c>DemoAccounts</c>.
/// </summary>
public static class WorkbenchSetup
{
    /// <summary>Adds the services of the pages.</summary>
    public static void Add(IServiceCollection services)
    {
        ReadingSetup.Add(services);
        AccountSetup.AddAccounts(services);
        services.AddScoped<Session>();
        services.AddSingleton(provider => DueReader.Of(provider.GetRequiredService<StoreHost>()));
        services.AddSingleton(provider => EvidenceFiles.Of(provider.GetRequiredService<StoreHost>()));
        services.TryAddSingleton<CaseDesk>();
        services.TryAddSingleton<RegisterDesk>();
        services.AddScoped<EvidenceForm>();
        services.AddScoped<CaseActing>();
        services.AddScoped<Colleagues>();
        services.AddScoped<CaseReading>();
        services.AddScoped<DueDesk>();
        RegistersSetup.Add(services);
        MeetingsSetup.Add(services);
        ReviewsSetup.Add(services);
        services.AddSingleton<ItemIndex>();
        services.AddScoped<IntakeDesk>();
        services.AddScoped<TaskBoard>();
        services.AddSingleton(provider => ActReader.Of(provider.GetRequiredService<StoreHost>()));
        services.AddSingleton<AccountReader>();
        services.AddSingleton<ActTitles>();
        services.AddSingleton<LedgerWatch>();
        services.AddScoped<AccountDesk>();
    }

    /// <summary>Maps what is no page: downloads.</summary>
    public static void Map(WebApplication app)
    {
        AccountSetup.Map(app);
        var desk = app.MapGroup("/desk").RequireAuthorization();
        RegistersSetup.Map(desk);
        ReviewsSetup.Map(desk);
        desk.MapGet("/cases/export.xlsx", CaseExport.WriteAsync);
        desk.MapGet("/cases/{id}/files/{digest}", CaseFiles.ReadAsync);
    }
}
