using System.Security.Claims;

namespace Guiju.Web.Components.Shell;

/// <summary>The person shown at the top of the workbench, read from the claims that sign-in gives.</summary>
public sealed record SignedIn(string Name, string Unit)
{
    /// <summary>Claim with the person's name as shown; <see cref="ClaimTypes.Name"/> where it is absent.</summary>
    public const string NameClaim = "guiju:title";

    /// <summary>Claim with the title of the person's unit.</summary>
    public const string UnitClaim = "guiju:unit-title";

    /// <summary>The person, or null for a visitor.</summary>
    public static SignedIn? Of(ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true
        ? new(user.FindFirstValue(NameClaim) ?? user.Identity.Name ?? "", user.FindFirstValue(UnitClaim) ?? "")
        : null;
}
