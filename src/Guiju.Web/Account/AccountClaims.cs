using System.Collections.Immutable;
using System.Security.Claims;
using Guiju.Kernel;
using Guiju.Web.Components.Shell;

namespace Guiju.Web.Account;

/// <summary>Between what a sign-in cookie carries and the <see cref="Actor"/> that the rules know.</summary>
public static class AccountClaims
{
    /// <summary>Claim with the code of the person's unit.</summary>
    public const string Unit = "guiju:unit";

    /// <summary>Claim that is there when the person's scope is every unit.</summary>
    public const string ZoneWide = "guiju:zone-wide";

    /// <summary>The claims of a person, beyond those Identity gives.</summary>
    public static IEnumerable<Claim> Of(Actor actor, string unitTitle)
    {
        yield return new Claim(SignedIn.NameClaim, actor.Title);
        yield return new Claim(Unit, actor.Unit);
        yield return new Claim(SignedIn.UnitClaim, unitTitle);
        if (actor.ZoneWide)
        {
            yield return new Claim(ZoneWide, "true");
        }

        foreach (var role in actor.Roles)
        {
            yield return new Claim(ClaimTypes.Role, role);
        }
    }

    /// <summary>The person who is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is; pages of the workbench demand it before they ask.</exception>
    public static Actor Actor(ClaimsPrincipal? user) => user?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
        ? new Actor(
            name,
            user.FindFirstValue(SignedIn.NameClaim) ?? name,
            user.FindFirstValue(Unit) ?? "",
            [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Order(StringComparer.Ordinal)],
            user.HasClaim(ZoneWide, "true"))
        : throw new InvalidOperationException("Nobody is signed in.");
}
