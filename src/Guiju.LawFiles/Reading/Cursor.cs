using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>
/// A place of a law file about to be read. The same calls that read a file draw its JSON Schema when the cursor carries a shape instead
/// of a node, so that reader and schema cannot drift apart. A cursor with neither stands for something missing or broken that has been
/// reported already: it yields fallbacks in silence.
/// </summary>
internal sealed class Cursor(LawNode? node, Describer? describer, JsonObject? shape, FaultList faults)
{
    /// <summary>Where it is; nowhere in particular while describing.</summary>
    public Place At => node?.At ?? new Place("", 1, 1);

    /// <summary>Whether a value was there to be read.</summary>
    public bool Exists => node is not null;

    private Cursor Broken => new(null, null, null, faults);

    /// <summary>A scalar.</summary>
    public T Read<T>(Scalar<T> kind)
    {
        if (shape is not null)
        {
            kind.Describe(shape);
        }

        if (node is null)
        {
            return kind.Fallback;
        }

        if (node is not ScalarNode scalar)
        {
            faults.Add("L005", node.At, FaultWords.Say("kind.scalar"));
            return kind.Fallback;
        }

        if (scalar.Text.AsSpan().Trim().IsEmpty)
        {
            faults.Add("L017", node.At);
            return kind.Fallback;
        }

        var result = kind.Read(scalar.Text);
        if (result.Code is { } code)
        {
            faults.Add(code, node.At, result.Values);
            return kind.Fallback;
        }

        return result.Value!;
    }

    /// <summary>A map with known keys.</summary>
    /// <param name="name">Name of the shape; descriptions of its keys stand in the resource under it.</param>
    /// <param name="read">Reads the keys; which keys are known is what it asks for.</param>
    public T Map<T>(string name, Func<MapCursor, T> read)
    {
        if (describer is not null && shape is not null)
        {
            return describer.Define(name, shape, definition => read(new MapCursor(name, null, describer, definition, faults)));
        }

        if (node is not null and not MapNode)
        {
            faults.Add("L005", node.At, FaultWords.Say("kind.map"));
        }

        var map = new MapCursor(name, node as MapNode, null, null, faults);
        var value = read(map);
        map.Finish();
        return value;
    }

    /// <summary>A map whose keys the file chooses.</summary>
    public ImmutableArray<T> Entries<T>(Scalar<string> keys, Func<string, Place, Cursor, T> read)
    {
        if (describer is not null && shape is not null)
        {
            var (names, values) = (new JsonObject(), new JsonObject());
            keys.Describe(names);
            shape["type"] = "object";
            shape["propertyNames"] = names;
            shape["additionalProperties"] = values;
            read(keys.Fallback, At, new Cursor(null, describer, values, faults));
            return [];
        }

        if (node is MapNode map)
        {
            return
            [
                .. map.Entries.Select(e => read(
                    new Cursor(e.Key, null, null, faults).Read(keys), e.Key.At, new Cursor(e.Value, null, null, faults))),
            ];
        }

        if (node is not null)
        {
            faults.Add("L005", node.At, FaultWords.Say("kind.map"));
        }

        return [];
    }

    /// <summary>A list.</summary>
    public ImmutableArray<T> List<T>(Func<Cursor, T> read)
    {
        if (describer is not null && shape is not null)
        {
            var items = new JsonObject();
            shape["type"] = "array";
            shape["items"] = items;
            read(new Cursor(null, describer, items, faults));
            return [];
        }

        if (node is ListNode list)
        {
            return [.. list.Items.Select(item => read(new Cursor(item, null, null, faults)))];
        }

        if (node is not null)
        {
            faults.Add("L005", node.At, FaultWords.Say("kind.list"));
        }

        return [];
    }

    /// <summary>One, or a list of them.</summary>
    public ImmutableArray<T> OneOrMany<T>(Func<Cursor, T> read)
    {
        if (describer is not null && shape is not null)
        {
            var (one, many) = Either();
            read(one);
            many.List(read);
            return [];
        }

        return node is ListNode or null ? List(read) : [read(this)];
    }

    /// <summary>A short form as a scalar, or a long form as a map.</summary>
    public T ScalarOr<T>(Func<Cursor, T> scalar, Func<Cursor, T> map)
    {
        if (describer is not null && shape is not null)
        {
            var (shorter, longer) = Either();
            scalar(shorter);
            return map(longer);
        }

        return node is MapNode ? map(this) : scalar(node is ListNode ? Complain() : this);
    }

    private Cursor Complain()
    {
        faults.Add("L005", At, FaultWords.Say("kind.scalar-or-map"));
        return Broken;
    }

    private (Cursor One, Cursor Other) Either()
    {
        var (one, other) = (new JsonObject(), new JsonObject());
        shape!["anyOf"] = new JsonArray(one, other);
        return (new Cursor(null, describer, one, faults), new Cursor(null, describer, other, faults));
    }
}
