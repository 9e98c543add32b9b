using System.Text.Json.Nodes;

namespace Guiju.LawFiles.Reading;

/// <summary>Draws the JSON Schema (draft 7) of what a reader asks for.</summary>
internal sealed class Describer
{
    private readonly JsonObject _definitions = [];

    /// <summary>The schema of a file whose whole content the reader reads.</summary>
    public static JsonObject Draw(string title, Action<Cursor> read)
    {
        var describer = new Describer();
        var root = new JsonObject();
        read(new Cursor(null, describer, root, new FaultList()));
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
        };
        foreach (var (key, value) in root.ToList())
        {
            root.Remove(key);
            schema[key] = value;
        }

        schema["definitions"] = describer._definitions;
        return schema;
    }

    /// <summary>Draws a named shape once and refers to it.</summary>
    public T Define<T>(string name, JsonObject shape, Func<JsonObject, T> read)
    {
        shape["$ref"] = $"#/definitions/{name}";
        var definition = _definitions[name] as JsonObject;
        if (definition is null)
        {
            definition = new JsonObject
            {
                ["type"] = "object",
                ["description"] = FaultWords.Say($"shape.{name}"),
                ["additionalProperties"] = false,
                ["properties"] = new JsonObject(),
            };
            _definitions[name] = definition;
        }

        return read(definition);
    }

    /// <summary>Notes a key of a shape with its description.</summary>
    public static void Property(JsonObject definition, string name, string key, bool required)
    {
        var properties = (JsonObject)definition["properties"]!;
        if (properties.ContainsKey(key))
        {
            return;
        }

        properties[key] = new JsonObject { ["description"] = FaultWords.Say($"shape.{name}.{key}") };
        if (required)
        {
            if (definition["required"] is not JsonArray names)
            {
                definition["required"] = names = [];
            }

            names.Add(key);
        }
    }

    /// <summary>The shape of a key, to be drawn.</summary>
    public static JsonObject ShapeOf(JsonObject definition, string key) => (JsonObject)definition["properties"]![key]!;
}
