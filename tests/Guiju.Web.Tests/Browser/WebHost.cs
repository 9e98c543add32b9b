using Guiju.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guiju.Web.Tests.Browser;

/// <summary>The real host on a free loopback port, started as `guiju serve` starts it: in Production, over real sockets.</summary>
public sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebHost(WebApplication app) => this.app = app;

    /// <summary>Address, without a slash at the end.</summary>
    public string Url => app.Urls.First();

    /// <summary>Services of the host.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a host.</summary>
    public static async Task<WebHost> StartAsync(
        GuijuWebOptions options, Action<WebApplicationBuilder>? services = null, Action<WebApplication>? map = null)
    {
        var keys = Directory.CreateTempSubdirectory("guiju-keys-").FullName;
        var app = GuijuWeb.Build(
            [],
            options with { Url = "http://127.0.0.1:0", KeyFolder = keys },
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
                services?.Invoke(builder);
            },
            map);
        await app.StartAsync();
        return new WebHost(app);
    }

    /// <summary>A client that follows no redirect and keeps cookies.</summary>
    public HttpClient Client() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Url) };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
