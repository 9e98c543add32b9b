using System.Collections.Immutable;

namespace Guiju.Web.Account;

/// <summary>An account that a demonstration site offers for one click.</summary>
/// <param name="Name">Account name.</param>
/// <param name="Title">Who it is, e.g. 一号综合窗口窗口人员.</param>
/// <param name="Hint">What one sees as this person, in a few words; may be empty.</param>
public sealed record DemoAccount(string Name, string Title, string Hint = "");

/// <summary>Registered by a demonstration site alone: whoever opens the sign-in page is offered these accounts. Never register it on a real one.</summary>
/// <param name="Password">The password all of them have.</param>
/// <param name="Accounts">The accounts, in the order shown.</param>
public sealed record DemoAccounts(string Password, ImmutableArray<DemoAccount> Accounts);
