namespace Guiju.Cli.Tests.Stores;

public sealed class A_store_that_cannot_be_used
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Password=secret-word;Database=none;Timeout=2", "store.unreachable")]
    [InlineData("this is no connection string", "store.settings")]
    [InlineData("Database=guiju", "store.settings")]
    public async Task On_a_server_is_told_by_its_cause_and_never_with_the_password(string connection, string code)
    {
        var answer = await Guiju.RunAsync("calendar", "project", "--postgres", connection);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith($"--postgres: {code} ", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("secret-word", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Because_its_file_is_something_else_is_told_so()
    {
        using var zone = new RecordedZone();
        zone.Write("data/guiju.db", new string('x', 4096));
        var answer = await zone.RunAsync("calendar", "project");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("data/guiju.db: store.damaged ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Because_a_newer_program_made_it_is_told_so()
    {
        using var zone = new RecordedZone();
        await using (var store = await zone.OpenAsync())
        {
            await using var db = store.NewContext();
            var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var answer = await zone.RunAsync("calendar", "project");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("data/guiju.db: store.newer ", answer.Error, StringComparison.Ordinal);
    }
}
