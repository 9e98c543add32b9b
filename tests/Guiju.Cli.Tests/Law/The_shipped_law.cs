namespace Guiju.Cli.Tests.Law;

public sealed class The_shipped_law
{
    [Fact]
    public async Task Is_found_without_fault_from_any_working_directory()
    {
        using var elsewhere = new TemporaryFolder();

        var answer = await Guiju.RunInAsync(elsewhere.Path, "law", "check");

        Assert.True(answer.Code == 0, answer.ToString());
    }

    [Theory]
    [InlineData("services.licensing")]
    [InlineData("services.commitment")]
    [InlineData("services.filing")]
    [InlineData("decisions.legal-review")]
    public async Task Is_proved(string procedure)
    {
        var answer = await Guiju.RunAsync("law", "verify", procedure, "--json");

        Assert.True(answer.Code == 0, answer.ToString());
        Assert.True(answer.Json.GetProperty("sound").GetBoolean());
        var procedures = answer.Json.GetProperty("procedures").EnumerateArray().ToList();
        Assert.NotEmpty(procedures);
        Assert.All(procedures, p =>
        {
            Assert.True(p.GetProperty("states").GetInt32() > 1);
            Assert.NotEmpty(p.GetProperty("guarantees").EnumerateArray());
        });
    }

    [Fact]
    public async Task Is_listed_with_its_procedures()
    {
        var answer = await Guiju.RunAsync("law", "list");

        Assert.True(answer.Code == 0, answer.ToString());
        Assert.Contains("services.licensing", answer.Out, StringComparison.Ordinal);
        Assert.Contains("decisions.legal-review", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carries_the_schemas_that_the_program_draws()
    {
        var answer = await Guiju.RunAsync("law", "schema");

        Assert.True(answer.Code == 0, answer.ToString());
        Assert.True(answer.Json.TryGetProperty("$schema", out _));
    }
}
