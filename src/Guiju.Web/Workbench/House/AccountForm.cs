using System.Collections.Immutable;
using Guiju.Store.Reading;

namespace Guiju.Web.Workbench.House;

/// <summary>The form of an account as typed.</summary>
public sealed record AccountForm
{
    /// <summary>Idempotency key.</summary>
    public string Key { get; init; } = "";

    /// <summary>Account name.</summary>
    public string UserName { get; init; } = "";

    /// <summary>How the person is shown.</summary>
    public string Title { get; init; } = "";

    /// <summary>Code of the unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the scope is every unit.</summary>
    public bool ZoneWide { get; init; }

    /// <summary>Whether it may not sign in.</summary>
    public bool Disabled { get; init; }

    /// <summary>Roles ticked.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>A new password; never shown again.</summary>
    public string Password { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The form that shows an account.</summary>
    public static AccountForm Showing(AccountLine account) => new()
    {
        UserName = account.Name, Title = account.Title, Unit = account.Unit, ZoneWide = account.ZoneWide, Roles = account.Roles, Disabled = IsDisabled(account),
    };

    /// <summary>The form as sent.</summary>
    public static AccountForm Read(IFormCollection sent) => new()
    {
        Key = sent["Key"].ToString() is { Length: > 0 and <= 64 } key ? key : Guid.CreateVersion7().ToString("N"),
        UserName = sent["user-name"].ToString().Trim(),
        Title = sent["title"].ToString().Trim(),
        Unit = sent["unit"].ToString().Trim(),
        ZoneWide = sent["zone-wide"] == "true",
        Disabled = sent["disabled"] == "true",
        Roles = [.. sent["roles"].OfType<string>().Distinct(StringComparer.Ordinal)],
        Password = sent["password"].ToString(),
        Reason = sent["reason"].ToString().Trim(),
    };

    /// <summary>The account as it shall be.</summary>
    /// <param name="passwordSet">When its password was last set, as the ledger has it.</param>
    public AccountRecord ToRecord(string? passwordSet) => new()
    {
        UserName = UserName, Title = Title, Unit = Unit, ZoneWide = ZoneWide, Disabled = Disabled, Roles = [.. Roles.Order(StringComparer.Ordinal)], PasswordSet = passwordSet,
    };

    /// <summary>Whether an administrator disabled it; a wrong password locks for minutes, not for ever.</summary>
    public static bool IsDisabled(AccountLine account) => account.LockedUntil is { Year: > 9000 };
}
