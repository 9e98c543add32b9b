using System.CommandLine;
using Guiju.Cli.Terminal;
using Guiju.Kernel;
using Guiju.Kernel.Law;

namespace Guiju.Cli.Law;

/// <summary><c>guiju law check</c>: reads every law file and reports every fault at once, as <c>file:line:col: code message</c>.</summary>
internal static class LawCheckCommand
{
    public static Command Build()
    {
        var path = new Argument<DirectoryInfo?>("PATH")
        {
            Description = "Folder of law files; without it, the one in use.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("check", "Read every law file and report every fault. Ends with 1 when there is one.") { path, json };
        command.SetAction(parsed => Run(parsed.GetValue(path)?.FullName ?? Places.Of(parsed).Law, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, bool json)
    {
        var outcome = LawFolder.Read(folder);
        var faults = outcome is Outcome<LawBook>.Faulted faulted ? faulted.Faults : [];
        if (json)
        {
            JsonText.Print(new { sound = faults.IsEmpty, faults = faults.Select(f => new { f.Place, f.Code, f.Message }) });
        }
        else if (outcome is Outcome<LawBook>.Accepted { Value: var law })
        {
            Screen.Say(CliWords.Say(
                "law.sound", Places.Shown(folder), law.Statutes.Length, law.Calendar.Notices.Length, law.Procedures.Length));
        }
        else
        {
            foreach (var fault in faults)
            {
                Console.Out.WriteLine(fault);
            }

            Screen.Tell(CliWords.Say("law.faults", faults.Length));
        }

        return faults.IsEmpty ? ExitCode.Ok : ExitCode.No;
    }
}
