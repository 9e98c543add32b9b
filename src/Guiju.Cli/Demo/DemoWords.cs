using Guiju.Kernel;

namespace Guiju.Cli.Demo;

/// <summary>Words of the demonstration: what its clerks write, what its papers say, what its load tells.</summary>
internal static class DemoWords
{
    private static readonly WordBook Words = new("Guiju.Cli.Demo.DemoWords", typeof(DemoWords).Assembly);

    public static string Say(string key, params object[] values) => Words.Say(key, values);

    public static string? Find(string key) => Words.Find(key);
}
