using Guiju.Store.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Guiju.Store;

/// <summary>Keeps the accounts of sign-in in the store's database.</summary>
public static class UserStores
{
    /// <summary>Adds roles and the stores of users and roles; the container must hold a <see cref="StoreDb"/>, as <c>AddGuijuStore</c> puts it there.</summary>
    public static IdentityBuilder AddGuijuUserStores(this IdentityBuilder identity) =>
        identity.AddRoles<IdentityRole>().AddEntityFrameworkStores<StoreDb>();
}
