using Guiju.Kernel;
using Guiju.Kernel.Ledger;

namespace Guiju.Cli.Ledger;

/// <summary>Files of checkpoints and proofs, as given on the command line.</summary>
internal static class CheckpointFile
{
    /// <summary>The checkpoint of a file: of a checkpoint, or of a proof, whose flaws are faults.</summary>
    public static Checkpoint Read(string path, Kernel.Ports.IDigester digester)
    {
        var text = Text(path);
        if (ProofJson.ReadProof(text) is Outcome<InclusionProof>.Accepted { Value: var proof })
        {
            return Sound(path, proof.Checkpoint, digester);
        }

        return Sound(path, Value(path, ProofJson.ReadCheckpoint(text)), digester);
    }

    /// <summary>The proof of a file, whatever it proves.</summary>
    public static InclusionProof ReadProof(string path) => Value(path, ProofJson.ReadProof(Text(path)));

    private static Checkpoint Sound(string path, Checkpoint checkpoint, Kernel.Ports.IDigester digester) => checkpoint.IsSealed(digester)
        ? checkpoint
        : throw new InputException(Places.Shown(path), "proof.altered", LedgerWords.Say("flaw.CheckpointAltered"));

    private static T Value<T>(string path, Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Accepted accepted => accepted.Value,
        Outcome<T>.Faulted faulted => throw new InputException(
            [.. faulted.Faults.Select(f => f with { Place = f.Place.Length == 0 ? Places.Shown(path) : $"{Places.Shown(path)}:{f.Place}" })]),
        _ => throw new InvalidOperationException("A file is not refused."),
    };

    private static string Text(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new InputException(Places.Shown(path), "file.missing", LedgerWords.Say("file.missing"));
}
