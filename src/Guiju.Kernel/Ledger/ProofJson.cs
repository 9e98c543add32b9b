using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guiju.Kernel.Cases;

namespace Guiju.Kernel.Ledger;

/// <summary>Proofs and checkpoints as files: JSON that a person can read and another program can check.</summary>
/// <remarks>Reading is strict: a property too many, twice or missing is a fault, so that nothing in a file stands there unproved.</remarks>
public static class ProofJson
{
    /// <summary>First property of a proof; names the form.</summary>
    public const string ProofFormat = "guiju-proof-1";

    /// <summary>First property of a checkpoint; names the form.</summary>
    public const string CheckpointFormat = "guiju-checkpoint-1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DigestConverter() },
    };

    /// <summary>The proof as text.</summary>
    public static string Write(InclusionProof proof) =>
        JsonSerializer.Serialize(
            new ProofFile(ProofFormat, ActFile.Of(proof.Act), proof.Index, [.. proof.Path], CheckpointPart.Of(proof.Checkpoint)), Options) + "\n";

    /// <summary>The checkpoint as text.</summary>
    public static string Write(Checkpoint checkpoint) =>
        JsonSerializer.Serialize(new CheckpointFile(CheckpointFormat, CheckpointPart.Of(checkpoint)), Options) + "\n";

    /// <summary>The proof of a text; a fault with its place in the file where the text is none. Whether it holds is not looked at.</summary>
    public static Outcome<InclusionProof> ReadProof(string text) => Read<ProofFile, InclusionProof>(text, ProofFormat, file => file.Format, file =>
        new InclusionProof(file.Act.ToAct(), file.Index, [.. file.Path], file.Checkpoint.ToCheckpoint()));

    /// <summary>The checkpoint of a text, or a fault. Whether its hash is right is not looked at.</summary>
    public static Outcome<Checkpoint> ReadCheckpoint(string text) => Read<CheckpointFile, Checkpoint>(
        text, CheckpointFormat, file => file.Format, file => file.Checkpoint.ToCheckpoint());

    private static Outcome<TResult> Read<TFile, TResult>(string text, string format, Func<TFile, string> formatOf, Func<TFile, TResult> result)
    {
        try
        {
            var file = JsonSerializer.Deserialize<TFile>(text, Options) ?? throw new JsonException("null");
            return formatOf(file) == format
                ? new Outcome<TResult>.Accepted(result(file))
                : Faulted<TResult>("$.format", KernelWords.Say("proof.format", format));
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $"{line + 1}:{(e.BytePositionInLine ?? 0) + 1}" : "";
            return Faulted<TResult>(place, KernelWords.Say("proof.unreadable", e.Path ?? "$"));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return Faulted<TResult>("", e.Message);
        }
    }

    private static Outcome<T>.Faulted Faulted<T>(string place, string message) => new([new Fault("proof.form", message, place)]);

    private sealed record ProofFile(string Format, ActFile Act, long Index, Digest[] Path, CheckpointPart Checkpoint);

    private sealed record CheckpointFile(string Format, CheckpointPart Checkpoint);

    private sealed record CheckpointPart(string Region, long Size, Digest Root, long SealedAt, Digest Previous, Digest Hash)
    {
        public static CheckpointPart Of(Checkpoint c) => new(c.Region, c.Size, c.Root, c.SealedAt, c.Previous, c.Hash);

        public Checkpoint ToCheckpoint() => new()
        {
            Region = Region,
            Size = Size,
            Root = Root,
            SealedAt = SealedAt,
            Previous = Previous,
            Hash = Hash,
        };
    }

    private sealed record EvidencePart(Digest Digest, string Name, string MediaType, long Size);

    private sealed record ActFile(
        string Region,
        string Stream,
        int Sequence,
        string Kind,
        string Law,
        string ActorId,
        string ActorTitle,
        string ActorUnit,
        string Happened,
        long RecordedAt,
        Dictionary<string, string> Facts,
        string[] With,
        EvidencePart[] Evidence,
        string Note,
        string IdempotencyKey,
        Digest Previous,
        Digest Hash,
        string? Outcome = null)
    {
        public static ActFile Of(Act act) => new(
            act.Region,
            act.Stream,
            act.Sequence,
            act.Kind,
            act.Law,
            act.ActorId,
            act.ActorTitle,
            act.ActorUnit,
            act.Happened.ToString(),
            act.RecordedAt,
            new(act.Facts),
            [.. act.With],
            [.. act.Evidence.Select(e => new EvidencePart(e.Digest, e.Name, e.MediaType, e.Size))],
            act.Note,
            act.IdempotencyKey,
            act.Previous,
            act.Hash,
            act.Outcome);

        public Act ToAct() => new()
        {
            Region = Region,
            Stream = Stream,
            Sequence = Sequence,
            Kind = Kind,
            Law = Law,
            ActorId = ActorId,
            ActorTitle = ActorTitle,
            ActorUnit = ActorUnit,
            Happened = MomentText.Moment(Happened),
            RecordedAt = RecordedAt,
            Outcome = Outcome,
            Facts = Facts.ToImmutableSortedDictionary(f => f.Key, f => f.Value ?? throw Empty("facts"), StringComparer.Ordinal),
            With = [.. With.Select(w => w ?? throw Empty("with"))],
            Evidence = [.. Evidence.Select(e => e is null ? throw Empty("evidence") : new Evidence(e.Digest, e.Name, e.MediaType, e.Size))],
            Note = Note,
            IdempotencyKey = IdempotencyKey,
            Previous = Previous,
            Hash = Hash,
        };

        private static FormatException Empty(string place) => new(KernelWords.Say("proof.unreadable", "$.act." + place));
    }

    private sealed class DigestConverter : JsonConverter<Digest>
    {
        public override Digest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Digest.TryParse(reader.GetString(), out var digest) ? digest : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Digest value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
