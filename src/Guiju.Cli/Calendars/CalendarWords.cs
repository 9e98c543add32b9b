using Guiju.Kernel;

namespace Guiju.Cli.Calendars;

/// <summary>Words of the calendar commands, and of what a change of the calendar tells.</summary>
internal static class CalendarWords
{
    private static readonly WordBook Words = new("Guiju.Cli.Calendars.CalendarWords", typeof(CalendarWords).Assembly);

    public static string Say(string key, params object[] values) => Words.Say(key, values);
}
