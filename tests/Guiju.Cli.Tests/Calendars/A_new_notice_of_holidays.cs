namespace Guiju.Cli.Tests.Calendars;

public sealed class A_new_notice_of_holidays
{
    private static readonly DateOnly Applied = new(2021, 12, 24);
    private static readonly DateOnly Accepted = new(2021, 12, 27);

    [Fact]
    public async Task Is_tried_out_without_changing_anything_then_moves_dates_and_says_what_moved()
    {
        using var zone = new RecordedZone(calendarThrough: 2021);
        var running = Assert.Single(await zone.RecordAsync(1, Applied, Accepted));
        Assert.Contains("采用2011—2021年节假日安排", (await zone.RunAsync("calendar", "project")).Out, StringComparison.Ordinal);
        zone.Publish(2022);

        var tried = await zone.RunAsync("calendar", "project", "--dry-run");
        Assert.Equal(0, tried.Code);
        Assert.Contains("未作任何改动", tried.Out, StringComparison.Ordinal);
        Assert.Matches(@$"{running.Id} 作出许可决定：2022-01-24（暂定） → 2022-01-25（2022-01-03 工作日改为节假日.*）", tried.Out);

        var done = await zone.RunAsync("calendar", "project");
        Assert.Equal(0, done.Code);
        Assert.Contains("采用2022年节假日安排。重新计算运行中的期限1个，变动1个", done.Out, StringComparison.Ordinal);
        Assert.Contains($"{running.Id} 作出许可决定：2022-01-24（暂定） → 2022-01-25（2022-01-03 工作日改为节假日）", done.Out, StringComparison.Ordinal);

        var again = await zone.RunAsync("calendar", "project");
        Assert.Contains("没有变动", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_listed_with_what_it_moved()
    {
        using var zone = new RecordedZone(calendarThrough: 2021);
        var running = Assert.Single(await zone.RecordAsync(1, Applied, Accepted));
        await zone.RunAsync("calendar", "project");
        zone.Publish(2022);
        var before = await zone.RunAsync("calendar", "list", "--json");
        Assert.Equal([true, false], before.Json.GetProperty("notices").EnumerateArray().TakeLast(2).Select(n => n.GetProperty("adopted").GetBoolean()));
        await zone.RunAsync("calendar", "project");

        var list = await zone.RunAsync("calendar", "list", "--moves");

        Assert.Equal(0, list.Code);
        Assert.Matches("(?m)^ *2022 .*已采用", list.Out);
        Assert.Contains($"{running.Id} 作出许可决定：2022-01-24（暂定） → 2022-01-25", list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_missing_in_older_law_files_is_a_fault_with_the_file_it_should_be_in()
    {
        using var zone = new RecordedZone(calendarThrough: 2022);
        await zone.RecordAsync(1, Applied, Accepted);
        await zone.RunAsync("calendar", "project");
        File.Delete(Path.Combine(zone.Law, "calendar", "2022.yaml"));

        var answer = await zone.RunAsync("calendar", "project");

        Assert.Equal(2, answer.Code);
        Assert.StartsWith("law/calendar/2022.yaml: calendar.missing ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_listed_before_there_is_a_store()
    {
        using var zone = new RecordedZone();
        var list = await zone.RunAsync("calendar", "list");
        Assert.Equal(0, list.Code);
        Assert.Contains("2026", list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_be_projected_where_there_is_no_store()
    {
        using var zone = new RecordedZone();
        var answer = await zone.RunAsync("calendar", "project");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("data/guiju.db: store.missing ", answer.Error, StringComparison.Ordinal);
    }
}
