using Guiju.Store;
using Guiju.Store.Reading;

namespace Guiju.Web.Workbench.Meetings;

/// <summary>What the pages of meetings need.</summary>
internal static class MeetingsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => AgendaReader.Of(provider.GetRequiredService<StoreHost>()));
        services.AddScoped<MeetingDesk>();
    }
}
