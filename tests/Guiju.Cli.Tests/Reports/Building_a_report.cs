using System.Text.Json;
using Guiju.Cli.Tests.Demo;
using Guiju.Documents.Reading;
using Guiju.Kernel;
using Guiju.Kernel.Reports.Checking;

namespace Guiju.Cli.Tests.Reports;

[Collection(LoadedYearTests.Name)]
public sealed class Building_a_report(LoadedYear year)
{
    [Theory]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".docx")]
    public async Task Says_the_same_in_every_format(string extension)
    {
        var json = await JsonAsync();
        var path = await BuiltAsync(extension);
        var text = ReportReader.Read(path) is Outcome<ReportText>.Accepted { Value: var read }
            ? Bare(string.Concat(read.Lines.Select(line => line.Text)))
            : throw new InvalidOperationException(path);
        Assert.All(json.GetProperty("blocks").EnumerateArray(), block => Assert.Contains(Bare(block.GetProperty("text").GetString()!), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task States_every_published_figure()
    {
        var figures = (await JsonAsync()).GetProperty("figures").EnumerateArray()
            .ToDictionary(figure => figure.GetProperty("key").GetString()!, figure => figure.GetProperty("value").GetDecimal());
        Assert.All(The_demonstration_year.Published, row => Assert.Equal(row.Data.Item2, figures[row.Data.Item1]));
    }

    [Fact]
    public async Task Makes_one_that_is_found_consistent()
    {
        var answer = await Guiju.RunAsync("report", "check", await BuiltAsync(".md"), "--json");
        Assert.True(answer.Code == 0, answer.ToString());
        Assert.NotEmpty(answer.Json.GetProperty("claims").EnumerateArray());
    }

    [Fact]
    public async Task Names_a_number_without_a_source_and_is_strict_when_asked()
    {
        using var law = new TemporaryFolder();
        law.CopyFrom(Path.Combine(Guiju.Root, "law"));
        var template = law.File(Path.Combine("reports", "annual-report.md"));
        await File.AppendAllTextAsync(template, "\n另外走访企业47家。\n", TestContext.Current.CancellationToken);
        var target = law.File("report.md");
        string[] call = ["report", "build", "--year", "2021", "--out", target, "--data", year.Data, "--law", law.Path];

        var lenient = await Guiju.RunAsync(call);
        var strict = await Guiju.RunAsync([.. call, "--strict"]);

        Assert.True(lenient.Code == 0, lenient.ToString());
        Assert.Contains("47家", lenient.Error, StringComparison.Ordinal);
        Assert.Equal(1, strict.Code);
        Assert.True(File.Exists(target));
    }

    [Theory]
    [InlineData("report.pdf", ".docx")]
    [InlineData("report", ".docx")]
    public async Task Knows_its_formats_by_the_ending_of_the_file(string name, string said)
    {
        var answer = await Guiju.RunAsync("report", "build", "--year", "2021", "--out", year.Folder.File(name), "--data", year.Data);
        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_folder_without_records_says_what_is_missing()
    {
        using var empty = new TemporaryFolder();
        var answer = await Guiju.RunAsync("report", "build", "--year", "2021", "--out", empty.File("a.md"), "--data", empty.Path);
        Assert.Equal(2, answer.Code);
        Assert.Contains("guiju demo", answer.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync()
    {
        var text = await File.ReadAllTextAsync(await BuiltAsync(".json"), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<string> BuiltAsync(string extension)
    {
        var path = year.Folder.File("report" + extension);
        if (!File.Exists(path))
        {
            var answer = await Guiju.RunAsync("report", "build", "--year", "2021", "--strict", "--out", path, "--data", year.Data);
            Assert.True(answer.Code == 0, answer.ToString());
        }

        return path;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
