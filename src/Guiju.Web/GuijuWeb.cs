using System.Text.Encodings.Web;
using System.Text.Unicode;
using Guiju.Store;
using Guiju.Web.Components.Shell;
using Guiju.Web.Hosting;
using Guiju.Web.Portal;
using Guiju.Web.Reporting;
using Guiju.Web.Resources;
using Guiju.Web.Workbench;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guiju.Web;

/// <summary>
/// Composes the host of the portal and the workbench. Pages are rendered on the server; no interactive render mode is registered, so every
/// function works with scripts off.
/// </summary>
public static class GuijuWeb
{
    /// <summary>Builds a host; the caller runs it.</summary>
    /// <param name="args">Command line, read by the configuration (<c>--urls …</c>).</param>
    /// <param name="options">What the caller decides.</param>
    /// <param name="services">Adds what the pages read and write: store, desk, calendar, sign-in.</param>
    /// <param name="map">Maps more endpoints, e.g. the API and downloads.</param>
    public static WebApplication Build(
        string[] args,
        GuijuWebOptions options,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Not the working directory: the program must answer alike from wherever it is started.
            ContentRootPath = AppContext.BaseDirectory,
        });
        return Build(builder, options, services, map);
    }

    /// <summary>Builds a host from a prepared builder, for tests and for callers with settings of their own.</summary>
    /// <inheritdoc cref="Build(string[], GuijuWebOptions, Action{WebApplicationBuilder}?, Action{WebApplication}?)"/>
    public static WebApplication Build(
        WebApplicationBuilder builder,
        GuijuWebOptions options,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? map = null)
    {
        if (options.Url is { } url)
        {
            builder.WebHost.UseUrls(url);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddPages(builder.Services, options);
        services?.Invoke(builder);
        // Without a store there is nothing to work on: pages of components alone, as their tests show them.
        var open = builder.Services.Any(service => service.ServiceType == typeof(StoreHost));
        var works = open && options.Faces.HasFlag(Faces.Workbench);
        var shows = open && options.Faces.HasFlag(Faces.Portal);
        if (open)
        {
            ReportingSetup.Add(builder.Services);
        }

        if (works)
        {
            WorkbenchSetup.Add(builder.Services);
        }

        if (shows)
        {
            PortalSetup.Add(builder.Services);
        }

        var app = builder.Build();
        Use(app);
        if (open)
        {
            ReportingSetup.Map(app, options.Faces);
        }

        if (works)
        {
            WorkbenchSetup.Map(app);
        }

        if (shows)
        {
            PortalSetup.Map(app);
        }

        map?.Invoke(app);
        app.MapRazorComponents<App>().Add(endpoint => PageMapping.Restrict(endpoint, options));
        return app;
    }

    private static void AddPages(IServiceCollection services, GuijuWebOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Text>();
        services.AddSingleton(new AssetFiles(options.WebRoot ?? Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddSingleton<FlashCookie>();
        // Chinese stays Chinese in the page source instead of turning into numeric entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "guiju.form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        var protection = services.AddDataProtection().SetApplicationName("Guiju");
        if (options.KeyFolder is { } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorAnswers>();
        app.UseRequestLocalization("zh-CN");
        AssetFiles.Serve(app);
        app.Use(AnswerHeadsLikePages);
        app.UseRouting();
        app.UseMiddleware<SeeOther>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<StaleForm>();
    }

    // Link checkers and monitors ask for the head alone; the server leaves the body out by itself.
    private static Task AnswerHeadsLikePages(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
