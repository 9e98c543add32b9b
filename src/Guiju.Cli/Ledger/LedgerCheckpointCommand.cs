using System.CommandLine;
using Guiju.Cli.Terminal;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Ledger;

/// <summary><c>guiju ledger checkpoint</c>: seals what was recorded since the last checkpoint, to be published.</summary>
internal static class LedgerCheckpointCommand
{
    public static Command Build()
    {
        var region = new Option<string?>("--region") { Description = "Seal this region alone; without it, every region.", HelpName = "CODE" };
        var output = new Option<FileInfo?>("--out") { Description = "Write the checkpoint to a file, to be published and given to ledger verify --against.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the checkpoints as JSON." };
        var command = new Command(
            "checkpoint",
            "Seal all acts recorded so far under one hash, which holds the hash of the checkpoint before it. Publish the hash: only what "
            + "others have written down binds whoever runs the database. With nothing new, the last checkpoint is shown again.")
        {
            region, output, json,
        };
        command.SetAction((parsed, cancel) => RunAsync(
            Places.Of(parsed), parsed.GetValue(region), parsed.GetValue(output)?.FullName, parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Places places, string? only, string? output, bool json, CancellationToken cancel)
    {
        await using var store = await StoreOpening.OpenAsync(places, cancel: cancel);
        var checkpointer = Checkpointer.Of(store);
        var held = await checkpointer.RegionsAsync(cancel);
        var regions = only is null ? held : [.. held.Where(r => r == only)];
        if (regions.Count == 0)
        {
            throw new InputException(only ?? "", "ledger.empty", LedgerWords.Say(only is null || held.Count == 0 ? "checkpoint.empty" : "checkpoint.region", string.Join('、', held)));
        }

        if (output is not null && regions.Count > 1)
        {
            throw new InputException("--out", "ledger.regions", LedgerWords.Say("checkpoint.one", string.Join('、', regions)));
        }

        var seals = new List<(Checkpoint Checkpoint, bool IsNew)>();
        foreach (var region in regions)
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            if (await checkpointer.SealAsync(region, now, cancel) is { } made)
            {
                seals.Add(made);
            }
        }

        if (output is not null)
        {
            await File.WriteAllTextAsync(output, ProofJson.Write(seals[0].Checkpoint), cancel);
            Screen.Tell(LedgerWords.Say("written", Places.Shown(output)));
        }

        if (json)
        {
            JsonText.Print(seals.Select(s => new { s.Checkpoint.Region, s.Checkpoint.Size, root = s.Checkpoint.Root.ToString(), s.Checkpoint.SealedAt, previous = s.Checkpoint.Previous.ToString(), hash = s.Checkpoint.Hash.ToString(), isNew = s.IsNew }));
            return ExitCode.Ok;
        }

        foreach (var (seal, isNew) in seals)
        {
            var moment = DateTimeOffset.FromUnixTimeMilliseconds(seal.SealedAt).ToOffset(BeijingTime.Offset);
            Screen.Say(LedgerWords.Say(isNew ? "checkpoint.made" : "checkpoint.there", seal.Region, seal.Size, moment, seal.Hash, seal.Root));
        }

        return ExitCode.Ok;
    }
}
