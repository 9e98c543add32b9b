using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Guiju.Kernel.Law;
using Guiju.Store;
using Guiju.Web;
using Guiju.Web.Account;

namespace Guiju.Cli.Serving;

/// <summary>Hosts portal and workbench on an open store until the process is told to stop.</summary>
internal static class Site
{
    /// <summary>Runs the site.</summary>
    /// <param name="places">Where things lie; the keys of cookies are kept in the data folder.</param>
    /// <param name="url">Address to listen on.</param>
    /// <param name="settings">The zone.</param>
    /// <param name="store">The open store; the caller disposes it.</param>
    /// <param name="law">The law.</param>
    /// <param name="clock">The time.</param>
    /// <param name="demo">Accounts offered for one click; null on a real site.</param>
    /// <param name="started">Called once it answers.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="InputException">The address cannot be listened on.</exception>
    public static async Task RunAsync(
        Places places,
        Uri url,
        SiteSettings settings,
        StoreHost store,
        LawBook law,
        TimeProvider clock,
        DemoAccounts? demo,
        Action started,
        CancellationToken cancel)
    {
        var options = new GuijuWebOptions
        {
            ZoneName = settings.Zone,
            Region = settings.Region,
            Notice = settings.Notice,
            Url = url.GetLeftPart(UriPartial.Authority),
            KeyFolder = Path.Combine(places.Data, "keys"),
        };
        var app = GuijuWeb.Build([], options, builder =>
        {
            // What keeps the site from starting is said in one line by the caller; keys lie in the data folder by our own choice.
            builder.Logging.SetMinimumLevel(LogLevel.Warning)
                .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
                .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
            builder.Services.AddGuijuStore(store);
            builder.Services.AddSingleton(law);
            builder.Services.AddSingleton(clock);
            if (demo is not null)
            {
                builder.Services.AddSingleton(demo);
            }
        });
        await using (app)
        {
            try
            {
                await app.StartAsync(cancel);
            }
            catch (IOException busy) when (busy.InnerException is { } inner && Taken(inner))
            {
                throw Unusable(url, "serve.taken");
            }
            catch (SocketException refused)
            {
                throw Unusable(url, refused.SocketErrorCode == SocketError.AccessDenied ? "serve.denied" : "serve.address");
            }

            started();
            await app.WaitForShutdownAsync(cancel);
        }
    }

    /// <summary>The address of a call, e.g. <c>http://localhost:5080</c>.</summary>
    /// <exception cref="InputException">It is no address to listen on.</exception>
    public static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == "/"
            ? url
            : throw new InputException("--url", "serve.url", CliWords.Say("serve.url", text));

    /// <summary>The address of this machine alone at a port.</summary>
    public static Uri Local(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));

    /// <summary>Fails early when something else answers at the port, before a long load and not after it.</summary>
    /// <exception cref="InputException">The port is taken.</exception>
    public static void CheckFree(Uri url)
    {
        if (!url.IsLoopback)
        {
            return;
        }

        using var probe = new TcpListener(IPAddress.Loopback, url.Port);
        try
        {
            probe.Start();
        }
        catch (SocketException)
        {
            throw Unusable(url, "serve.taken");
        }
    }

    private static bool Taken(Exception inner) =>
        inner is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };

    private static InputException Unusable(Uri url, string why) =>
        new(url.GetLeftPart(UriPartial.Authority), why, CliWords.Say(why, url.Port));
}
