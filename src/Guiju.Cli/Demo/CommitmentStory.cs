using System.Globalization;

namespace Guiju.Cli.Demo;

/// <summary>A licence by commitment: told, committed, decided at once, checked afterwards.</summary>
internal static class CommitmentStory
{
    public static void Tell(Application a, string number, Story story)
    {
        var row = a.Row;
        Apply(a, number, story);
        if (row["story"] == "declined")
        {
            LicensingStory.TurnAway(a, story);
            return;
        }

        Inform(a, story);
        if (!row.Has("decided-on"))
        {
            if (row.DayOrNone("closed-on") is { } closed)
            {
                story.Tell(closed, "withdraw", a.Party, null, ("reasons", a.Note));
            }

            return;
        }

        var day = row.Day("decided-on");
        story.Tell(day, "choose", a.Party, "commitment");
        story.Tell(day, "commit", a.Party, null, ("commitment-signed-on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        LicensingStory.Attach(story, a, "commitment", number, day);
        story.Tell(row.Day("accepted-on"), "accept", a.Clerk);
        story.Tell(day, "decide", a.Examiner, row["outcome"]);
        LicensingStory.Attach(story, a, "decision", number, day);
        LicensingStory.HandOut(a, number, story);
        if (row.DayOrNone("checked-on") is { } checkedOn)
        {
            Check(a, number, story, checkedOn);
            if (row.Has("delivered-on") && row.Has("published-on"))
            {
                story.Tell(story.Last, "close", a.Clerk);
            }
        }
    }

    /// <summary>The applicant, told of the commitment, prefers the ordinary way: this case ends, another begins.</summary>
    public static void ChooseOrdinary(Application a, string number, Story story)
    {
        Apply(a, number, story);
        Inform(a, story);
        story.Tell(a.Row.Day("received-on"), "choose", a.Party, "ordinary");
        story.Remark(a.Note);
    }

    private static void Apply(Application a, string number, Story story)
    {
        var received = a.Row.Day("received-on");
        story.Tell(
            received, "apply", a.Party, null,
            ("promised-limit", a.Promise), ("contact", a.Row["contact"]), ("received-materials", a.Materials));
        LicensingStory.Attach(story, a, "application", number, received);
    }

    private static void Inform(Application a, Story story) =>
        story.Tell(a.Row.Day("received-on"), "inform", a.Clerk, null, ("conditions-told", a.Item["conditions"]));

    private static void Check(Application a, string number, Story story, DateOnly day)
    {
        var row = a.Row;
        if (!row.Has("mend-by"))
        {
            story.Tell(day, "verify", a.Examiner, "kept", ("findings", DemoWords.Say("check.kept")));
            return;
        }

        story.Tell(day, "verify", a.Examiner, "breached", ("findings", a.Note));
        LicensingStory.Attach(story, a, "check", number, day);
        story.Tell(day, "order-to-mend", a.Examiner, null, ("mend-demanded", DemoWords.Say("check.mend")), ("mend-by", row["mend-by"]));
        if (row.DayOrNone("mended-on") is { } mended)
        {
            story.Tell(mended, "check-mended", a.Examiner, "mended", ("findings", DemoWords.Say("check.mended")));
        }
        else if (row.DayOrNone("revoked-on") is { } revoked)
        {
            story.Tell(story.Next(row.Day("mend-by"), revoked), "check-mended", a.Examiner, "not-mended", ("findings", a.Note));
            story.Tell(revoked, "revoke", a.Head, null, ("reasons", a.Note), ("remedies", DemoWords.Say("remedies")));
            story.Tell(revoked, "record-breach", a.Examiner, null, ("channel", DemoWords.Say("channel.credit")));
        }
    }
}
