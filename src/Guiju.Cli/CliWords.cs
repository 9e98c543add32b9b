using Guiju.Kernel;

namespace Guiju.Cli;

/// <summary>What the command line says about content, in Chinese; help texts are English and stand with the commands.</summary>
internal static class CliWords
{
    private static readonly WordBook Words = new("Guiju.Cli.CliWords", typeof(CliWords).Assembly);

    public static string Say(string key, params object[] values) => Words.Say(key, values);

    public static string? Find(string key) => Words.Find(key);
}
