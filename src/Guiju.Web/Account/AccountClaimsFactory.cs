using System.Security.Claims;
using Guiju.Kernel;
using Guiju.Store;
using Guiju.Web.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Guiju.Web.Account;

/// <summary>What the cookie of a person who signs in carries: name, unit, roles and scope. Roles taken away are gone at the next check of the cookie.</summary>
internal sealed class AccountClaimsFactory(UserManager<GuijuUser> users, IOptions<IdentityOptions> options, UnitNames units)
    : UserClaimsPrincipalFactory<GuijuUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(GuijuUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var roles = await UserManager.GetRolesAsync(user);
        var actor = new Actor(user.UserName ?? user.Id, user.Title, user.Unit, [.. roles], user.ZoneWide);
        identity.AddClaims(AccountClaims.Of(actor, await units.TitleAsync(user.Unit)));
        return identity;
    }
}
