using System.CommandLine;
using System.Globalization;
using Guiju.Cli.Law;
using Guiju.Cli.Terminal;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store.Calendars;
using Guiju.Store.Ledger;
using Spectre.Console;

namespace Guiju.Cli.Calendars;

/// <summary><c>guiju calendar list</c>: the arrangements of the law files, which of them the store has adopted, and what each adoption moved.</summary>
internal static class CalendarListCommand
{
    private sealed record Adopted(string Region, WorkCalendar? Calendar, IReadOnlyList<(RecordedChange Change, IReadOnlyList<RecordedMove> Moves)> Changes);

    public static Command Build()
    {
        var moves = new Option<bool>("--moves") { Description = "With each adoption, list every limit it moved." };
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("list", "List the holiday arrangements of the law files, and what the store has adopted and when.") { moves, json };
        command.SetAction((parsed, cancel) => RunAsync(Places.Of(parsed), parsed.GetValue(moves), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Places places, bool withMoves, bool json, CancellationToken cancel)
    {
        var law = LawFolder.Load(places.Law);
        var regions = places.HasStore ? await ReadAsync(places, withMoves || json, cancel) : [];
        if (json)
        {
            JsonText.Print(new
            {
                notices = law.Calendar.Notices.Select(n => new { n.Year, n.Edition, n.Title, n.Off, n.Work, adopted = In(regions, n) }),
                adoptions = regions.SelectMany(r => r.Changes).Select(c => new
                {
                    c.Change.Region,
                    c.Change.Sequence,
                    c.Change.Reason,
                    on = BeijingTime.DayOf(c.Change.ChangedAt),
                    c.Change.Checked,
                    c.Change.Moved,
                    moves = c.Moves.Select(m => new { @case = m.CaseId, m.Duty, m.Round, m.From, m.To, m.WasProvisional, m.IsProvisional }),
                }),
            });
            return ExitCode.Ok;
        }

        ShowNotices(law, regions);
        ShowChanges(law, regions);
        return ExitCode.Ok;
    }

    private static async Task<List<Adopted>> ReadAsync(Places places, bool withMoves, CancellationToken cancel)
    {
        await using var store = await StoreOpening.OpenAsync(places, cancel: cancel);
        var projector = CalendarProjector.Of(store);
        var regions = new List<Adopted>();
        foreach (var region in await Checkpointer.Of(store).RegionsAsync(cancel))
        {
            var changes = new List<(RecordedChange, IReadOnlyList<RecordedMove>)>();
            foreach (var change in await projector.HistoryAsync(region, cancel))
            {
                changes.Add((change, withMoves ? await projector.MovesAsync(change, cancel) : []));
            }

            regions.Add(new Adopted(region, await projector.AdoptedAsync(region, cancel), changes));
        }

        return regions;
    }

    private static void ShowNotices(LawBook law, List<Adopted> regions)
    {
        var table = Screen.Table(
            CalendarWords.Say("calendar.year"),
            CalendarWords.Say("calendar.edition"),
            CalendarWords.Say("calendar.off"),
            CalendarWords.Say("calendar.work"),
            CalendarWords.Say("calendar.standing"));
        foreach (var notice in law.Calendar.Notices)
        {
            table.AddRow(
                Number(notice.Year),
                Number(notice.Edition),
                Number(notice.Off.Length),
                Number(notice.Work.Length),
                new Text(regions.Count == 0 ? "-" : CalendarWords.Say(In(regions, notice) ? "calendar.in" : "calendar.not-in")));
        }

        Screen.Out.Write(table);
    }

    private static void ShowChanges(LawBook law, List<Adopted> regions)
    {
        foreach (var (change, moves) in regions.SelectMany(r => r.Changes))
        {
            var on = BeijingTime.DayOf(change.ChangedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Screen.Say(CalendarWords.Say("calendar.change", on, change.Region, change.Reason, change.Checked, change.Moved));
            foreach (var move in moves)
            {
                Screen.Say("  " + CalendarWords.Say(
                    "calendar.moved",
                    move.CaseId,
                    CalendarText.DutyTitle(law, move.Procedure, move.Version, move.Duty),
                    CalendarText.Standing(move.From, move.WasProvisional),
                    CalendarText.Standing(move.To, move.IsProvisional)));
            }
        }
    }

    private static bool In(List<Adopted> regions, HolidayNotice notice) => regions.Count > 0 && regions.TrueForAll(r =>
        r.Calendar?.Notices.Any(n => n.Year == notice.Year && n.Off.ToHashSet().SetEquals(notice.Off) && n.Work.ToHashSet().SetEquals(notice.Work)) == true);

    private static Text Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));
}
