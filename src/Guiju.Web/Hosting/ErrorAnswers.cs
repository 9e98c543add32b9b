using Microsoft.AspNetCore.Diagnostics;

namespace Guiju.Web.Hosting;

/// <summary>
/// Readies the pipeline for error pages: they are for people and stay out of the answers to programs, and they are always fetched, never
/// posted to, whatever the request that failed.
/// </summary>
internal sealed class ErrorAnswers(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }
        else if (IsForPrograms(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments(AssetFiles.Prefix, StringComparison.Ordinal);
}
