using System.CommandLine;

namespace Guiju.Cli.Law;

/// <summary><c>guiju law</c>: what the law files say, whether they are sound, and what follows from them.</summary>
internal static class LawCommand
{
    public static Command Build() => new("law", "Check, prove and read the law files; reckon a limit.")
    {
        LawCheckCommand.Build(),
        LawVerifyCommand.Build(),
        LawListCommand.Build(),
        LawSchemaCommand.Build(),
        LawDeadlineCommand.Build(),
    };
}
