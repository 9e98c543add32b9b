using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Guiju.Web.Tests.Browser;

namespace Guiju.Web.Tests.Workbench;

/// <summary>A browser without scripts: fetches pages, fills in the real forms with their tokens, posts them, keeps cookies.</summary>
public sealed class Visitor(WebHost host) : IDisposable
{
    private readonly HttpClient client = host.Client();

    /// <summary>A visitor who has signed in.</summary>
    public static async Task<Visitor> SignedInAsync(WebHost host, string name)
    {
        var visitor = new Visitor(host);
        var answer = await visitor.SubmitAsync("/sign-in", "sign-in", ("Name", name), ("Password", Zone.Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        return visitor;
    }

    /// <summary>Fetches a page.</summary>
    public async Task<Answer> GetAsync(string path) => await ReadAsync(await client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Bytes of a download.</summary>
    public Task<byte[]> BytesAsync(string path) => client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Fetches the page, fills in its form and posts it.</summary>
    public async Task<Answer> SubmitAsync(string path, string form, params (string Name, string Value)[] typed) =>
        await PostAsync(path, (await GetAsync(path)).Form(form), typed);

    /// <summary>Posts a form as it stands, with more typed in.</summary>
    public async Task<Answer> PostAsync(string path, IHtmlFormElement form, params (string Name, string Value)[] typed) =>
        await ReadAsync(await client.PostAsync(path, Content(form, typed), TestContext.Current.CancellationToken));

    /// <summary>Posts what was put together.</summary>
    public async Task<Answer> PostAsync(string path, HttpContent content) =>
        await ReadAsync(await client.PostAsync(path, content, TestContext.Current.CancellationToken));

    /// <summary>What a browser would send.</summary>
    public static MultipartFormDataContent Content(IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var fields = new List<(string Name, string Value)>();
        foreach (var element in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }))
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
                IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null)
            {
                fields.Add((element.GetAttribute("name")!, value));
            }
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => typed.All(t => t.Name != f.Name)).Concat(typed))
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    public void Dispose() => client.Dispose();

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new Answer(response.StatusCode, response.Headers.Location?.ToString() ?? "", new HtmlParser().ParseDocument(html));
        }
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string Location, IHtmlDocument Page)
{
    /// <summary>Path the answer sends the browser to.</summary>
    public string Path => Uri.TryCreate(Location, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? uri.PathAndQuery : Location;

    /// <summary>Words of the page.</summary>
    public string Text => Page.QuerySelector("main")?.TextContent ?? Page.Body!.TextContent;

    /// <summary>A form by its name on the page.</summary>
    public IHtmlFormElement Form(string name) =>
        Page.Forms.OfType<IHtmlFormElement>().FirstOrDefault(f => f.QuerySelector("[name=_handler]")?.GetAttribute("value") == name)
        ?? throw new InvalidOperationException($"No form {name} on the page: {Text.Trim()}");

    /// <summary>Whether the words stand on the page.</summary>
    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);

    /// <summary>An element.</summary>
    public IElement? One(string selector) => Page.QuerySelector(selector);
}
