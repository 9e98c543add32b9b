using Guiju.Store;
using Guiju.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Guiju.Web.Account;

/// <summary>Sign-in of the staff: ASP.NET Core Identity with a cookie; accounts are kept in the store.</summary>
public static class AccountSetup
{
    /// <summary>Address of the sign-in page.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>Address that ends a sign-in, by POST.</summary>
    public const string SignOutPath = "/sign-out";

    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(10);

    /// <summary>Adds sign-in.</summary>
    public static void AddAccounts(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "guiju.person";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "to";
            cookie.ExpireTimeSpan = WorkingDay;
            cookie.SlidingExpiration = true;
            // The answer to a closed door is the error page in plain words, not a detour over another address.
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        // An account that was disabled, or lost a role, feels it within this time.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = Recheck);
        services.AddIdentityCore<GuijuUser>(identity =>
            {
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = Lockout;
                identity.Lockout.AllowedForNewUsers = true;
                identity.Password.RequiredLength = 10;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireDigit = false;
            })
            .AddGuijuUserStores()
            .AddSignInManager()
            // After the roles, which bring a factory of their own.
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
    }

    /// <summary>Maps the end of a sign-in.</summary>
    public static void Map(WebApplication app) => app.MapPost(SignOutPath, async (HttpContext context, SignInManager<GuijuUser> signIn) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            return Results.BadRequest();
        }

        await signIn.SignOutAsync();
        return SeeOther.To(SignInPath);
    }).WithMetadata(new RequireAntiforgeryTokenAttribute());
}
