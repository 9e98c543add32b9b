using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Law;
using Guiju.Cli.Terminal;
using Guiju.Kernel;
using Guiju.Kernel.Ledger;
using Guiju.Store;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Ledger;

/// <summary><c>guiju ledger verify</c>: reads every act and recomputes everything that follows from them.</summary>
internal static class LedgerVerifyCommand
{
    public static Command Build()
    {
        var against = new Option<FileInfo[]>("--against")
        {
            Description = "A published checkpoint, or a proof given out earlier; the store must still be what it sealed. May be repeated.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Print what was found as JSON." };
        var command = new Command(
            "verify",
            "Recompute the ledger from its acts: contents, chains, order, checkpoints, evidence, legality and everything derived from them. "
            + "Prints one line for each difference, with its place; ends with 1 when there is one. The store may be in use meanwhile.")
        {
            against, json,
        };
        command.SetAction((parsed, cancel) => RunAsync(Places.Of(parsed), parsed.GetValue(against) ?? [], parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Places places, FileInfo[] against, bool json, CancellationToken cancel)
    {
        var published = against.Select(f => CheckpointFile.Read(f.FullName, Sm3Digester.Instance)).ToList();
        var law = LawFolder.Load(places.Law);
        await using var store = await StoreOpening.OpenAsync(places, cancel: cancel);
        var faults = new List<LedgerFault>();
        var progress = new VerifyProgress();
        var counts = await LedgerVerifier.Of(store, law).VerifyAsync(
            new VerifyOptions
            {
                Published = published,
                Progress = progress.Show,
                Found = fault =>
                {
                    progress.Clear();
                    faults.Add(fault);
                    if (!json)
                    {
                        Screen.Say(Line(fault).ToString());
                    }
                },
            },
            cancel);
        progress.Clear();
        if (json)
        {
            JsonText.Print(new { sound = faults.Count == 0, counts, faults });
        }
        else
        {
            Screen.Say(Summary(counts));
            await ShowNewestAsync(store, published, cancel);
        }

        return faults.Count == 0 ? ExitCode.Ok : ExitCode.No;
    }

    // As every fault is printed: place, code, words.
    private static Fault Line(LedgerFault fault)
    {
        var act = fault.Sequence is { } sequence ? string.Create(CultureInfo.InvariantCulture, $"#{sequence}") : "";
        var column = fault.Column.Length == 0 ? fault.Table : $"{fault.Table}.{fault.Column}";
        var detail = (fault.Expected, fault.Found) switch
        {
            ("", "") => "",
            ("", var found) => LedgerWords.Say("detail.found", found),
            (var expected, "") => LedgerWords.Say("detail.expected", expected),
            var (expected, found) => LedgerWords.Say("detail.both", expected, found),
        };
        return new Fault(
            "ledger." + fault.Kind.ToString().ToLowerInvariant(), LedgerWords.Say("fault." + fault.Kind) + detail, $"{fault.Region} {fault.Key}{act} {column}");
    }

    private static string Summary(LedgerCounts counts) => LedgerWords.Say(
        counts.Faults == 0 ? "verify.sound" : "verify.unsound",
        counts.Regions,
        counts.Acts,
        counts.Streams,
        counts.Checkpoints,
        counts.EvidenceFiles,
        counts.Projections,
        counts.Faults);

    // Agreement inside the store is all that was shown; what outsiders hold is for them to compare.
    private static async Task ShowNewestAsync(StoreHost store, List<Checkpoint> published, CancellationToken cancel)
    {
        var checkpointer = Checkpointer.Of(store);
        foreach (var region in await checkpointer.RegionsAsync(cancel))
        {
            var newest = await checkpointer.ListAsync(region, cancel) is [.., var last] ? last : null;
            Screen.Say(newest is null ? LedgerWords.Say("verify.unsealed", region) : LedgerWords.Say("verify.newest", region, newest.Size, newest.Hash));
        }

        if (published.Count > 0)
        {
            Screen.Say(LedgerWords.Say("verify.compared", published.Count));
        }
    }

    /// <summary>How far it is, on stderr: on a terminal one line that changes, else a line for each tenth.</summary>
    private sealed class VerifyProgress
    {
        private readonly bool _still = Console.IsErrorRedirected;
        private string _last = "";

        public void Show(LedgerProgress progress)
        {
            var percent = progress.Total == 0 ? 100 : progress.Done * 100 / progress.Total;
            var line = LedgerWords.Say("verify.progress", progress.Region, _still ? percent / 10 * 10 : percent);
            if (line == _last)
            {
                return;
            }

            if (_still)
            {
                Screen.Tell(line);
            }
            else
            {
                Console.Error.Write("\r" + line);
            }

            _last = line;
        }

        public void Clear()
        {
            if (!_still && _last.Length > 0)
            {
                Console.Error.Write("\r" + new string(' ', 60) + "\r");
                _last = "";
            }
        }
    }
}
