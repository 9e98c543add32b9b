using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Guiju.Cli.Tests.Demo;

namespace Guiju.Cli.Tests.Serving;

[Collection(LoadedYearTests.Name)]
public sealed partial class Serving_a_site(LoadedYear year)
{
    [Fact]
    public async Task A_demonstration_says_what_it_is_and_offers_its_accounts()
    {
        var port = FreePort();
        var entered = "";
        var (page, told) = await VisitAsync(
            port, "/sign-in", async (client, page) => entered = await EnterAsync(client, page, "leader"), "demo", "--port", Text(port), "--data", year.Data);
        Assert.Contains("演示数据", page, StringComparison.Ordinal);
        Assert.Contains("2022年1月17日", page, StringComparison.Ordinal);
        foreach (var name in new[] { "window1", "scjg-examiner", "scjg-head", "fz-reviewer1", "office-secretary", "leader", "auditor", "admin" })
        {
            Assert.Contains(name, page, StringComparison.Ordinal);
            Assert.Contains(name, told, StringComparison.Ordinal);
        }

        Assert.Contains("guiju-demo-2021", told, StringComparison.Ordinal);
        Assert.Contains("管委会主任", entered, StringComparison.Ordinal);
        Assert.Contains("2022-01-17", entered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_is_served_under_the_name_it_was_given_and_offers_no_accounts()
    {
        var port = FreePort();
        var (page, _) = await VisitAsync(port, "/sign-in", static (_, _) => Task.CompletedTask, "serve", "--url", "http://localhost:" + Text(port), "--data", year.Data);
        Assert.Contains("大连长兴岛经济区", page, StringComparison.Ordinal);
        Assert.DoesNotContain("guiju-demo-2021", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "--url")]
    [InlineData("demo", "--port")]
    public async Task A_port_that_is_taken_is_said_in_one_line(string command, string option)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = Text(((IPEndPoint)taken.LocalEndpoint).Port);
        var answer = await Guiju.RunAsync(command, option, option == "--url" ? "http://localhost:" + port : port, "--data", year.Data);
        Assert.Equal(2, answer.Code);
        Assert.Contains(port, Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("http://localhost:5080/desk")]
    public async Task An_address_that_is_none_is_a_fault(string url) =>
        Assert.Equal(2, (await Guiju.RunAsync("serve", "--url", url, "--data", year.Data)).Code);

    [Fact]
    public async Task A_folder_without_a_zone_is_not_served()
    {
        using var empty = new TemporaryFolder();
        var answer = await Guiju.RunAsync("serve", "--data", empty.Path);
        Assert.Equal(2, answer.Code);
        Assert.Contains("--zone", answer.Error, StringComparison.Ordinal);
    }

    private static async Task<(string Page, string Told)> VisitAsync(
        int port, string path, Func<HttpClient, string, Task> then, params string[] call)
    {
        using var client = new HttpClient { BaseAddress = new Uri("http://localhost:" + Text(port)) };
        using var process = Guiju.Start(Guiju.Root, call);
        var told = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            var page = await PageAsync(process, client, path);
            await then(client, page);
            return (page, await EndAsync());
        }
        finally
        {
            await EndAsync();
        }

        async Task<string> EndAsync()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            await output;
            return await told;
        }
    }

    // Presses the button of one account, with what the form holds besides.
    private static async Task<string> EnterAsync(HttpClient client, string page, string name)
    {
        var form = Form().Matches(page).Select(match => match.Value).Single(form => form.Contains($"value=\"{name}\"", StringComparison.Ordinal));
        var fields = Hidden().Matches(form).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        fields["As"] = name;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal("/desk", answer.RequestMessage!.RequestUri!.AbsolutePath);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> PageAsync(Process process, HttpClient client, string path)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(60))
        {
            try
            {
                return await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        throw new InvalidOperationException("The site did not answer.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
