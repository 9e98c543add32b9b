using System.Globalization;
using Guiju.Kernel;

namespace Guiju.Cli.Demo;

/// <summary>An ordinary licence: from the application to the licence in the applicant's hand, by whatever detours the row names.</summary>
internal static class LicensingStory
{
    // The general limit of the procedure; a law that gives less is stated with the application.
    private const decimal General = 20;

    public static void Tell(Application a, string number, Story story)
    {
        var (row, received) = (a.Row, a.Row.Day("received-on"));
        story.Tell(
            received, "apply", a.Party, null,
            ("promised-limit", a.Item["mode"] == "commitment" ? "" : a.Promise), ("other-limit", a.OtherLimit(General)), ("testing", Testing(row) ? "true" : ""),
            ("contact", row["contact"]), ("received-materials", a.Materials));
        Attach(story, a, "application", number, received);
        if (row["story"] == "declined")
        {
            TurnAway(a, story);
            return;
        }

        if (row.DayOrNone("supplement-asked-on") is { } asked)
        {
            story.Tell(asked, "request-supplement", a.Clerk, null, ("missing-materials", a.Note));
            if (row.DayOrNone("supplement-on") is { } given)
            {
                story.Tell(given, "supplement", a.Party);
                Attach(story, a, "supplement", number, given);
            }
        }

        if (row.DayOrNone("deemed-noticed-on") is { } noticed)
        {
            story.Tell(noticed, "deem-accepted", a.Examiner);
            story.Remark(a.Note);
        }
        else if (row.DayOrNone("accepted-on") is { } accepted)
        {
            story.Tell(accepted, "accept", a.Clerk);
        }

        if (row.Has("decided-on") || row.Find("examined-on").Length > 0 || row.Has("stopped-from") || row.Has("informed-on"))
        {
            Examine(a, story);
        }

        if (row.Has("decided-on"))
        {
            Decide(a, number, story);
            HandOut(a, number, story);
            Close(a, story);
        }
        else if (row.DayOrNone("closed-on") is { } closed)
        {
            story.Tell(closed, "withdraw", a.Party, null, ("reasons", a.Note));
        }
    }

    /// <summary>Turned away at the door: not ours, or nothing that needs a licence.</summary>
    public static void TurnAway(Application a, Story story)
    {
        var day = a.Row.Day("closed-on");
        if (a.Row["outcome"] == "not-in-remit")
        {
            story.Tell(day, "decline", a.Clerk, null, ("reasons", a.Note), ("competent-authority", DemoWords.Say("competent-authority")));
        }
        else
        {
            story.Tell(day, "not-required", a.Clerk, null, ("reasons", a.Note));
        }
    }

    /// <summary>Serving and publishing: the same for licences however they were decided.</summary>
    public static void HandOut(Application a, string number, Story story)
    {
        var row = a.Row;
        var granted = row["outcome"] == "granted";
        if (row.DayOrNone("delivered-on") is { } delivered)
        {
            if (granted)
            {
                story.Tell(delivered, "issue", a.Clerk, null, ("licence-number", a.LicenceNumber));
                Attach(story, a, "licence", number, delivered);
            }
            else
            {
                story.Tell(delivered, "serve-refusal", a.Clerk);
            }
        }

        if (row.DayOrNone("published-on") is { } published)
        {
            story.Tell(published, "publish", a.Examiner, null, ("channel", DemoWords.Say("channel")));
        }
    }

    /// <summary>Adds a paper to the act told last.</summary>
    public static void Attach(Story story, Application a, string kind, string number, DateOnly day)
    {
        var paper = a.Paper(kind, number, day);
        story.Attach(paper.Name, paper.Text);
    }

    private static void Close(Application a, Story story)
    {
        if (a.Row.Has("delivered-on") && a.Row.Has("published-on"))
        {
            story.Tell(story.Last, "close", a.Clerk);
        }

        if (a.Row.DayOrNone("corrected-on") is { } corrected)
        {
            story.Tell(corrected, "correct", a.Examiner, null, ("correction", a.Note));
        }
    }

    private static bool Testing(DemoRow row) => row["story"] == "inspection";

