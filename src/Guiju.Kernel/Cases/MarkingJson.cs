using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>
/// The stored form of a marking: one compact JSON object, the same bytes for the same marking. Acts and facts stand in the order of the
/// procedure version the case is pinned to, so the form needs no keys of them.
/// </summary>
public static class MarkingJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the marking.</summary>
    public static string Write(Marking marking)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            WriteMask(json, marking.Mask);
            json.WriteStartArray("acts");
            foreach (var act in marking.Acts)
            {
                WriteAct(json, act);
            }

            json.WriteEndArray();
            json.WriteStartArray("facts");
            foreach (var fact in marking.Facts)
            {
                json.WriteStringValue(fact);
            }

            json.WriteEndArray();
            json.WriteStartArray("clocks");
            foreach (var clock in marking.Clocks)
            {
                ClockJson.Write(json, clock);
            }

            json.WriteEndArray();
            Text(json, "last", marking.LastAct?.ToString());
            Text(json, "result", marking.Result);
            Text(json, "decided", MomentText.Of(marking.DecidedOn));
            Text(json, "closed", MomentText.Of(marking.ClosedOn));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a stored marking.</exception>
    public static Marking Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException
            or ArgumentException)
        {
            throw new FormatException("Not a stored marking: " + e.Message, e);
        }
    }

    private static Marking Read(JsonElement json)
    {
        var mask = json.GetProperty("mask");
        return new Marking
        {
            Mask = new MaskState(
                mask[0].GetUInt64(), mask[1].GetUInt64(), mask[2].GetUInt64(), mask[3].GetUInt64(), mask[4].GetUInt64(), mask[5].GetBoolean()),
            Acts = [.. json.GetProperty("acts").EnumerateArray().Select(ReadAct)],
            Facts = [.. json.GetProperty("facts").EnumerateArray().Select(f => f.GetString())],
            Clocks = [.. json.GetProperty("clocks").EnumerateArray().Select(ClockJson.Read)],
            LastAct = Text(json, "last") is { } last ? MomentText.Moment(last) : null,
            Result = Text(json, "result"),
            DecidedOn = Text(json, "decided") is { } decided ? MomentText.Day(decided) : null,
            ClosedOn = Text(json, "closed") is { } closed ? MomentText.Day(closed) : null,
        };
    }

    private static void WriteMask(Utf8JsonWriter json, MaskState mask)
    {
        json.WriteStartArray("mask");
        json.WriteNumberValue(mask.Happened);
        json.WriteNumberValue(mask.Outcomes);
        json.WriteNumberValue(mask.Included);
        json.WriteNumberValue(mask.Owed);
        json.WriteNumberValue(mask.Truths);
        json.WriteBooleanValue(mask.Closed);
        json.WriteEndArray();
    }

    // An act that never happened is 0: most are, in most cases.
    private static void WriteAct(Utf8JsonWriter json, in ActMark act)
    {
        if (act.Count == 0)
        {
            json.WriteNumberValue(0);
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(act.Count);
        json.WriteStringValue(act.Last.ToString());
        json.WriteStringValue(act.Outcome);
        json.WriteNumberValue(act.LastSequence);
        foreach (var actor in act.Actors.IsDefault ? [] : act.Actors)
        {
            json.WriteStringValue(actor);
        }

        json.WriteEndArray();
    }

    private static ActMark ReadAct(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? new ActMark(0, default, null, 0, [])
        : new ActMark(
            json[0].GetInt32(),
            MomentText.Moment(json[1].GetString()!),
            json[2].GetString(),
            json[3].GetInt32(),
            [.. json.EnumerateArray().Skip(4).Select(a => a.GetString()!)]);

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
