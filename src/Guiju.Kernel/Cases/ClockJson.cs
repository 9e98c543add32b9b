using System.Collections.Immutable;
using System.Text.Json;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Kernel.Cases;

/// <summary>The clock's part of <see cref="MarkingJson"/>.</summary>
internal static class ClockJson
{
    public static void Write(Utf8JsonWriter json, Clock clock)
    {
        json.WriteStartObject();
        json.WriteString("duty", clock.Duty);
        json.WriteNumber("round", clock.Round);
        json.WriteString("by", clock.StartedBy);
        json.WriteString("from", clock.From.ToString());
        json.WriteString("limit", clock.Limit.ToString());
        json.WriteString("kind", clock.Kind == DutyKind.Statutory ? "statutory" : "promised");
        json.WriteString("state", StateText(clock.State));
        if (clock.Due is { } due)
        {
            json.WriteString("due", new LegalMoment(due, clock.DueHalf).ToString());
        }

        if (clock.Provisional)
        {
            json.WriteBoolean("provisional", true);
        }

        if (clock.MetOn is { } met)
        {
            json.WriteString("met", met.ToString());
        }

        WriteStops(json, clock.Stops);
        WriteExtensions(json, clock.Extensions);
        json.WriteEndObject();
    }

    public static Clock Read(JsonElement json)
    {
        LegalMoment? due = json.TryGetProperty("due", out var dueText) ? MomentText.Moment(dueText.GetString()!) : null;
        return new Clock
        {
            Duty = json.GetProperty("duty").GetString()!,
            Round = json.GetProperty("round").GetInt32(),
            StartedBy = json.GetProperty("by").GetString()!,
            From = MomentText.Moment(json.GetProperty("from").GetString()!),
            Limit = Limit.Parse(json.GetProperty("limit").GetString()!),
            Kind = json.GetProperty("kind").GetString() == "statutory" ? DutyKind.Statutory : DutyKind.Promised,
            State = State(json.GetProperty("state").GetString()!),
            Due = due?.Day,
            DueHalf = due?.Half,
            Provisional = json.TryGetProperty("provisional", out _),
            MetOn = json.TryGetProperty("met", out var met) ? MomentText.Moment(met.GetString()!) : null,
            Stops = json.TryGetProperty("stops", out var stops) ? [.. stops.EnumerateArray().Select(ReadStop)] : [],
            Extensions = json.TryGetProperty("extensions", out var more) ? [.. more.EnumerateArray().Select(ReadExtension)] : [],
        };
    }

    private static void WriteStops(Utf8JsonWriter json, ImmutableArray<Stop> stops)
    {
        if (stops.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray("stops");
        foreach (var stop in stops)
        {
            json.WriteStartArray();
            json.WriteStringValue(MomentText.Of(stop.From));
            json.WriteStringValue(MomentText.Of(stop.Until));
            json.WriteStringValue(stop.Reason);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, ImmutableArray<Extension> extensions)
    {
        if (extensions.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray("extensions");
        foreach (var extension in extensions)
        {
            json.WriteStartArray();
            json.WriteStringValue(extension.By.ToString());
            json.WriteStringValue(MomentText.Of(extension.On));
            json.WriteStringValue(extension.Reason);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static Stop ReadStop(JsonElement json) => new(
        MomentText.Day(json[0].GetString()),
        json[1].GetString() is { } until ? MomentText.Day(until) : null,
        json[2].GetString()!);

    private static Extension ReadExtension(JsonElement json) => new(
        Limit.Parse(json[0].GetString()!), MomentText.Day(json[1].GetString()), json[2].GetString()!);

    private static string StateText(ClockState state) => state switch
    {
        ClockState.Running => "running",
        ClockState.Stopped => "stopped",
        ClockState.Met => "met",
        ClockState.Void => "void",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static ClockState State(string text) => text switch
    {
        "running" => ClockState.Running,
        "stopped" => ClockState.Stopped,
        "met" => ClockState.Met,
        "void" => ClockState.Void,
        _ => throw new FormatException($"Not a clock state: '{text}'."),
    };
}
