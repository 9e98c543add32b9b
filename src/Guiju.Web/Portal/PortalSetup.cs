using Guiju.Web.Hosting;
using Guiju.Web.Portal.Follow;
using Guiju.Web.Portal.Guides;
using Guiju.Web.Portal.Handled;
using Guiju.Web.Portal.Home;
using Guiju.Web.Portal.Reform;

namespace Guiju.Web.Portal;

/// <summary>What the portal needs. The caller registers besides: the open store (<c>AddGuijuStore</c>) and the <c>LawBook</c>.</summary>
public static class PortalSetup
{
    /// <summary>Adds the services of the pages.</summary>
    public static void Add(IServiceCollection services)
    {
        ReadingSetup.Add(services);
        services.AddSingleton<PublicCatalogue>();
        services.AddSingleton<HomeNumbers>();
        services.AddSingleton<HandledReading>();
        services.AddSingleton<GuideReading>();
        services.AddSingleton<CourseWords>();
        services.AddSingleton<FollowPass>();
        services.AddSingleton<FollowLimit>();
        services.AddSingleton<FollowReading>();
    }

    /// <summary>Maps what is no page.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/items/export.xlsx", ReformExport.WriteAsync);
        app.MapGet("/handled/export.xlsx", HandledExport.WriteAsync);
        // Forgetting harms nobody, so the form needs no token to be believed.
        app.MapPost("/follow/leave", static (HttpContext context) =>
        {
            FollowPass.TakeBack(context);
            return SeeOther.To("/follow");
        });
    }
}
