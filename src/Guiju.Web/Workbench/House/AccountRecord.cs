using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Guiju.Kernel;
using Guiju.Kernel.Registers;

namespace Guiju.Web.Workbench.House;

/// <summary>
/// What the ledger keeps of an account: who gave whom which roles, when and why. Signing in itself goes by the store's accounts, which
/// <see cref="AccountDesk"/> keeps in step; no password, nor anything made from one, ever stands here.
/// </summary>
[Register("accounts", Kernel.Roles.Admin)]
public sealed partial record AccountRecord : IRegisterRecord
{
    /// <summary>Account name; never changes.</summary>
    [Field(Number = true, MaxLength = 40)]
    public string UserName { get; init; } = "";

    /// <summary>How the person is shown.</summary>
    [Field(Title = true, MaxLength = 60)]
    public string Title { get; init; } = "";

    /// <summary>Unit the person works in.</summary>
    [Field(Unit = true)]
    public string Unit { get; init; } = "";

    /// <summary>Roles held.</summary>
    [Field(Min = 1)]
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Whether the person's scope is every unit.</summary>
    public bool ZoneWide { get; init; }

    /// <summary>Whether the account may not sign in.</summary>
    public bool Disabled { get; init; }

    /// <summary>When an administrator last set its password, to the second, Beijing.</summary>
    public string? PasswordSet { get; init; }

    /// <inheritdoc/>
    public IEnumerable<Fault> Check()
    {
        if (!Name().IsMatch(UserName))
        {
            yield return AccountDesk.Words.Fault("accounts.name", "user-name");
        }

        if (!Roles.All(AccountDesk.StaffRoles.Contains))
        {
            yield return AccountDesk.Words.Fault("accounts.unknown-role", "roles");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
