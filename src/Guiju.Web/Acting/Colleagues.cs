using Guiju.Kernel.Law;
using Guiju.Store;
using Guiju.Web.Components.Forms;
using Microsoft.AspNetCore.Identity;

namespace Guiju.Web.Acting;

/// <summary>Who may act together with the person signed in, where the law asks for more than one officer.</summary>
public sealed class Colleagues(UserManager<GuijuUser> users, Session session)
{
    /// <summary>Others with a role of the act, of the unit in charge or of the whole zone.</summary>
    public async Task<IReadOnlyList<FieldOption>> OfAsync(ActDefinition act, string unit)
    {
        var found = new SortedDictionary<string, FieldOption>(StringComparer.Ordinal);
        foreach (var role in act.By)
        {
            foreach (var user in await users.GetUsersInRoleAsync(role))
            {
                if (user.UserName is { } name && name != session.Actor.Id && (user.ZoneWide || user.Unit == unit))
                {
                    found[name] = new FieldOption(name, $"{user.Title}（{name}）");
                }
            }
        }

        return [.. found.Values];
    }
}
