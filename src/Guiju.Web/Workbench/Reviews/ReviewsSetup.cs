using Guiju.Store;
using Guiju.Store.Reading;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>What the pages of reviews need, and their download.</summary>
internal static class ReviewsSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => StageReader.Of(provider.GetRequiredService<StoreHost>()));
        services.AddScoped<ReviewDesk>();
        services.AddScoped<SubmissionDesk>();
    }

    public static void Map(RouteGroupBuilder desk) => desk.MapGet("/reviews/export.xlsx", ReviewExport.WriteAsync);
}
