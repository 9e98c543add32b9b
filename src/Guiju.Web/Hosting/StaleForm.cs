using System.Net;
using Guiju.Web.Resources;
using Microsoft.AspNetCore.Antiforgery;

namespace Guiju.Web.Hosting;

/// <summary>
/// A form whose token is no longer good (the page stood open over a sign-in, a restart or a long lunch) is not thrown away: the person gets
/// what was typed back, with a fresh token, and sends it once more. Only for posts the browser says came from our own pages;
/// passwords and files are not carried over.
/// </summary>
internal sealed class StaleForm(RequestDelegate next, IAntiforgery antiforgery, AssetFiles assets, Text text)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            || context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        // Judged here, so the form may be read again: to be given back, or for nothing but an answer in words.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        if (!context.Request.HasFormContentType || !IsFromOurPages(context.Request))
        {
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(context, form), context.RequestAborted);
    }

    private static bool IsFromOurPages(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
    }

    private string Page(HttpContext context, IFormCollection form)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        var kept = form.Where(field => field.Key != token.FormFieldName && !field.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value, (field, value) => Hidden(field.Key, value ?? ""));
        var action = Encode(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
        return $"""
            <!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{text["Shell.Stale.Title"]}</title>
            <link rel="stylesheet" href="{assets.Url("lib/tabler/tabler.min.css")}"><link rel="stylesheet" href="{assets.Url("css/guiju.css")}"></head>
            <body class="gj-plain"><main class="gj-error"><h1>{text["Shell.Stale.Title"]}</h1><p>{text["Shell.Stale.Words"]}</p>
            {(form.Files.Count > 0 ? $"<p>{text["Shell.Stale.Files"]}</p>" : "")}
            <form method="post" action="{action}">{Hidden(token.FormFieldName, token.RequestToken ?? "")}{string.Concat(kept)}
            <button class="btn btn-primary" type="submit">{text["Shell.Stale.Again"]}</button>
            <a class="btn" href="{action}">{text["Shell.Stale.Leave"]}</a></form></main></body></html>
            """;
    }

    private static string Hidden(string name, string value) =>
        $"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value)}\">";

    private static string Encode(string value) => WebUtility.HtmlEncode(value);
}
