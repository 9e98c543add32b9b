namespace Guiju.Cli.Tests.Reports;

public sealed class Checking_a_report
{
    [Fact]
    public async Task Finds_the_three_sums_of_the_published_report_consistent()
    {
        var answer = await Guiju.RunAsync("report", "check", Reference.Report, "--json");

        Assert.True(answer.Code == 0, answer.ToString());
        var claims = answer.Json.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(3, claims.Count(c => c.GetProperty("kind").GetString() == "sum" && c.GetProperty("verdict").GetString() == "consistent"));
        Assert.DoesNotContain(claims, c => c.GetProperty("verdict").GetString() == "inconsistent");
    }

    [Fact]
    public async Task Catches_a_changed_figure()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Reference.Report, TestContext.Current.CancellationToken);
        Assert.Contains("238", text, StringComparison.Ordinal);
        var report = folder.Write("report.txt", text.Replace("238", "239", StringComparison.Ordinal));

        var answer = await Guiju.RunAsync("report", "check", report, "--json");

        Assert.Equal(1, answer.Code);
        Assert.Contains(answer.Json.GetProperty("claims").EnumerateArray(), c => c.GetProperty("verdict").GetString() == "inconsistent");
    }

    [Fact]
    public async Task Says_by_how_much_a_sum_is_off()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.txt", "全年组织学法15次，其中区党工委1次、理论学习中心组11次、机关党支部2次。\n");

        var answer = await Guiju.RunInAsync(folder.Path, "report", "check", "report.txt");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("report.txt:1: 不相符", answer.Out, StringComparison.Ordinal);
        Assert.Contains("应为14", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.txt")]
    [InlineData("guiju.xyz")]
    public async Task Of_a_file_that_cannot_be_read_says_so(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("guiju.xyz", "?");

        var answer = await Guiju.RunInAsync(folder.Path, "report", "check", name);

        Assert.Equal(2, answer.Code);
        Assert.Contains(name, answer.Error, StringComparison.Ordinal);
    }
}
