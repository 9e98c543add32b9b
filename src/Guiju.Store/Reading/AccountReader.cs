using System.Collections.Immutable;
using Guiju.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Reading;

/// <summary>An account as a list shows it.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Title">How the person is shown.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="ZoneWide">True when the person's scope is every unit.</param>
/// <param name="Roles">Roles held.</param>
/// <param name="LockedUntil">Until when it cannot sign in; far in the future for one that was disabled.</param>
public sealed record AccountLine(
    string Name, string Title, string Unit, bool ZoneWide, ImmutableArray<string> Roles, DateTimeOffset? LockedUntil);

/// <summary>What a list of accounts shows. Empty asks nothing.</summary>
/// <param name="Search">Looked for in name and title.</param>
/// <param name="Role">Role held.</param>
/// <param name="Unit">Unit worked in.</param>
/// <param name="Page">Which page.</param>
public sealed record AccountQuery(string Search, string Role, string Unit, PageRequest Page);

/// <summary>Lists of accounts.</summary>
public sealed class AccountReader(StoreHost host)
{
    /// <summary>A page of accounts by name; their roles come with them.</summary>
    public async Task<Page<AccountLine>> ListAsync(AccountQuery query, CancellationToken cancel = default)
    {
        await using var db = host.NewContext();
        var users = db.Users.AsNoTracking();
        if (query.Search.Trim() is { Length: > 0 } search)
        {
            users = users.Where(u => u.UserName!.Contains(search) || u.Title.Contains(search));
        }

        if (query.Role.Length > 0)
        {
            users = users.Where(u => db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == query.Role)));
        }

        if (query.Unit.Length > 0)
        {
            users = users.Where(u => u.Unit == query.Unit);
        }

        var total = await users.CountAsync(cancel);
        var rows = await Lines(db, users.OrderBy(u => u.UserName).Skip((int)query.Page.Skip).Take(query.Page.Rows)).ToListAsync(cancel);
        return new Page<AccountLine>([.. rows.Select(Line)], total, query.Page.Page, query.Page.Rows);
    }

    /// <summary>The account, or null.</summary>
    public async Task<AccountLine?> FindAsync(string name, CancellationToken cancel = default)
    {
        await using var db = host.NewContext();
        var row = await Lines(db, db.Users.AsNoTracking().Where(u => u.UserName == name)).FirstOrDefaultAsync(cancel);
        return row is null ? null : Line(row);
    }

    private static IQueryable<Row> Lines(StoreDb db, IQueryable<GuijuUser> users) => users.Select(u => new Row(
        u.UserName!,
        u.Title,
        u.Unit,
        u.ZoneWide,
        u.LockoutEnd,
        db.UserRoles.Where(held => held.UserId == u.Id).Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => role.Name!).ToList()));

    private static AccountLine Line(Row row) =>
        new(row.Name, row.Title, row.Unit, row.ZoneWide, [.. row.Roles.Order(StringComparer.Ordinal)], row.LockoutEnd);

    private sealed record Row(string Name, string Title, string Unit, bool ZoneWide, DateTimeOffset? LockoutEnd, List<string> Roles);
}
