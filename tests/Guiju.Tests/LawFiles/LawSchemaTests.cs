using System.Globalization;
using System.Text.Json.Nodes;
using Guiju.LawFiles;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Guiju.Tests.LawFiles;

public sealed class LawSchemaTests
{
    public static TheoryData<string> Names => [.. LawSchema.Names];

    public static TheoryData<string, string> Files =>
    [
        .. LawLoader.Files(ShippedLaw.Folder).Where(f => !f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => new TheoryDataRow<string, string>(f.Path, Schema(f.Path))),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_what_the_readers_draw(string name) =>
        Assert.Equal(LawSchema.Draw(name), File.ReadAllText(Path.Combine(ShippedLaw.Folder, "schema", $"{name}.schema.json")));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_shipped_file_keeps_to_its_schema(string path, string name)
    {
        var file = LawLoader.Files(ShippedLaw.Folder).Single(f => f.Path == path);
        var schema = await JsonSchema.FromJsonAsync(LawSchema.Draw(name), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Json(file.Text)!.ToJsonString()).Select(e => e.ToString()));
    }

    [Theory]
    [InlineData("procedure", "id: services.licensing\ntitle: x\nnonsense: 1\n")]
    [InlineData("statutes", "some-law.2020: { title: x, short: x, in-force: sometime, articles: 3 }\n")]
    [InlineData("calendar", "year: many\noff: []\nwork: []\nsources: []\n")]
    public async Task The_schema_finds_fault_with_a_bad_file(string name, string text)
    {
        var schema = await JsonSchema.FromJsonAsync(LawSchema.Draw(name), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(Json(text)!.ToJsonString()));
    }

    private static string Schema(string path) => path.Split('/')[1] switch
    {
        "calendar" => "calendar",
        "procedures" => "procedure",
        "reports" => "report",
        _ => "statutes",
    };

    private static JsonNode? Json(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } number
            when int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) => n,
        YamlScalarNode text => text.Value,
        _ => null,
    };
}
