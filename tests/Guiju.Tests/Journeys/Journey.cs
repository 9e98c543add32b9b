using System.Collections.Immutable;
using System.Globalization;
using Guiju.Tests.Time;
using YamlDotNet.RepresentationModel;

namespace Guiju.Tests.Journeys;

/// <summary>A case told as a file under <c>tests/journeys</c>: dated acts, and what the law says to each. Its README explains the keys.</summary>
internal sealed record Journey(string Title, string Procedure, ImmutableArray<JourneyStep> Steps)
{
    private static string Folder { get; } = LawCalendar.Above("tests/journeys") ?? throw new DirectoryNotFoundException("tests/journeys");

    /// <summary>Names of all journeys: area, slash, name.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static Journey Read(string name)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder, name + ".yaml"));
        stream.Load(reader);
        var map = new JourneyMap((YamlMappingNode)stream.Documents[0].RootNode);
        var journey = new Journey(map.Text("title")!, map.Text("procedure")!, [.. map.Maps("steps").Select(JourneyStep.Read)]);
        map.Finish();
        return journey;
    }
}

/// <summary>One step: an act, or a look at the case on a day, with what is expected.</summary>
internal sealed record JourneyStep
{
    public required DateOnly On { get; init; }

    /// <summary>Act, with its outcome after an equals sign; null for a look.</summary>
    public string? Do { get; init; }

    /// <summary>Role, and after a slash the person, who is otherwise named like the role; null for the act's first role.</summary>
    public string? By { get; init; }

    public ImmutableArray<string> With { get; init; }

    public ImmutableDictionary<string, string> Facts { get; init; } = [];

    public ImmutableArray<string> Refused { get; init; }

    public ImmutableArray<string> Faulted { get; init; }

    public ImmutableDictionary<string, string> Clocks { get; init; } = [];

    public string? Result { get; init; }

    public string? Closed { get; init; }

    public int Line { get; init; }

    public static JourneyStep Read(JourneyMap map)
    {
        var step = new JourneyStep
        {
            On = DateOnly.ParseExact(map.Text("on")!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Do = map.Text("do"),
            By = map.Text("by"),
            With = map.List("with"),
            Facts = map.Pairs("facts"),
            Refused = map.List("refused"),
            Faulted = map.List("faulted"),
            Clocks = map.Pairs("clocks"),
            Result = map.Text("result"),
            Closed = map.Text("closed"),
            Line = map.Line,
        };
        map.Finish();
        return step;
    }
}

/// <summary>A map of a journey file; a key that nothing reads is an error of the file.</summary>
internal sealed class JourneyMap(YamlMappingNode node)
{
    private readonly HashSet<string> _read = [];

    public int Line => (int)node.Start.Line;

    public string? Text(string key) => (Find(key) as YamlScalarNode)?.Value;

    public ImmutableArray<string> List(string key) => Find(key) switch
    {
        YamlSequenceNode list => [.. list.Children.Select(c => ((YamlScalarNode)c).Value!)],
        YamlScalarNode one => [one.Value!],
        _ => [],
    };

    public ImmutableArray<JourneyMap> Maps(string key) =>
        [.. ((YamlSequenceNode)Find(key)!).Children.Select(c => new JourneyMap((YamlMappingNode)c))];

    public ImmutableDictionary<string, string> Pairs(string key) => Find(key) is YamlMappingNode map
        ? map.Children.ToImmutableDictionary(c => ((YamlScalarNode)c.Key).Value!, c => ((YamlScalarNode)c.Value).Value!)
        : [];

    public void Finish()
    {
        var unknown = node.Children.Keys.Select(k => ((YamlScalarNode)k).Value!).Where(k => !_read.Contains(k)).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidDataException($"Line {Line}: unknown {string.Join(", ", unknown)}");
        }
    }

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
