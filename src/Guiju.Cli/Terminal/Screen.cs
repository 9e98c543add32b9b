using System.Text;
using Spectre.Console;

namespace Guiju.Cli.Terminal;

/// <summary>The two ways out: answers on stdout, progress and faults on stderr. Plain text wherever the way is no terminal.</summary>
internal static class Screen
{
    // Wide enough that no table of ours breaks a line when it is read by a program or paged.
    private const int WidthWithoutTerminal = 160;

    private static readonly Lazy<IAnsiConsole> Answers = new(() => Open(Console.Out, Console.IsOutputRedirected));
    private static readonly Lazy<IAnsiConsole> Asides = new(() => Open(Console.Error, Console.IsErrorRedirected));

    /// <summary>Answers.</summary>
    public static IAnsiConsole Out => Answers.Value;

    /// <summary>Progress.</summary>
    public static IAnsiConsole Error => Asides.Value;

    /// <summary>Chinese is written as UTF-8 whatever the locale of the shell.</summary>
    public static void UseUtf8()
    {
        if (Console.OutputEncoding.CodePage != Encoding.UTF8.CodePage)
        {
            Console.OutputEncoding = new UTF8Encoding(false);
        }
    }

    /// <summary>A line of plain text, never read as markup and never broken: one line stays one line for whoever reads it, program or person.</summary>
    public static void Say(string text) => Console.Out.WriteLine(text);

    /// <summary>A line of progress.</summary>
    public static void Tell(string text) => Console.Error.WriteLine(text);

    /// <summary>A table without a frame, readable in a file too.</summary>
    public static Table Table(params IEnumerable<string> titles)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in titles)
        {
            table.AddColumn(new TableColumn(Markup.Escape(title)));
        }

        return table;
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
