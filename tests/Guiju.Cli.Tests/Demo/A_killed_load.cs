using System.Diagnostics;

namespace Guiju.Cli.Tests.Demo;

/// <summary>The process is killed, not asked to stop: nothing it acknowledged may be gone, and the next run carries on to the same ledger.</summary>
[Collection(LoadedYearTests.Name)]
public sealed class A_killed_load(LoadedYear year)
{
    private const string Until = "2021-04-15";

    [Fact]
    public async Task Loses_nothing_it_acknowledged_and_is_carried_on_to_the_same_ledger()
    {
        using var folder = new TemporaryFolder();
        HashSet<string> acknowledged = [];
        // In the one great round of the first day, soon after, and well into the year.
        foreach (var most in new[] { 0, 40, 300, 200 })
        {
            var heard = await KilledAfterAsync(folder.Path, most);
            acknowledged.UnionWith(heard);
            Assert.True(heard.Count >= most, $"The load ended by itself after {heard.Count} acts.");
            Assert.Superset(acknowledged, await HashesAsync(folder.Path));
        }

        var last = await Guiju.RunAsync("demo", "--no-serve", "--until", Until, "--data", folder.Path);
        Assert.True(last.Code == 0, last.ToString());

        await using var whole = await year.OpenAsync();
        await using var resumed = await LoadedYear.OpenAsync(folder.Path);
        var expected = (await LoadedYear.ActsAsync(whole)).TakeWhile(act => act.Happened.Day <= new DateOnly(2021, 4, 15)).Select(act => act.Hash);
        Assert.Equal(expected, (await LoadedYear.ActsAsync(resumed)).Select(act => act.Hash));
        Assert.Empty(await LoadedYear.FaultsAsync(resumed));
    }

    private static async Task<HashSet<string>> KilledAfterAsync(string data, int most)
    {
        using var process = Guiju.Start(Guiju.Root, "demo", "--no-serve", "--acknowledge", "--until", Until, "--data", data);
        var errors = process.StandardError.ReadToEndAsync();
        HashSet<string> heard = [];
        // What is printed while the signal travels was acknowledged too.
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Length == 64)
            {
                heard.Add(line);
            }

            if (heard.Count >= most && !process.HasExited)
            {
                Kill(process);
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        return heard;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It was faster.
        }
    }

    private static async Task<HashSet<string>> HashesAsync(string data)
    {
        await using var store = await LoadedYear.OpenAsync(data);
        return [.. (await LoadedYear.ActsAsync(store)).Select(act => act.Hash.ToString())];
    }
}
