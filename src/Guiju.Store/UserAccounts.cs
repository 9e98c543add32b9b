using System.Collections.Immutable;
using System.Security.Cryptography;
using Guiju.Kernel;
using Guiju.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store;

/// <summary>An account to be made.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Title">How the person is shown.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="ZoneWide">True when the person's scope is every unit.</param>
/// <param name="Roles">Roles held.</param>
public sealed record UserAccount(string Name, string Title, string Unit, bool ZoneWide, ImmutableArray<string> Roles);

/// <summary>Makes many accounts at once, as a zone does that brings its list of staff.</summary>
public static class UserAccounts
{
    /// <summary>
    /// Makes the roles of the house and those of the accounts that are not there yet, all with the same first password, hashed once. An account
    /// that is there is left as it is. All or none.
    /// </summary>
    /// <returns>How many were made.</returns>
    public static async Task<int> AddMissingAsync(StoreHost host, IReadOnlyCollection<UserAccount> accounts, string password, CancellationToken cancel = default)
    {
        await using var db = host.NewContext();
        var there = await db.Users.Select(u => u.NormalizedUserName!).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var missing = accounts.Where(a => !there.Contains(Normal(a.Name))).ToList();
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, StringComparer.Ordinal, cancel);
        foreach (var role in Roles.All.Where(r => !roles.ContainsKey(r)))
        {
            roles[role] = role;
            db.Roles.Add(new IdentityRole(role) { Id = role, NormalizedName = Normal(role), ConcurrencyStamp = role });
        }

        if (missing.Count > 0)
        {
            var hash = new PasswordHasher<GuijuUser>().HashPassword(new GuijuUser(), password);
            missing.ForEach(account => Add(db, account, hash, roles));
        }

        await db.SaveChangesAsync(cancel);
        return missing.Count;
    }

    private static void Add(StoreDb db, UserAccount account, string hash, Dictionary<string, string> roles)
    {
        db.Users.Add(new GuijuUser
        {
            Id = account.Name,
            UserName = account.Name,
            NormalizedUserName = Normal(account.Name),
            Title = account.Title,
            Unit = account.Unit,
            ZoneWide = account.ZoneWide,
            LockoutEnabled = true,
            PasswordHash = hash,
            // A secret: whoever knew it could make a cookie outlive a change of password.
            SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20)),
            ConcurrencyStamp = account.Name,
        });
        db.UserRoles.AddRange(account.Roles.Select(role => new IdentityUserRole<string> { UserId = account.Name, RoleId = roles[role] }));
    }

    // As Identity's own normalizer does it.
    private static string Normal(string name) => name.Normalize().ToUpperInvariant();
}
