using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas.Catalogue;
using Guiju.Areas.Services;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Web.Components.Lists;

namespace Guiju.Web.Portal.Guides;

/// <summary>A guide as its page shows it on a day.</summary>
/// <param name="Item">The service item.</param>
/// <param name="Withdrawn">Whether the item is offered no more.</param>
/// <param name="Reform">Its entry in the reform list.</param>
/// <param name="Window">The general window that takes it in.</param>
/// <param name="Course">Its course by law; null where it does not run under a procedure of the law files.</param>
/// <param name="Example">When an application taken in today must be done, by the promise or else by law.</param>
/// <param name="ByLaw">The same by law, where the example is of the promise.</param>
/// <param name="FromToday">Whether the example starts today; else on the next workday, since today is none.</param>
public sealed record GuideView(
    ServiceItem Item,
    bool Withdrawn,
    ReformItem? Reform,
    GeneralWindow? Window,
    Course? Course,
    DeadlineExplanation? Example,
    DateOnly? ByLaw,
    bool FromToday);

/// <summary>Reads guides and the courses they run.</summary>
public sealed class GuideReading(PublicCatalogue catalogue, LawBook law, TimeProvider clock)
{
    // Facts by which the procedures of services know an item's limits.
    private const string PromisedLimit = "promised-limit";
    private const string OtherLimit = "other-limit";

    /// <summary>What the list can be asked for; its names are fields of the register.</summary>
    public static ListShape Shape { get; } = new()
    {
        Sorts = ["code", "name", "unit", "promised-limit"],
        Filters = ["unit", "kind", "resident", "mode", "procedure"],
    };

    /// <summary>The guide of a service item, or null.</summary>
    public async Task<GuideView?> FindAsync(string code, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(CatalogueArea.ServiceItems, "code", code, cancel) is not { } entry)
        {
            return null;
        }

        var item = entry.Record;
        var reform = item.Mode is null ? null : await catalogue.FindAsync(CatalogueArea.ReformItems, "service-item", code, cancel);
        var window = await catalogue.FindAsync(ServicesArea.WindowItems, "item", code, cancel) is { Withdrawn: false } taken
            ? await catalogue.FindAsync(ServicesArea.GeneralWindows, "number", taken.Record.Window, cancel)
            : null;
        var start = StartFor(item.PromisedLimit ?? item.StatutoryLimit);
        var example = Explain(start, item.PromisedLimit ?? item.StatutoryLimit);
        return new GuideView(
            item,
            entry.Withdrawn,
            reform is { Withdrawn: false } ? reform.Record : null,
            window is { Withdrawn: false } ? window.Record : null,
            CourseOf(item),
            example,
            item.PromisedLimit is null ? null : Explain(start, item.StatutoryLimit)?.Due,
            start.Day == catalogue.Today);
    }

    /// <summary>The procedure in force today, else its newest version; null where the law files do not have it.</summary>
    public ProcedureDefinition? Procedure(string id) => (law.InForce(id, catalogue.Today) ?? law.Newest(id))?.Definition;

    private Course? CourseOf(ServiceItem item)
    {
        if (item.Procedure is null || Procedure(item.Procedure) is not { } procedure)
        {
            return null;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { [PromisedLimit] = Text(item.PromisedLimit) };
        var ordinary = procedure.Acts.SelectMany(act => act.Owes)
            .Where(duty => duty.When.Terms.Any(term => term.Fact == OtherLimit))
            .Select(duty => duty.Within?.Fixed?.Amount)
            .ToImmutableArray();
        if (!ordinary.IsEmpty)
        {
            // The item's own statutory limit stands where it is not the one that the procedure sets for all.
            facts[OtherLimit] = item.StatutoryLimit is { } limit && !ordinary.Contains(limit) ? Text(limit) : "0";
        }

        return Course.Of(procedure, facts);
    }

    // A limit that ends in half a day runs from this half of the day; any other from the day.
    private LegalMoment StartFor(decimal? limit)
    {
        var now = BeijingTime.MomentOf(clock.GetUtcNow());
        return !law.Calendar.IsWorkday(now.Day) ? new LegalMoment(law.Calendar.WorkdayAfter(now.Day, 1), limit % 1 == 0 ? null : DayHalf.Morning)
            : limit % 1 == 0 ? new LegalMoment(now.Day)
            : now;
    }

    private DeadlineExplanation? Explain(LegalMoment start, decimal? limit) => CourseWords.Amount(Text(limit)) is { } amount
        ? Deadline.Explain(law.Calendar, start, new Limit(amount, LimitUnit.Workdays))
        : null;

    private static string Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
