using System.Collections.Immutable;
using Guiju.Cli.Terminal;
using Guiju.Web.Account;

namespace Guiju.Cli.Demo;

/// <summary>The accounts a demonstration offers on its sign-in page and on the terminal: one for each role, with what to look at first.</summary>
internal static class DemoHints
{
    /// <summary>Password of every account of the demonstration.</summary>
    public const string Password = "guiju-demo-2021";

    private static readonly ImmutableArray<string> Names =
    [
        "window1", "scjg-examiner", "scjg-head", "gwb-drafter", "fz-reviewer1", "fz-head", "office-secretary", "leader", "study-secretary",
        "registrar", "auditor", "admin",
    ];

    /// <summary>The accounts.</summary>
    public static DemoAccounts Of(DemoPeople people) => new(
        Password, [.. Names.Select(people.Named).Select(a => new DemoAccount(a.Id, a.Title, DemoWords.Find("hint." + a.Id) ?? ""))]);

    /// <summary>Says on the terminal where the site is and as whom to enter it.</summary>
    public static void Tell(DemoAccounts accounts, Uri url, DateTimeOffset today)
    {
        Screen.Tell(DemoWords.Say("serve.at", url.GetLeftPart(UriPartial.Authority)));
        Screen.Tell(DemoWords.Say("serve.today", today));
        Screen.Tell(DemoWords.Say("serve.accounts", accounts.Password));
        var width = accounts.Accounts.Max(a => a.Name.Length) + 2;
        foreach (var account in accounts.Accounts)
        {
            Screen.Tell(DemoWords.Say("serve.account", account.Name.PadRight(width), account.Hint));
        }
    }
}
