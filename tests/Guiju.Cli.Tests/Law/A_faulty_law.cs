namespace Guiju.Cli.Tests.Law;

public sealed class A_faulty_law
{
    [Fact]
    public async Task Is_reported_with_file_line_and_column_as_seen_from_where_one_stands()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Path.Combine(Guiju.Root, "law"));
        folder.Write("calendar/2021.yaml", "year: twenty\n");

        var answer = await Guiju.RunInAsync(folder.Path, "law", "check", ".");

        Assert.Equal(1, answer.Code);
        Assert.Matches(@"(?m)^calendar/2021\.yaml:1:\d+: L\d+ ", answer.Out);
    }

    [Fact]
    public async Task Stops_every_command_that_needs_it()
    {
        using var folder = new TemporaryFolder();
        folder.CopyFrom(Path.Combine(Guiju.Root, "law"));
        folder.Write("calendar/2021.yaml", "year: twenty\n");

        var answer = await Guiju.RunAsync("law", "verify", "--law", folder.Path);

        Assert.Equal(2, answer.Code);
        Assert.Empty(answer.Out);
        Assert.Matches(@"2021\.yaml:1:\d+: L\d+ ", answer.Error);
    }

    [Fact]
    public async Task That_is_not_there_is_said_so()
    {
        var answer = await Guiju.RunAsync("law", "check", "nowhere");

        Assert.Equal(2, answer.Code);
        Assert.Contains("nowhere: law.folder", answer.Error, StringComparison.Ordinal);
    }
}
