using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Demo;

/// <summary>Turns the rows of <c>reviews.csv</c> into acts of legal review, up to the agenda of the meeting they name.</summary>
/// <param name="people">Everybody.</param>
/// <param name="calendar">Which days are worked.</param>
/// <param name="meetings">Days of the meetings by their numbers.</param>
/// <param name="units">Names of the units by their codes.</param>
/// <param name="today">The day at which the demonstration stands.</param>
internal sealed class ReviewStories(
    DemoPeople people, WorkCalendar calendar, IReadOnlyDictionary<string, DateOnly> meetings, IReadOnlyDictionary<string, string> units, DateOnly today)
{
    private const string Procedure = "decisions.legal-review";
    private const string PolicyDocument = "policy-document";

    // How long before a meeting its agenda is drawn up, in workdays.
    private const int AgendaDrawnUp = 3;

    public IEnumerable<PlannedCaseAct> Tell(DemoRow row)
    {
        var number = row["number"];
        var (drafter, head) = (people.Of(row["drafter-unit"], Roles.Drafter), people.First(Roles.LegalHead));
        // Matters alternate between the reviewers by their numbers.
        var reviewer = people.Second(head.Unit, Roles.LegalReviewer, number[^1] % 2) ?? people.First(Roles.LegalReviewer);
        var story = new Story(number, Procedure, Profile(row), calendar);
        var submitted = row.Day("submitted-on");
        story.Tell(
            submitted, "submit", drafter, null,
            ("kind", row["kind"]), ("title", row["title"]), ("drafter-unit", units.GetValueOrDefault(row["drafter-unit"], row["drafter-unit"])),
            ("meeting-sought", row.Has("meeting") || row["story"] != "straight" ? "office-meeting" : "none"),
            ("review-limit", row["kind"] == PolicyDocument ? DemoWords.Say("review.limit") : ""));
        story.Attach(DemoWords.Say("paper.draft") + ".txt", DemoWords.Say("paper.draft.text", row["title"], number) + "\n" + DemoWords.Say("paper.foot") + "\n");
        if (row["story"] == "withdrawn")
        {
            story.Tell(row.Day("withdrawn-on"), "withdraw", drafter, null, ("reasons", Words(row, "review.withdrawn")));
            return story.Acts;
        }

        if (row["story"] != "submitted" && Receive(row, story, drafter, reviewer, submitted) is { } received)
        {
            story.Tell(received, "accept-for-review", reviewer);
            story.Tell(received, "assign", head, null, ("reviewer", reviewer.Title));
            if (Opine(row, story, drafter, reviewer) && row["story"] != "awaiting-agenda")
            {
                Finish(row, story, head);
            }
        }

        return story.Acts;
    }

    private static CaseProfile Profile(DemoRow row) => new()
    {
        Number = row["number"],
        Title = row["title"],
        Unit = row["drafter-unit"],
        Kind = row["kind"],
    };

    // The day on which what was sent is complete; null while it is not.
    private static DateOnly? Receive(DemoRow row, Story story, Actor drafter, Actor reviewer, DateOnly submitted)
    {
        if (row.DayOrNone("returned-on") is not { } returned)
        {
            return submitted;
        }

        story.Tell(returned, "return-incomplete", reviewer, null, ("missing-materials", Words(row, "review.missing")));
        if (row.DayOrNone("resubmitted-on") is not { } again)
        {
            return null;
        }

        story.Tell(again, "resubmit", drafter);
        return again;
    }

    // Whether the last opinion has been given.
    private static bool Opine(DemoRow row, Story story, Actor drafter, Actor reviewer)
    {
        if (row.DayOrNone("first-opinion-on") is { } first)
        {
            Opinion(story, reviewer, first, "rejected", Words(row, "review.rejected"));
            if (row.DayOrNone("resubmitted-on") is { } again)
            {
                story.Tell(again, "revise", drafter, null, ("changes", DemoWords.Say("review.changes")));
            }
        }

        if (row.DayOrNone("opinion-on") is not { } day)
        {
            return false;
        }

        var outcome = row["opinion"];
        if (row["kind"] == PolicyDocument && story.Between(story.Last, day) is { } asked)
        {
            story.Tell(asked, "take-counsel", reviewer, null, ("counsel-opinion", DemoWords.Say("review.counsel")));
        }

        Opinion(story, reviewer, day, outcome, outcome == "rejected" ? Words(row, "review.rejected") : DemoWords.Say("review.passed"));
        story.Tell(day, "answer-opinion", drafter, "adopted");
        return true;
    }

    private static void Opinion(Story story, Actor reviewer, DateOnly day, string outcome, string text)
    {
        var fails = outcome == "passed" ? "" : text.Contains(DemoWords.Say("review.powers"), StringComparison.Ordinal) ? "powers"
            : text.Contains(DemoWords.Say("review.procedure"), StringComparison.Ordinal) ? "procedure" : "content";
        story.Tell(
            day, "give-opinion", reviewer, outcome,
            ("powers", Conforms("powers")), ("procedure", Conforms("procedure")), ("content", Conforms("content")), ("opinion-text", text));
        story.Attach(DemoWords.Say("paper.opinion") + ".txt", text + "\n" + DemoWords.Say("paper.foot") + "\n");

        string Conforms(string what) => what == fails ? "does-not" : "conforms";
    }

    private void Finish(DemoRow row, Story story, Actor head)
    {
        if (!row.Has("meeting"))
        {
            story.Tell(story.Last, "close", head);
            return;
        }

        var secretary = people.First(Roles.OfficeSecretary);
        var held = meetings.TryGetValue(row["meeting"], out var day)
            ? day
            : throw new InputException(row.Place, "demo.meeting", DemoWords.Say("meeting.missing", row["meeting"]));
        var drawnUp = calendar.WorkdayBefore(held, AgendaDrawnUp);
        story.Tell(drawnUp > story.Last ? drawnUp : story.Last, "place-on-agenda", secretary, null, ("meeting", row["meeting"]));
        if (held <= today)
        {
            story.Tell(held, "close", secretary);
        }
    }

    private static string Words(DemoRow row, string otherwise) => row.Has("note") ? row["note"] : DemoWords.Say(otherwise);
}
