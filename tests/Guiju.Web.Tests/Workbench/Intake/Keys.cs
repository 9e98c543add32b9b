using Guiju.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Guiju.Web.Tests.Workbench.Intake;

/// <summary>A person at the keyboard of a real browser: types, presses keys, never touches the mouse. Counts the keys pressed besides typing.</summary>
internal sealed class Keys(IPage page, WebHost host)
{
    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>Keys pressed besides typing.</summary>
    public int Pressed { get; private set; }

    /// <summary>Path of the page.</summary>
    public string Path => new Uri(page.Url).PathAndQuery;

    /// <summary>Sits down: opens the workbench and signs in.</summary>
    public static async Task<Keys> SitDownAsync(Chromium browser, WebHost host, string person, bool scripts = true)
    {
        var keys = new Keys(await browser.OpenAsync(Screen.Desk, scripts), host);
        await keys.OpenAsync("/desk");
        await keys.TypeAsync(person);
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Zone.Password);
        await keys.GoAsync("Enter");
        Assert.Equal("/desk", keys.Path);
        keys.Pressed = 0;
        return keys;
    }

    /// <summary>Opens an address, as from a bookmark.</summary>
    public async Task OpenAsync(string path)
    {
        await page.GotoAsync(host.Url + path);
        await SettleAsync();
    }

    /// <summary>Types into what has the focus.</summary>
    public Task TypeAsync(string text) => page.Keyboard.InsertTextAsync(text);

    /// <summary>Types letter by letter, as the page's scripts see it.</summary>
    public Task SpellAsync(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Presses a key so many times.</summary>
    public async Task PressAsync(string key, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Pressed++;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Presses a key that leads to another page.</summary>
    public async Task GoAsync(string key)
    {
        Pressed++;
        var loaded = new TaskCompletionSource();
        void Done(object? sender, IPage arrived) => loaded.TrySetResult();
        page.Load += Done;
        await page.Keyboard.PressAsync(key);
        var late = Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.True(await Task.WhenAny(loaded.Task, late) == loaded.Task, $"{key} on {Path} leads nowhere.");
        page.Load -= Done;
        await SettleAsync();
    }

    /// <summary>Presses the tabulator until the focus stands on something with these words.</summary>
    public async Task TabToAsync(string words)
    {
        for (var i = 0; i < 60; i++)
        {
            if ((await FocusAsync()).Contains(words, StringComparison.Ordinal))
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"The tabulator does not reach “{words}” on {host.Url}{Path}.");
    }

    /// <summary>Words and name of what has the focus.</summary>
    public Task<string> FocusAsync() =>
        page.EvaluateAsync<string>("(e => e === document.body ? '' : `${e.textContent.trim()} ${e.getAttribute('name') ?? ''} ${e.labels?.[0]?.textContent.trim() ?? ''}`)(document.activeElement)");

    // The browser puts the cursor where the page wants it a frame after the page is there; a person is slower than that.
    private async Task SettleAsync()
    {
        for (var i = 0; i < 100; i++)
        {
            if (await page.EvaluateAsync<bool>("document.querySelector('[autofocus]') === null || document.activeElement !== document.body"))
            {
                return;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
