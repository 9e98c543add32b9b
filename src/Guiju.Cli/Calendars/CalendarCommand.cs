using System.CommandLine;

namespace Guiju.Cli.Calendars;

/// <summary><c>guiju calendar</c>: the arrangements of holidays, and what they do to dates that run.</summary>
internal static class CalendarCommand
{
    public static Command Build() => new("calendar", "List the holiday arrangements; reckon running limits again by them.")
    {
        CalendarListCommand.Build(),
        CalendarProjectCommand.Build(),
    };
}
