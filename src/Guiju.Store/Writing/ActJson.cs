using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guiju.Kernel.Ledger;

namespace Guiju.Store.Writing;

/// <summary>The JSON columns of an act. One value has one text, so a verifier can tell any altered byte.</summary>
internal static class ActJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Facts(ImmutableSortedDictionary<string, string> facts) => facts.IsEmpty
        ? "{}"
        : Write(facts, static (json, facts) =>
        {
            json.WriteStartObject();
            foreach (var (key, value) in facts)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        });

    public static ImmutableSortedDictionary<string, string> ReadFacts(string text)
    {
        if (text == "{}")
        {
            return Act.NoFacts;
        }

        using var document = JsonDocument.Parse(text);
        var facts = Act.NoFacts.ToBuilder();
        foreach (var fact in document.RootElement.EnumerateObject())
        {
            facts.Add(fact.Name, fact.Value.GetString() ?? throw new JsonException("A fact without a value."));
        }

        return facts.ToImmutable();
    }

    public static string People(ImmutableArray<string> people) => people.IsDefaultOrEmpty
        ? "[]"
        : Write(people, static (json, people) =>
        {
            json.WriteStartArray();
            foreach (var person in people)
            {
                json.WriteStringValue(person);
            }

            json.WriteEndArray();
        });

    public static ImmutableArray<string> ReadPeople(string text)
    {
        if (text == "[]")
        {
            return [];
        }

        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(p => p.GetString() ?? throw new JsonException("A person without a name."))];
    }

    public static string Files(ImmutableArray<Evidence> files) => files.IsDefaultOrEmpty
        ? "[]"
        : Write(files, static (json, files) =>
        {
            json.WriteStartArray();
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("digest", file.Digest.ToString());
                json.WriteString("name", file.Name);
                json.WriteString("media", file.MediaType);
                json.WriteNumber("size", file.Size);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    public static ImmutableArray<Evidence> ReadFiles(string text)
    {
        if (text == "[]")
        {
            return [];
        }

        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(f => new Evidence(
            Digest.Parse(Text(f, "digest")), Text(f, "name"), Text(f, "media"), f.GetProperty("size").GetInt64()))];
    }

    private static string Text(JsonElement file, string property) =>
        file.GetProperty(property).GetString() ?? throw new JsonException($"A file without a {property}.");

    private static string Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
