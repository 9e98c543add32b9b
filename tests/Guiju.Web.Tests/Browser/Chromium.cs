using Microsoft.Playwright;

namespace Guiju.Web.Tests.Browser;

/// <summary>
/// One browser for all tests: a class that names it in its constructor is given it. Debian's Chromium, or the one that <c>GUIJU_TEST_CHROMIUM</c> names.
/// Where there is none a test is skipped and says so; with <c>GUIJU_TEST_REQUIRE=1</c> it fails.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--font-render-hinting=none",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string Executable => Environment.GetEnvironmentVariable("GUIJU_TEST_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Executable))
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Switches });
        }
    }

    /// <summary>A fresh page with its own cookies, at a desk's or a phone's size.</summary>
    public async Task<IPage> OpenAsync(Screen screen, bool scripts = true)
    {
        var context = await Ready().NewContextAsync(new()
        {
            ViewportSize = screen.Size,
            DeviceScaleFactor = 1,
            JavaScriptEnabled = scripts,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private IBrowser Ready()
    {
        if (browser is not null)
        {
            return browser;
        }

        var missing = $"no browser at {Executable}; install chromium or name one in GUIJU_TEST_CHROMIUM";
        if (Environment.GetEnvironmentVariable("GUIJU_TEST_REQUIRE") == "1")
        {
            Assert.Fail(missing);
        }

        Assert.Skip(missing);
        throw new InvalidOperationException(missing);
    }
}

/// <summary>A size of screen that pages are looked at in.</summary>
public sealed record Screen(string Name, ViewportSize Size)
{
    /// <summary>An office laptop.</summary>
    public static Screen Desk { get; } = new("desk", new() { Width = 1366, Height = 768 });

    /// <summary>A phone held upright.</summary>
    public static Screen Phone { get; } = new("phone", new() { Width = 390, Height = 844 });
}
