namespace Guiju.Cli.Tests.Law;

public sealed class Reckoning_a_limit
{
    [Fact]
    public async Task Seven_workdays_from_the_eve_of_national_day_2021_end_on_15_October()
    {
        var answer = await Guiju.RunAsync("law", "deadline", "--from", "2021-09-30", "--limit", "7 workdays", "--json");

        Assert.True(answer.Code == 0, answer.ToString());
        var json = answer.Json;
        Assert.Equal("2021-09-30", json.GetProperty("from").GetString());
        Assert.Equal("7 workdays", json.GetProperty("limit").GetString());
        Assert.Equal("2021-10-15", json.GetProperty("due").GetString());
        Assert.False(json.GetProperty("provisional").GetBoolean());
        var days = json.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(16, days.Count);
        Assert.Equal(7, days.Count(d => d.GetProperty("counted").GetBoolean()));
        Assert.All(days, d => Assert.NotEmpty(d.GetProperty("why").GetString()!));
        Assert.Equal(
            ["2021-10-08", "2021-10-09", "2021-10-11", "2021-10-12", "2021-10-13", "2021-10-14", "2021-10-15"],
            days.Where(d => d.GetProperty("counted").GetBoolean()).Select(d => d.GetProperty("date").GetString()!));
        Assert.Equal("make-up-workday-counted", days[9].GetProperty("reason").GetString());
        Assert.Equal("start-day-not-counted", days[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Stops_and_extensions_move_the_date_and_are_told()
    {
        var answer = await Guiju.RunAsync(
            "law", "deadline", "--from", "2021-11-01", "--limit", "5 workdays", "--stop", "2021-11-02..2021-11-04", "--extend", "2 workdays", "--json");

        Assert.True(answer.Code == 0, answer.ToString());
        // 2, 5, 8, 9, 10, 11, 12 November count; 3 and 4 stand still, 6 and 7 are a weekend.
        Assert.Equal("2021-11-12", answer.Json.GetProperty("due").GetString());
        Assert.Equal(2, answer.Json.GetProperty("days").EnumerateArray().Count(d => d.GetProperty("reason").GetString() == "stopped"));
    }

    [Fact]
    public async Task Half_a_workday_from_a_morning_ends_that_afternoon()
    {
        var answer = await Guiju.RunAsync("law", "deadline", "--from", "2021-11-01T09:30", "--limit", "0.5 workdays", "--json");

        Assert.True(answer.Code == 0, answer.ToString());
        Assert.Equal("2021-11-01", answer.Json.GetProperty("due").GetString());
        Assert.Equal("pm", answer.Json.GetProperty("dueHalf").GetString());
    }

    [Fact]
    public async Task A_date_past_the_last_notice_is_provisional()
    {
        var answer = await Guiju.RunAsync("law", "deadline", "--from", "2040-01-02", "--limit", "7 workdays", "--json");

        Assert.True(answer.Code == 0, answer.ToString());
        Assert.True(answer.Json.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public async Task People_read_a_sentence_and_a_table()
    {
        var answer = await Guiju.RunAsync("law", "deadline", "--from", "2021-09-30", "--limit", "7 workdays");

        Assert.True(answer.Code == 0, answer.ToString());
        Assert.Contains("2021-10-09", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', answer.Out);
    }

    [Fact]
    public async Task Every_fault_of_the_input_is_named_at_once()
    {
        var answer = await Guiju.RunAsync("law", "deadline", "--from", "soon", "--limit", "seven", "--stop", "2021-01-02..2021-01-01");

        Assert.Equal(2, answer.Code);
        Assert.Empty(answer.Out);
        Assert.Contains("--from: deadline.from", answer.Error, StringComparison.Ordinal);
        Assert.Contains("--limit: limit", answer.Error, StringComparison.Ordinal);
        Assert.Contains("--stop: deadline.stop", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("law", "deadline", "--from", "2021-09-30")]
    [InlineData("law", "perhaps")]
    [InlineData("--perhaps")]
    public async Task A_call_that_is_not_understood_ends_with_2(params string[] args)
    {
        var answer = await Guiju.RunAsync(args);

        Assert.Equal(2, answer.Code);
        Assert.NotEmpty(answer.Error);
    }
}
