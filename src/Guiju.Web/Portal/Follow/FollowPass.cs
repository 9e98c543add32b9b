using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Guiju.Web.Portal.Follow;

/// <summary>
/// Remembers for a quarter of an hour, in a sealed cookie, which case a visitor has shown number and code of: so that neither stands in an
/// address, loading the page again asks nothing and posts nothing, and the code itself is kept nowhere.
/// </summary>
public sealed class FollowPass(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long it is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const string Name = "guiju.follow";
    private const string Path = "/follow";
    private readonly IDataProtector protector = protection.CreateProtector("follow");

    /// <summary>Lets the visitor see the case.</summary>
    public void Give(HttpContext context, string caseId)
    {
        var until = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Name, protector.Protect($"{until} {caseId}"), Options(context));
    }

    /// <summary>The case the visitor may see, or null.</summary>
    public string? CaseOf(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } sealedText)
        {
            return null;
        }

        try
        {
            var plain = protector.Unprotect(sealedText).Split(' ', 2);
            return long.Parse(plain[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? plain[1] : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Takes it back.</summary>
    public static void TakeBack(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = Path,
    };
}
