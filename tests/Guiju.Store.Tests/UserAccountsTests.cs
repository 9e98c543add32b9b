using Guiju.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Tests;

public sealed class UserAccountsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task Accounts_are_made_once_and_those_that_are_there_stay_as_they_are(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        UserAccount[] first = [new("window1", "一号窗口", "zwfw", true, [Roles.WindowClerk])];
        UserAccount[] more = [new("window1", "改名", "zwfw", false, []), new("leader", "管委会主任", "gwh", true, [Roles.Leader, Roles.Auditor])];
        Assert.Equal(1, await UserAccounts.AddMissingAsync(store.Host, first, "first password", Cancel));
        Assert.Equal(1, await UserAccounts.AddMissingAsync(store.Host, more, "second password", Cancel));
        Assert.Equal(0, await UserAccounts.AddMissingAsync(store.Host, more, "third password", Cancel));

        await using var db = store.Host.NewContext();
        var clerk = await db.Users.SingleAsync(u => u.NormalizedUserName == "WINDOW1", Cancel);
        Assert.Equal(("一号窗口", true, true), (clerk.Title, clerk.ZoneWide, clerk.LockoutEnabled));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<GuijuUser>().VerifyHashedPassword(clerk, clerk.PasswordHash!, "first password"));
        var held = await db.UserRoles.Where(r => r.UserId == "leader").Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).ToListAsync(Cancel);
        Assert.Equal([Roles.Auditor, Roles.Leader], held.Order(StringComparer.Ordinal));
        Assert.Equal(2, await db.Users.Select(u => u.SecurityStamp).Distinct().CountAsync(Cancel));
    }
}
