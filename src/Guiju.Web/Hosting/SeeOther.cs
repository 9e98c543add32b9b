namespace Guiju.Web.Hosting;

/// <summary>
/// After a post the browser is told to get the next page: 303, so that going back or loading again never posts twice. Blazor and some
/// endpoints answer 302 by themselves; here it becomes 303.
/// </summary>
internal sealed class SeeOther(RequestDelegate next)
{
    /// <summary>An answer that sends the browser to a page of ours.</summary>
    public static IResult To(string path) => Results.Redirect(path);

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.OnStarting(static state =>
            {
                var response = ((HttpContext)state).Response;
                if (response.StatusCode == StatusCodes.Status302Found)
                {
                    response.StatusCode = StatusCodes.Status303SeeOther;
                }

                return Task.CompletedTask;
            }, context);
        }

        return next(context);
    }
}
