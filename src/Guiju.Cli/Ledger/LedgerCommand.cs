using System.CommandLine;

namespace Guiju.Cli.Ledger;

/// <summary><c>guiju ledger</c>: shows to anyone that nothing recorded was lost or rewritten.</summary>
internal static class LedgerCommand
{
    public static Command Build() => new("ledger", "Verify the ledger; seal it; prove that an act is in it, and check such a proof.")
    {
        LedgerVerifyCommand.Build(),
        LedgerCheckpointCommand.Build(),
        LedgerProofCommand.Build(),
    };
}
