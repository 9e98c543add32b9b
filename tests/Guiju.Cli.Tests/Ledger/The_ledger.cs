namespace Guiju.Cli.Tests.Ledger;

public sealed class The_ledger
{
    private static readonly DateOnly Applied = new(2021, 9, 24);
    private static readonly DateOnly Accepted = new(2021, 9, 27);

    [Fact]
    public async Task Is_verified_sealed_and_proved_and_the_proof_is_confirmed_without_store_or_law()
    {
        using var zone = new RecordedZone();
        var recorded = await zone.RecordAsync(3, Applied, Accepted);

        var unsealed = await zone.RunAsync("ledger", "proof", $"case/{recorded[1].Id}#2");
        Assert.Equal(1, unsealed.Code);
        Assert.Contains("尚未封存", unsealed.Error, StringComparison.Ordinal);

        var seal = await zone.RunAsync("ledger", "checkpoint", "--out", zone.File("seal.json"), "--json");
        Assert.Equal((0, 6), (seal.Code, seal.Json[0].GetProperty("size").GetInt32()));
        var hash = seal.Json[0].GetProperty("hash").GetString()!;
        Assert.False((await zone.RunAsync("ledger", "checkpoint", "--json")).Json[0].GetProperty("isNew").GetBoolean());

        var sound = await zone.RunAsync("ledger", "verify", "--against", zone.File("seal.json"));
        Assert.Equal(0, sound.Code);
        Assert.Contains("行为6条，行为链3条，封存点1个，证据文件0个", sound.Out, StringComparison.Ordinal);
        Assert.Contains(hash, sound.Out, StringComparison.Ordinal);
        Assert.Contains("100%", sound.Error, StringComparison.Ordinal);

        var made = await zone.RunAsync("ledger", "proof", $"case/{recorded[1].Id}#2", "--out", zone.File("proof.json"));
        Assert.Equal(0, made.Code);
        Assert.Equal(
            await File.ReadAllTextAsync(zone.File("proof.json"), TestContext.Current.CancellationToken),
            (await zone.RunAsync("ledger", "proof", recorded[1].Head.ToString()[..12])).Out);

        foreach (var published in new[] { hash, zone.File("seal.json") })
        {
            var check = await Guiju.RunAsync("ledger", "proof", "--check", zone.File("proof.json"), "--published", published, "--law", "/nowhere", "--data", "/nowhere");
            Assert.Equal(0, check.Code);
            Assert.Contains($"证明成立：case/{recorded[1].Id}#2", check.Out, StringComparison.Ordinal);
        }

        var other = await zone.RunAsync("ledger", "proof", "--check", zone.File("proof.json"), "--published", new string('0', 64));
        Assert.Equal(1, other.Code);
        Assert.Contains("封存点不是公布的那一个", other.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_was_altered_is_told_one_line_for_each_place_with_exit_code_1()
    {
        using var zone = new RecordedZone();
        var recorded = await zone.RecordAsync(2, Applied, Accepted);
        await zone.RunAsync("ledger", "checkpoint", "--out", zone.File("seal.json"));
        await AlterAsync(zone, "DROP TRIGGER acts_no_update", $"UPDATE acts SET actor_id = 'windox1' WHERE stream = 'case/{recorded[0].Id}' AND sequence = 1");

        var answer = await zone.RunAsync("ledger", "verify");

        Assert.Equal(1, answer.Code);
        var lines = answer.Out.TrimEnd().Split('\n');
        Assert.Contains($"{RecordedZone.Region} case/{recorded[0].Id}#1 acts.actor_id: ledger.content 内容与摘要值不符，记录后被改动：应为“window1”，现为“windox1”", lines);
        Assert.Contains(lines, l => l.Contains("cases.marking: ledger.projection ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.EndsWith("发现问题2处", StringComparison.Ordinal));

        var json = await zone.RunAsync("ledger", "verify", "--json");
        Assert.Equal((1, false, 2), (json.Code, json.Json.GetProperty("sound").GetBoolean(), json.Json.GetProperty("faults").GetArrayLength()));
    }

    [Fact]
    public async Task Does_not_take_a_changed_proof_for_one_that_holds()
    {
        using var zone = new RecordedZone();
        var recorded = await zone.RecordAsync(2, Applied, Accepted);
        await zone.RunAsync("ledger", "checkpoint");
        var text = (await zone.RunAsync("ledger", "proof", $"case/{recorded[0].Id}#2")).Out;
        var changed = zone.Write("changed.json", text.Replace("窗口人员", "负责人", StringComparison.Ordinal));
        var broken = zone.Write("broken.json", text[..^20]);

        var fails = await zone.RunAsync("ledger", "proof", "--check", changed);
        Assert.Equal(1, fails.Code);
        Assert.Contains("行为的内容与其摘要值不符", fails.Out, StringComparison.Ordinal);

        var unreadable = await zone.RunAsync("ledger", "proof", "--check", broken);
        Assert.Equal(2, unreadable.Code);
        Assert.Matches(@"^broken\.json:\d+:\d+: proof\.form ", unreadable.Error);
    }

    [Theory]
    [InlineData("act.form", "XK2021-00001")]
    [InlineData("act.form", "1234567")]
    [InlineData("act.none", "case/XK1999-00001#1")]
    [InlineData("act.none", "12345678")]
    public async Task Says_how_an_act_is_named_when_it_finds_none(string code, string named)
    {
        using var zone = new RecordedZone();
        await zone.RecordAsync(1, Applied, Accepted);
        var answer = await zone.RunAsync("ledger", "proof", named);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith($"{named}: {code} ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("case/XK2021-00001#3", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_to_know_what_to_prove_and_has_nothing_to_seal_while_empty()
    {
        using var zone = new RecordedZone();
        Assert.Equal(2, (await zone.RunAsync("ledger", "proof")).Code);
        await (await zone.OpenAsync()).DisposeAsync();
        var empty = await zone.RunAsync("ledger", "checkpoint");
        Assert.Equal(2, empty.Code);
        Assert.Contains("ledger.empty", empty.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await zone.RunAsync("ledger", "verify")).Code);
    }

    private static async Task AlterAsync(RecordedZone zone, params string[] commands)
    {
        await using var store = await zone.OpenAsync();
        await using var db = store.NewContext();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in commands)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
