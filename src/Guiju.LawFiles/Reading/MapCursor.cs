using System.Text.Json.Nodes;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>A map about to be read, each key once. Keys nobody asked for are unknown, and reported with the nearest key that was.</summary>
internal sealed class MapCursor(string name, MapNode? map, Describer? describer, JsonObject? shape, FaultList faults)
{
    private readonly List<string> _asked = [];

    /// <summary>Where the map begins.</summary>
    public Place At => map?.At ?? new Place("", 1, 1);

    /// <summary>Whether there is a map; what should have been one and is not has been reported already.</summary>
    public bool Exists => map is not null;

    /// <summary>Whether the file has the key; always, while describing, so that every branch is drawn.</summary>
    public bool Has(string key) => describer is not null || Find(key) is not null;

    /// <summary>A key that must be there.</summary>
    public Cursor Required(string key)
    {
        var found = Ask(key, required: true);
        if (map is not null && found is null)
        {
            faults.Add("L004", map.At, key);
        }

        return Under(key, found);
    }

    /// <summary>A key that may be there.</summary>
    public Cursor Optional(string key) => Under(key, Ask(key, required: false));

    /// <summary>What is read under an optional key, or the other value when it is not there.</summary>
    public T Or<T>(string key, Func<Cursor, T> read, T otherwise)
    {
        var cursor = Optional(key);
        return cursor.Exists || describer is not null ? read(cursor) : otherwise;
    }

    /// <summary>The scalar under an optional key, or the other value when it is not there.</summary>
    public T Or<T>(string key, Scalar<T> kind, T otherwise) => Or(key, c => c.Read(kind), otherwise);

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var (key, _) in map?.Entries ?? [])
        {
            if (!_asked.Contains(key.Text))
            {
                faults.Add("L003", key.At, key.Text, FaultWords.Suggest(key.Text, _asked));
            }
        }
    }

    private LawNode? Ask(string key, bool required)
    {
        _asked.Add(key);
        if (describer is not null)
        {
            Describer.Property(shape!, name, key, required);
        }

        return Find(key);
    }

    private LawNode? Find(string key) => map?.Entries.FirstOrDefault(e => e.Key.Text == key).Value;

    private Cursor Under(string key, LawNode? found) =>
        new(found, describer, describer is null ? null : Describer.ShapeOf(shape!, key), faults);
}
