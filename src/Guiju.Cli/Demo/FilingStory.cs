namespace Guiju.Cli.Demo;

/// <summary>A filing: complete information is the filing; what is missing is asked for once.</summary>
internal static class FilingStory
{
    public static void Tell(Application a, string number, Story story)
    {
        var (row, received) = (a.Row, a.Row.Day("received-on"));
        story.Tell(
            received, "receive", a.Party, null,
            ("promised-limit", a.Promise), ("contact", row["contact"]), ("received-materials", a.Materials));
        LicensingStory.Attach(story, a, "application", number, received);
        if (row.DayOrNone("supplement-asked-on") is { } asked)
        {
            story.Tell(asked, "request-completion", a.Clerk, null, ("missing-information", a.Note));
            if (row.DayOrNone("supplement-on") is { } given)
            {
                story.Tell(given, "complete", a.Party);
                LicensingStory.Attach(story, a, "supplement", number, given);
            }
        }

        if (row.DayOrNone("decided-on") is { } filed)
        {
            story.Tell(filed, "file", a.Clerk, row["outcome"], ("filing-code", a.LicenceNumber));
            if (row.DayOrNone("delivered-on") is { } delivered)
            {
                story.Tell(delivered, "certify", a.Clerk);
                LicensingStory.Attach(story, a, "filing", number, delivered);
                story.Tell(delivered, "close", a.Clerk);
            }
        }
        else if (row.DayOrNone("closed-on") is { } closed)
        {
            var withdrawn = row["story"] == "withdrawn";
            story.Tell(closed, withdrawn ? "withdraw" : "not-a-filing-matter", withdrawn ? a.Party : a.Clerk, null, ("reasons", a.Note));
        }
    }
}
