using Guiju.Kernel;

namespace Guiju.Cli.Ledger;

/// <summary>Words of the ledger commands.</summary>
internal static class LedgerWords
{
    private static readonly WordBook Words = new("Guiju.Cli.Ledger.LedgerWords", typeof(LedgerWords).Assembly);

    public static string Say(string key, params object[] values) => Words.Say(key, values);
}
