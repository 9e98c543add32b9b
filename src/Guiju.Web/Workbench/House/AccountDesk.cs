using System.Collections.Immutable;
using System.Globalization;
using Guiju.Kernel;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.Store;
using Guiju.Web.Acting;
using Microsoft.AspNetCore.Identity;

namespace Guiju.Web.Workbench.House;

/// <summary>
/// Makes and changes accounts: first as an act in the ledger, which decides whether it may be, then in the accounts that sign-in goes by.
/// Should the second step fail, the same form sent again finishes it.
/// </summary>
public sealed class AccountDesk(RegisterDesk desk, IStore store, UserManager<GuijuUser> users, RoleManager<IdentityRole> roles, Session session)
{
    // Before the register, which is drawn with it.
    internal static WordBook Words { get; } = new("Guiju.Web.Resources.AccountWords", typeof(AccountDesk).Assembly);

    /// <summary>What the ledger keeps of accounts.</summary>
    public static Register<AccountRecord> Register { get; } = new(Words);

    /// <summary>Roles that an account can be given; the others are no staff's.</summary>
    public static ImmutableArray<string> StaffRoles { get; } = Roles.All.RemoveAll(role => role is Roles.Applicant or Roles.System);

    /// <summary>The ledger's entry of an account; null for one made before the ledger kept them.</summary>
    public Task<RegisterEntry?> EntryAsync(string name, CancellationToken cancel) =>
        store.FindEntryAsync(session.Region, Register.Definition.Key, name, cancel);

    /// <summary>Makes an account.</summary>
    /// <param name="record">The account.</param>
    /// <param name="password">Its first password.</param>
    /// <param name="key">Idempotency key of the form.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Registered>> MakeAsync(AccountRecord record, string password, string key, CancellationToken cancel)
    {
        var faults = RegisterInput.Validate(Register.Definition, Register.Write(record)).Faults.ToBuilder();
        faults.AddRange(await PasswordFaultsAsync(new GuijuUser { UserName = record.UserName }, password));
        if (await users.FindByNameAsync(record.UserName) is not null)
        {
            faults.Add(Words.Fault("accounts.taken", "user-name", record.UserName));
        }

        return faults.Count > 0
            ? new Outcome<Registered>.Faulted(faults.ToImmutable())
            : await ChangeAsync(record with { PasswordSet = Moment }, "", key, async () =>
            {
                var user = new GuijuUser { UserName = record.UserName, LockoutEnabled = true };
                Fill(user, record);
                Succeeded(await users.CreateAsync(user, password));
                await GiveAsync(user, record.Roles);
            }, cancel);
    }

    /// <summary>Changes title, unit, scope and roles, or whether it may sign in.</summary>
    public async Task<Outcome<Registered>> ChangeAsync(AccountRecord record, string reason, string key, CancellationToken cancel)
    {
        if (record.UserName == session.Actor.Id && (record.Disabled || !record.Roles.Contains(Roles.Admin)))
        {
            return new Outcome<Registered>.Faulted([Words.Fault("accounts.own", record.Disabled ? "disabled" : "roles")]);
        }

        return await users.FindByNameAsync(record.UserName) is not { } user
            ? new Outcome<Registered>.Faulted([Words.Fault("accounts.missing", "user-name", record.UserName)])
            : await ChangeAsync(record, reason, key, async () =>
            {
                Fill(user, record);
                user.LockoutEnd = record.Disabled ? DateTimeOffset.MaxValue : null;
                Succeeded(await users.UpdateAsync(user));
                await GiveAsync(user, record.Roles);
                if (record.Disabled)
                {
                    // Whoever is signed in as this account is signed out when the cookie is next looked at.
                    Succeeded(await users.UpdateSecurityStampAsync(user));
                }
            }, cancel);
    }

    /// <summary>Sets a new password; whoever is signed in with the old one is signed out.</summary>
    public async Task<Outcome<Registered>> SetPasswordAsync(AccountRecord record, string password, string reason, string key, CancellationToken cancel)
    {
        if (await users.FindByNameAsync(record.UserName) is not { } user)
        {
            return new Outcome<Registered>.Faulted([Words.Fault("accounts.missing", "user-name", record.UserName)]);
        }

        var faults = await PasswordFaultsAsync(user, password);
        return faults.IsEmpty
            ? await ChangeAsync(record with { PasswordSet = Moment }, reason, key, async () =>
            {
                user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
                user.AccessFailedCount = 0;
                Succeeded(await users.UpdateSecurityStampAsync(user));
            }, cancel)
            : new Outcome<Registered>.Faulted(faults);
    }

    private string Moment => DateTimeOffset.FromUnixTimeMilliseconds(session.Now).ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private async Task<Outcome<Registered>> ChangeAsync(AccountRecord record, string reason, string key, Func<Task> then, CancellationToken cancel)
    {
        var values = Register.Write(record);
        var current = await EntryAsync(record.UserName, cancel);
        RegisterChange change = current is null ? new RegisterChange.Record(values) : new RegisterChange.Amend(values, reason, current.Sequence);
        var answer = await desk.ChangeAsync(
            new ChangeRegister(
                session.Region,
                Register.Definition,
                record.UserName,
                change,
                session.Actor,
                new LegalMoment(session.Today),
                new Stamp(session.Now, ContentKey.Of("account", session.Actor, key, values.SelectMany(value => new[] { value.Key, value.Value }).Append(reason)))),
            cancel);
        if (answer is Outcome<Registered>.Accepted)
        {
            await then();
        }

        return answer;
    }

    private static void Fill(GuijuUser user, AccountRecord record) => (user.Title, user.Unit, user.ZoneWide) = (record.Title, record.Unit, record.ZoneWide);

    private async Task GiveAsync(GuijuUser user, ImmutableArray<string> wanted)
    {
        foreach (var role in wanted)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Succeeded(await roles.CreateAsync(new IdentityRole(role)));
            }
        }

        var held = await users.GetRolesAsync(user);
        Succeeded(await users.RemoveFromRolesAsync(user, held.Except(wanted)));
        Succeeded(await users.AddToRolesAsync(user, wanted.Except(held)));
    }

    private async Task<ImmutableArray<Fault>> PasswordFaultsAsync(GuijuUser user, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, user, password)).Succeeded)
            {
                return [Words.Fault("accounts.password", "password", users.Options.Password.RequiredLength)];
            }
        }

        return [];
    }

    // What the rules were asked before can only fail for reasons of the machine.
    private static void Succeeded(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }
}
