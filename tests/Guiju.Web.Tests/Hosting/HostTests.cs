using System.Net;
using AngleSharp.Html.Parser;
using Guiju.Web;
using Guiju.Web.Hosting;
using Guiju.Web.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Guiju.Web.Tests.Hosting;

public sealed class HostTests
{
    private static readonly GuijuWebOptions Options = new() { StylePage = true };

    [Fact]
    public async Task Style_sheets_and_scripts_are_found_in_production_and_may_be_kept_for_good()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        var html = await client.GetStringAsync("/_style", TestContext.Current.CancellationToken);
        foreach (var file in new[] { "lib/tabler/tabler.min.css", "css/guiju.css", "css/parts.css", "css/print.css", "js/guiju.js", "js/chart.js", "img/mark.svg", "lib/echarts/echarts.min.js" })
        {
            var url = host.Services.GetRequiredService<AssetFiles>().Url(file);
            Assert.Contains($"\"{url}\"", html, StringComparison.Ordinal);
            using var answer = await client.GetAsync(url, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        foreach (var path in new[] { "/_style", "/nowhere", "/assets/css/guiju.css" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_page_holds_no_inline_script_or_style()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        var html = await client.GetStringAsync("/_style", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
        Assert.Contains("组件样式", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_answered_in_plain_words_with_its_number()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        using var answer = await client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有找到此页", html, StringComparison.Ordinal);
        Assert.Contains("请求编号", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_admitted_without_its_insides()
    {
        await using var host = await WebHost.StartAsync(Options, map: app => app.MapGet("/broken", string () => throw new InvalidOperationException("the insides")));
        using var client = host.Client();
        using var answer = await client.GetAsync("/broken", TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("系统出现故障", html, StringComparison.Ordinal);
        Assert.DoesNotContain("the insides", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_admitted_to_who_posted_too()
    {
        await using var host = await WebHost.StartAsync(Options, map: app => app.MapPost("/broken", string () => throw new InvalidOperationException("the insides")));
        using var client = host.Client();
        using var answer = await client.PostAsync("/broken", new FormUrlEncodedContent([new("a", "1")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("系统出现故障", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_page_may_be_asked_for_alone()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/_style"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(Faces.Portal, "/_style/portal")]
    [InlineData(Faces.Workbench, "/error/404")]
    public async Task A_host_of_one_face_still_answers_in_words(Faces faces, string path)
    {
        await using var host = await WebHost.StartAsync(Options with { Faces = faces });
        using var client = host.Client();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("示范经济技术开发区", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_no_error_page()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        using var answer = await client.GetAsync("/api/nowhere", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_style_page_is_not_there_unless_asked_for()
    {
        await using var host = await WebHost.StartAsync(new GuijuWebOptions());
        using var client = host.Client();
        using var answer = await client.GetAsync("/_style", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_went_stale_is_given_back_with_what_was_typed()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        using var answer = await PostStaleAsync(client, "same-origin");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("name=\"Input.Number\" value=\"XK2021&lt;1&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("__RequestVerificationToken", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
        var token = new HtmlParser().ParseDocument(html).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var again = await client.PostAsync("/_style/portal", new FormUrlEncodedContent([new("_handler", "sample"), new("Input.Number", "1"), new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_stale_form_from_another_site_is_given_nothing()
    {
        await using var host = await WebHost.StartAsync(Options);
        using var client = host.Client();
        using var answer = await PostStaleAsync(client, "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("XK2021", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_shown_once_after_the_redirect()
    {
        await using var host = await WebHost.StartAsync(Options, map: app => app.MapGet("/done", (HttpContext context, FlashCookie flash) =>
        {
            flash.Leave(context, new Flash("已受理"));
            return Results.Redirect("/_style/portal");
        }));
        using var client = host.Client();
        using var done = await client.GetAsync("/done", TestContext.Current.CancellationToken);
        Assert.Contains("已受理", await client.GetStringAsync("/_style/portal", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("已受理", await client.GetStringAsync("/_style/portal", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostStaleAsync(HttpClient client, string site)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/_style/portal")
        {
            Content = new FormUrlEncodedContent([new("_handler", "sample"), new("Input.Number", "XK2021<1>"), new("Input.Password", "secret")]),
        };
        request.Headers.Add("Sec-Fetch-Site", site);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
