using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Terminal;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store;
using Guiju.Store.Ledger;

namespace Guiju.Cli.Ledger;

/// <summary><c>guiju ledger proof</c>: makes the proof that an act lies under a checkpoint, and checks one without any store.</summary>
internal static class LedgerProofCommand
{
    private const int FewestDigits = 8;

    public static Command Build()
    {
        var act = new Argument<string?>("ACT")
        {
            Description = $"The act: its stream and sequence (case/XK2021-00001#3), or its hash (at least the first {FewestDigits} digits).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<FileInfo?>("--out") { Description = "Write the proof to a file instead of printing it.", HelpName = "FILE" };
        var check = new Option<FileInfo?>("--check") { Description = "Check a proof instead of making one; needs no store and no law files.", HelpName = "FILE" };
        var published = new Option<string?>("--published")
        {
            Description = "With --check: the checkpoint as it was published, its hash or its file. Without it, compare the hash that is printed.",
            HelpName = "HASH|FILE",
        };
        var command = new Command(
            "proof",
            "Prove that an act is in the ledger, unaltered, under the first checkpoint made after it. The proof holds the act in full: give it "
            + "only to those who may see the act. With --check, confirm such a proof offline; ends with 1 when it does not hold.")
        {
            act, output, check, published,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(act) is null == parsed.GetValue(check) is null)
            {
                parsed.AddError(LedgerWords.Say("proof.either"));
            }
        });
        command.SetAction((parsed, cancel) => parsed.GetValue(check) is { } file
            ? Task.FromResult(Check(file.FullName, parsed.GetValue(published)))
            : MakeAsync(Places.Of(parsed), parsed.GetValue(act)!, parsed.GetValue(output)?.FullName, cancel));
        return command;
    }

    private static async Task<int> MakeAsync(Places places, string named, string? output, CancellationToken cancel)
    {
        await using var store = await StoreOpening.OpenAsync(places, cancel: cancel);
        var proofs = InclusionProofs.Of(store);
        var found = await FindAsync(proofs, named, cancel);
        if (found.Count != 1)
        {
            throw new InputException(named, found.Count == 0 ? "act.none" : "act.several", found.Count == 0
                ? LedgerWords.Say("act.none")
                : LedgerWords.Say("act.several", string.Join('、', found.Take(5).Select(f => $"{f.Act.Region} {Name(f.Act)} {f.Act.Hash}"))));
        }

        if (await proofs.OfAsync(found[0], cancel) is not { } proof)
        {
            Screen.Tell(LedgerWords.Say("act.unsealed", Name(found[0].Act)));
            return ExitCode.No;
        }

        var text = ProofJson.Write(proof);
        if (output is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            await File.WriteAllTextAsync(output, text, cancel);
            Screen.Say(LedgerWords.Say("proof.written", Places.Shown(output), Name(proof.Act), proof.Checkpoint.Hash));
        }

        return ExitCode.Ok;
    }

    private static Task<IReadOnlyList<FoundAct>> FindAsync(InclusionProofs proofs, string named, CancellationToken cancel)
    {
        var at = named.LastIndexOf('#');
        if (at > 0 && int.TryParse(named.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return proofs.FindAsync(named[..at], sequence, cancel);
        }

        return named.Length is >= FewestDigits and <= 2 * Digest.Length && named.All(char.IsAsciiHexDigit)
            ? proofs.FindAsync(named, cancel)
            : throw new InputException(named, "act.form", LedgerWords.Say("act.form", FewestDigits));
    }

    private static int Check(string path, string? published)
    {
        var digester = Sm3Digester.Instance;
        var proof = CheckpointFile.ReadProof(path);
        var wanted = published is null ? (Digest?)null : Digest.TryParse(published, out var hash) ? hash
            : published.All(char.IsAsciiHexDigit) && !File.Exists(published)
                ? throw new InputException("--published", "digest.form", LedgerWords.Say("digest.form", published))
                : CheckpointFile.Read(Path.GetFullPath(published), digester).Hash;
        var flaws = proof.Flaws(digester).Select(f => LedgerWords.Say("flaw." + f)).ToList();
        if (wanted is { } known && known != proof.Checkpoint.Hash)
        {
            flaws.Add(LedgerWords.Say("flaw.published", known, proof.Checkpoint.Hash));
        }

        if (flaws.Count > 0)
        {
            flaws.ForEach(Screen.Say);
            Screen.Say(LedgerWords.Say("proof.fails", Places.Shown(path)));
            return ExitCode.No;
        }

        Show(proof, wanted is not null);
        return ExitCode.Ok;
    }

    private static void Show(InclusionProof proof, bool compared)
    {
        var (act, seal) = (proof.Act, proof.Checkpoint);
        Screen.Say(LedgerWords.Say(
            "proof.holds", Name(act), act.Kind, act.Happened, Moment(act.RecordedAt), act.ActorTitle, act.Hash, proof.Index + 1));
        Screen.Say(LedgerWords.Say(compared ? "proof.published" : "proof.compare", seal.Region, seal.Size, Moment(seal.SealedAt), seal.Hash));
    }

    private static DateTimeOffset Moment(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs).ToOffset(BeijingTime.Offset);

    private static string Name(Act act) => string.Create(CultureInfo.InvariantCulture, $"{act.Stream}#{act.Sequence}");
}
