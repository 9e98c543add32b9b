using System.Buffers;
using System.Globalization;
using System.Text;
using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Ledger;

/// <summary>
/// The one byte form of an act, and of a checkpoint, that is hashed. It contains no database type and no position: a ledger moved from SQLite to PostgreSQL
/// keeps its hashes. Each field is <c>name:bytes:value\n</c>, the length in bytes, so no value can imitate a field.
/// </summary>
/// <remarks>The form is frozen: a change needs a new first line, and both must be verifiable for ever.</remarks>
public static class CanonicalBytes
{
    /// <summary>First line of form 1.</summary>
    public const string Form = "guiju-act-1\n";

    /// <summary>First line of form 1 of a checkpoint.</summary>
    public const string CheckpointForm = "guiju-checkpoint-1\n";

    /// <summary>The act with its hash filled in.</summary>
    public static Act Seal(Act act, IDigester digester) => act with { Hash = digester.Hash(Of(act)) };

    /// <summary>The bytes of an act; its own <see cref="Act.Hash"/> is not part of them.</summary>
    public static byte[] Of(Act act)
    {
        var writer = new ArrayBufferWriter<byte>(512);
        Encoding.UTF8.GetBytes(Form, writer);
        Field(writer, "region", act.Region);
        Field(writer, "stream", act.Stream);
        Field(writer, "sequence", act.Sequence.ToString(CultureInfo.InvariantCulture));
        Field(writer, "kind", act.Kind);
        Field(writer, "law", act.Law);
        Field(writer, "actor", act.ActorId);
        Field(writer, "actor-title", act.ActorTitle);
        Field(writer, "actor-unit", act.ActorUnit);
        Field(writer, "happened", act.Happened.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field(writer, "half", act.Happened.Half is { } half ? ((int)half).ToString(CultureInfo.InvariantCulture) : "");
        Field(writer, "recorded", act.RecordedAt.ToString(CultureInfo.InvariantCulture));
        Field(writer, "outcome", act.Outcome ?? "");
        foreach (var (key, value) in act.Facts)
        {
            Field(writer, "fact", key);
            Field(writer, "is", value);
        }

        foreach (var person in act.With)
        {
            Field(writer, "with", person);
        }

        foreach (var evidence in act.Evidence)
        {
            Field(writer, "evidence", evidence.Digest.ToString());
            Field(writer, "name", evidence.Name);
            Field(writer, "media", evidence.MediaType);
            Field(writer, "size", evidence.Size.ToString(CultureInfo.InvariantCulture));
        }

        Field(writer, "note", act.Note);
        Field(writer, "key", act.IdempotencyKey);
        Field(writer, "previous", act.Previous.ToString());
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>The bytes of a checkpoint; its own <see cref="Checkpoint.Hash"/> is not part of them.</summary>
    public static byte[] Of(Checkpoint checkpoint)
    {
        var writer = new ArrayBufferWriter<byte>(256);
        Encoding.UTF8.GetBytes(CheckpointForm, writer);
        Field(writer, "region", checkpoint.Region);
        Field(writer, "size", checkpoint.Size.ToString(CultureInfo.InvariantCulture));
        Field(writer, "root", checkpoint.Root.ToString());
        Field(writer, "sealed", checkpoint.SealedAt.ToString(CultureInfo.InvariantCulture));
        Field(writer, "previous", checkpoint.Previous.ToString());
        return writer.WrittenSpan.ToArray();
    }

    private static void Field(ArrayBufferWriter<byte> writer, string name, string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}:{length}:"), writer);
        Encoding.UTF8.GetBytes(value, writer);
        writer.Write("\n"u8);
    }
}