    private static void Examine(Application a, Story story)
    {
        var row = a.Row;
        var second = a.People.Second(a.Unit, Roles.Examiner);
        var limit = row.DayOrNone("informed-on") ?? row.DayOrNone("stopped-from") ?? row.DayOrNone("decided-on");
        var day = row.DayOrNone("examined-on") ?? story.Next(story.Last, limit ?? story.Last);
        var visit = second is null || row["story"] is "on-the-spot" or "hearing" || Testing(row) || !row.Has("decided-on")
            ? null
            : story.Between(day, row.Day("decided-on"));
        story.Tell(
            day, "examine", a.Examiner, null,
            ("site-check", visit is null ? "false" : "true"),
            ("third-party-interest", row.Has("informed-on") ? "true" : "false"),
            ("hearing", row.Has("hearing-told-on") ? "on-request" : "none"),
            ("examination-opinion", DemoWords.Say(visit is null ? "opinion.papers" : "opinion.site")));
        if (visit is { } visited)
        {
            story.Tell(visited, "inspect", a.Examiner, null, ("findings", row["outcome"] == "refused" ? a.Note : DemoWords.Say("findings")));
            story.Together(second!);
        }

        if (Testing(row) && second is not null)
        {
            var (begun, ended) = (row.Day("stopped-from"), row.DayOrNone("stopped-until"));
            var expected = ended is { } end ? story.Workdays(begun, end).ToString(CultureInfo.InvariantCulture) : DemoWords.Say("testing-expected");
            story.Tell(begun, "begin-testing", a.Examiner, null, ("expected-workdays", expected));
            story.Together(second);
            story.Remark(a.Note);
            if (ended is { } over)
            {
                story.Tell(over, "end-testing", a.Examiner, null, ("result", DemoWords.Say("testing-result")));
            }
        }

        Hear(a, story);
        if (row.DayOrNone("extended-on") is { } extended)
        {
            story.Tell(extended, "extend", a.Head, null, ("reasons", a.Note));
        }
    }

    private static void Hear(Application a, Story story)
    {
        var row = a.Row;
        if (row.DayOrNone("informed-on") is { } informed)
        {
            story.Tell(informed, "notify-interested", a.Examiner, null, ("interested-parties", DemoWords.Say("neighbours")));
        }

        if (row.DayOrNone("heard-on") is { } heard)
        {
            story.Tell(heard, "hear-views", a.Examiner, null, ("views", DemoWords.Say("views")));
        }

        if (row.DayOrNone("hearing-told-on") is not { } told)
        {
            return;
        }

        story.Tell(told, "inform-hearing", a.Examiner, null, ("interested-parties", DemoWords.Say("neighbours")));
        if (row.DayOrNone("hearing-asked-on") is not { } asked)
        {
            return;
        }

        var (noticed, held) = (row.Day("hearing-notice-on"), row.Day("hearing-on"));
        story.Tell(asked, "request-hearing", a.Examiner);
        story.Remark(DemoWords.Say("hearing.asked"));
        story.Tell(
            noticed, "notify-hearing", a.Examiner, null,
            ("hearing-day", held.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("hearing-place", DemoWords.Say("hearing.place")));
        story.Tell(held, "hold-hearing", a.People.First(Roles.LegalReviewer), null, ("hearing-record", DemoWords.Say("hearing.record")));
        story.Attach(DemoWords.Say("paper.hearing") + ".txt", DemoWords.Say("hearing.record") + "\n" + DemoWords.Say("paper.foot") + "\n");
        story.Tell(held, "hear-views", a.Examiner, null, ("views", DemoWords.Say("hearing.views")));
    }

    private static void Decide(Application a, string number, Story story)
    {
        var (row, decided) = (a.Row, a.Row.Day("decided-on"));
        var refused = row["outcome"] == "refused";
        story.Tell(
            decided, "decide", a.Head, row["outcome"],
            ("reasons", refused ? a.Note : ""), ("remedies", refused ? DemoWords.Say("remedies") : ""));
        Attach(story, a, refused ? "refusal" : "decision", number, decided);
        if (row["story"] == "late")
        {
            story.Tell(decided, "explain-delay", a.Head, null, ("reasons", a.Note));
        }
    }
}
