using System.Globalization;
using System.Text;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Demo;

/// <summary>What the three kinds of applications have in common: who is concerned, which papers they bring, how they are called.</summary>
/// <param name="Row">Row of <c>applications.csv</c>.</param>
/// <param name="Item">Row of the item in <c>service-items.csv</c>.</param>
/// <param name="Clerk">Clerk who takes it in.</param>
/// <param name="People">Everybody.</param>
internal sealed record Application(DemoRow Row, DemoRow Item, Actor Clerk, DemoPeople People)
{
    /// <summary>Code of the unit in charge.</summary>
    public string Unit => Item["unit"];

    /// <summary>Who hands something in: the applicant from the portal, or the clerk for them.</summary>
    public Actor Party => Row["channel"] == "online" ? DemoPeople.Applicant : Clerk;

    /// <summary>Who examines.</summary>
    public Actor Examiner => People.Of(Unit, Roles.Examiner);

    /// <summary>Who decides.</summary>
    public Actor Head => People.Of(Unit, Roles.UnitHead);

    /// <summary>The limit the item promises, as the guide states it; empty for none.</summary>
    public string Promise => Item["promised-limit"];

    /// <summary>What the row says in words.</summary>
    public string Note => Row["note"];

    /// <summary>What the case is called and whose it is.</summary>
    /// <param name="number">Number of the case.</param>
    /// <param name="digester">Makes the access code, the same in every load.</param>
    public CaseProfile Profile(string number, IDigester digester) => new()
    {
        Number = number,
        Title = Item["name"],
        Unit = Unit,
        Party = Row["applicant"],
        Phone = Row["phone"],
        Item = Row["item"],
        Mode = Item["mode"],
        Channel = Row["channel"],
        AccessCode = AccessCode(number, digester),
    };

    /// <summary>A paper about this application, by its name in the words of the demonstration.</summary>
    public Paper Paper(string kind, string number, DateOnly day) => new(
        DemoWords.Say("paper." + kind) + ".txt",
        DemoWords.Say("paper.head", DemoWords.Say("paper." + kind), number, Item["name"], Row["applicant"], Row["contact"], Row["phone"], Date(day))
            + "\n" + DemoWords.Say("paper." + kind + ".text", Item["name"], Item["materials"], Note.Length > 0 ? Note : DemoWords.Say("paper.nothing"))
            + "\n" + DemoWords.Say("paper.foot") + "\n");

    /// <summary>Number of the licence granted.</summary>
    public string LicenceNumber => DemoWords.Say("licence-number", Unit.ToUpperInvariant(), Row["received-on"][..4], Row["number"][^4..]);

    /// <summary>Workdays of the item's own limit where a law sets a shorter one than the general; empty for none.</summary>
    public string OtherLimit(decimal general) =>
        Item.Has("statutory-limit") && Item.Number("statutory-limit") < general ? Item["statutory-limit"] : "";

    /// <summary>What the guide asks for, one to a line.</summary>
    public string Materials => Item["materials"].Replace('；', '\n');

    private static string Date(DateOnly day) => day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    // Letters and digits that nobody confuses when reading them out.
    private static string AccessCode(string number, IDigester digester)
    {
        const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        var hash = Convert.FromHexString(digester.Hash(Encoding.UTF8.GetBytes("demo access code " + number)).ToString());
        return string.Concat(hash.Take(6).Select(b => Signs[b % Signs.Length]));
    }
}

/// <summary>Turns the rows of <c>applications.csv</c> into acts of the procedures of services.</summary>
internal sealed class ApplicationStories(WorkCalendar calendar, IDigester digester)
{
    /// <summary>Names of the procedures, as the items state them.</summary>
    private const string Licensing = "services.licensing";
    private const string Commitment = "services.commitment";

    /// <summary>The acts of an application; two cases where the applicant chose not to commit.</summary>
    public IEnumerable<PlannedCaseAct> Tell(Application application)
    {
        var number = application.Row["number"];
        var procedure = application.Item["procedure"];
        var story = Begin(application, number, procedure);
        switch (procedure)
        {
            case Licensing:
                LicensingStory.Tell(application, number, story);
                break;
            case Commitment when application.Row["story"] == "chose-ordinary":
                CommitmentStory.ChooseOrdinary(application, number, story);
                var second = number + "-2";
                var ordinary = Begin(application, second, Licensing);
                LicensingStory.Tell(application, second, ordinary);
                return story.Acts.Concat(ordinary.Acts);
            case Commitment:
                CommitmentStory.Tell(application, number, story);
                break;
            default:
                FilingStory.Tell(application, number, story);
                break;
        }

        return story.Acts;
    }

    private Story Begin(Application application, string number, string procedure) =>
        new(number, procedure, application.Profile(number, digester), calendar);
}
