namespace Guiju.Web.Hosting;

/// <summary>
/// Headers that tell the browser what a page of ours never does: run scripts or styles written into the page, be framed by another site,
/// post elsewhere, or tell other sites where the reader came from.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // data: images are the small marks inside Tabler's style sheet.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.TryAdd("Content-Security-Policy", Policy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("X-Frame-Options", "DENY");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
