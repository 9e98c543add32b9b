using System.CommandLine;
using System.CommandLine.Invocation;
using Guiju.Cli.Calendars;
using Guiju.Cli.Demo;
using Guiju.Cli.Law;
using Guiju.Cli.Ledger;
using Guiju.Cli.Reports;
using Guiju.Cli.Serving;
using Guiju.Cli.Terminal;
using Guiju.Store;

namespace Guiju.Cli;

/// <summary>The whole command line: what can be asked, and how an answer becomes an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs one call. Faults of the input and failures of files become one line each on stderr and <see cref="ExitCode.BadInput"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Screen.UseUtf8();
        var parsed = Root().Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Action is ParseErrorAction ? ExitCode.BadInput : code;
        }
        catch (InputException wrong)
        {
            foreach (var fault in wrong.Faults)
            {
                await Console.Error.WriteLineAsync(fault.ToString());
            }

            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (StoreException.Of(failure) is { } known)
        {
            await Console.Error.WriteLineAsync(StoreOpening.Fault("guiju", known).ToString());
            return ExitCode.BadInput;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("guiju: " + failure.Message);
            return ExitCode.BadInput;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Guiju: the law-based work of a development zone's government, recorded, proved and reported.")
        {
            DemoCommand.Build(),
            ServeCommand.Build(),
            LawCommand.Build(),
            CalendarCommand.Build(),
            LedgerCommand.Build(),
            ReportCommand.Build(),
        };
        foreach (var option in Places.Options)
        {
            root.Options.Add(option);
        }

        return root;
    }
}
