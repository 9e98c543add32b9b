using Guiju.Cli.Terminal;

namespace Guiju.Cli.Demo;

/// <summary>How far the load is, on stderr: on a terminal one line that changes, else a line for each month.</summary>
internal sealed class DemoProgress(int acts)
{
    private readonly bool still = Console.IsErrorRedirected;
    private int month;
    private bool open;

    /// <summary>A day begins.</summary>
    public void Day(DateOnly day, int done)
    {
        if (still ? day.Month == month : day.DayNumber % 2 == 0)
        {
            return;
        }

        month = day.Month;
        var line = DemoWords.Say("load.day", day, done, acts);
        if (still)
        {
            Screen.Tell(line);
        }
        else
        {
            Console.Error.Write("\r" + line);
            open = true;
        }
    }

    /// <summary>Ends the changing line.</summary>
    public void Done()
    {
        if (open)
        {
            Console.Error.Write("\r" + new string(' ', 48) + "\r");
            open = false;
        }
    }
}
