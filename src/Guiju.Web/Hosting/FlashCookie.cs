using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Guiju.Web.Hosting;

/// <summary>What the next page says about what was just done.</summary>
/// <param name="Text">One sentence.</param>
/// <param name="Failed">Whether it did not work out.</param>
public sealed record Flash(string Text, bool Failed = false);

/// <summary>Carries one <see cref="Flash"/> over the redirect that follows a post; signed, gone once shown, and after a minute in any case.</summary>
public sealed class FlashCookie(IDataProtectionProvider protection)
{
    private const string Name = "guiju.flash";
    private readonly IDataProtector protector = protection.CreateProtector("flash");

    /// <summary>Leaves a message for the next page.</summary>
    public void Leave(HttpContext context, Flash flash)
    {
        var plain = Encoding.UTF8.GetBytes((flash.Failed ? "!" : "-") + flash.Text);
        context.Response.Cookies.Append(Name, WebEncoders.Base64UrlEncode(protector.Protect(plain)), Options(context, TimeSpan.FromMinutes(1)));
    }

    /// <summary>Takes the message left by the page before, if any; it is gone afterwards.</summary>
    public Flash? Take(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } sealedText)
        {
            return null;
        }

        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(Name, Options(context, null));
        }

        try
        {
            var plain = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(sealedText)));
            return plain.Length < 2 ? null : new Flash(plain[1..], plain[0] == '!');
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = age,
        Path = "/",
    };
}
