using System.Reflection;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Guiju.Web.Hosting;

/// <summary>Marks a page for developers, mapped only where the options ask for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DevelopmentPageAttribute : Attribute;

/// <summary>Decides which pages a host answers. A page not mapped is not there: 404, whoever asks.</summary>
internal static class PageMapping
{
    /// <summary>Replaces the answer of a page that the options leave out.</summary>
    public static void Restrict(EndpointBuilder endpoint, GuijuWebOptions options)
    {
        if (endpoint.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault() is { } page && !IsMapped(page.Type, options))
        {
            endpoint.RequestDelegate = NotThere;
        }
    }

    private static bool IsMapped(Type page, GuijuWebOptions options)
    {
        if (page.GetCustomAttribute<DevelopmentPageAttribute>() is not null)
        {
            return options.StylePage;
        }

        var place = page.Namespace ?? "";
        return Of(place, "Guiju.Web.Portal") ? options.Faces.HasFlag(Faces.Portal)
            : !Of(place, "Guiju.Web.Workbench") || options.Faces.HasFlag(Faces.Workbench);
    }

    private static bool Of(string place, string root) =>
        place == root || place.StartsWith(root + ".", StringComparison.Ordinal);

    private static Task NotThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
