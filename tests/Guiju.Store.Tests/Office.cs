using System.Collections.Immutable;
using Guiju.Areas;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;
using Guiju.LawFiles;

namespace Guiju.Store.Tests;

/// <summary>The desks over a store, under the shipped law: what a test records here, a user could have recorded.</summary>
internal sealed class Office(StoreHost store, LawBook? law = null)
{
    public static readonly Actor Clerk = new("window1", "窗口人员", "zwfw", Roles.All, ZoneWide: true);
    public static readonly Actor Reviewer = new("reviewer", "法制审核人员", "fzb", Roles.All, ZoneWide: true);
    private static readonly Lazy<LawBook> s_shipped = new(() => LawLoader.Load(Path.Combine(Root(), "law")) is Outcome<LawBook>.Accepted { Value: var book }
        ? book
        : throw new InvalidOperationException("The law does not load."));

    private int _keys;

    public static LawBook Shipped => s_shipped.Value;

    public LawBook Law { get; } = law ?? Shipped;

    /// <summary>The shipped law by another calendar.</summary>
    public static LawBook By(WorkCalendar calendar) =>
        new(Shipped.Statutes, calendar, Shipped.Procedures.Select(p => p.Definition), Shipped.Reports);

    /// <summary>The shipped notices up to a year, and others.</summary>
    public static WorkCalendar Calendar(int through, params HolidayNotice[] more) =>
        new([.. Shipped.Calendar.Notices.Where(n => n.Year <= through), .. more]);

    public async Task<CaseState> OpenAsync(DateOnly day, string procedure = "services.licensing", string act = "apply", params (string, string)[] facts) =>
        Case(await new CaseDesk(Law, store.Ledger, store.Digester).OpenAsync(
            new OpenCase(Sample.Region, procedure, Sample.Profile(""), Intent(act, day, Clerk, null, facts), Stamp(day)), Cancel));

    public Task<CaseState> ActAsync(CaseState before, string act, DateOnly day, string? outcome = null, params (string, string)[] facts) =>
        ActAsync(before, act, day, Clerk, outcome, [], facts);

    public async Task<CaseState> ActAsync(
        CaseState before, string act, DateOnly day, Actor by, string? outcome, ImmutableArray<Evidence> evidence, params (string, string)[] facts) =>
        Case(await new CaseDesk(Law, store.Ledger, store.Digester).RecordAsync(
            new RecordAct(Sample.Region, before.Id, Intent(act, day, by, outcome, facts), Stamp(day) with { Evidence = evidence }), Cancel));

    /// <summary>A licensing case that waits for its decision: one running clock met, one running.</summary>
    public async Task<CaseState> AcceptedAsync(DateOnly applied, DateOnly accepted) =>
        await ActAsync(await OpenAsync(applied), "accept", accepted);

    public async Task<RegisterEntry> EntryAsync(string register, string number, RegisterChange change, DateOnly day) =>
        await new RegisterDesk(store.Ledger, store.Digester).ChangeAsync(
            new ChangeRegister(Sample.Region, Definition(register), number, change, Clerk, new LegalMoment(day), Stamp(day)), Cancel) switch
        {
            Outcome<Registered>.Accepted accepted => accepted.Value.Entry,
            Outcome<Registered>.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons)),
            Outcome<Registered>.Faulted faulted => throw new InvalidOperationException(string.Join("; ", faulted.Faults)),
            _ => throw new InvalidOperationException(),
        };

    public Task<RegisterEntry> MeetingAsync(string number, DateOnly day) => EntryAsync("meetings", number, new RegisterChange.Record(Values(
        ("number", number), ("kind", "office-meeting"), ("held-on", $"{day:yyyy-MM-dd}"), ("place", "第一会议室"), ("chaired-by", "主任"), ("attendees", "主任"), ("legal-head-attended", "true"))), day);

    /// <summary>A reviewed matter on the agenda of a meeting.</summary>
    public async Task<CaseState> OnAgendaAsync(string meeting, DateOnly day)
    {
        var matter = await OpenAsync(day, "decisions.legal-review", "submit", ("kind", "contract"), ("title", "投资合同"));
        matter = await ActAsync(matter, "accept-for-review", day, Reviewer, null, []);
        matter = await ActAsync(
            matter, "give-opinion", day, Reviewer, "passed", [], ("powers", "conforms"), ("procedure", "conforms"), ("content", "conforms"));
        return await ActAsync(matter, "place-on-agenda", day, Clerk, null, [], ("meeting", meeting));
    }

    public static ImmutableSortedDictionary<string, string> Values(params (string Key, string Value)[] values) =>
        values.ToImmutableSortedDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RegisterDefinition Definition(string key) => AllAreas.Registers[key];

    private static ActIntent Intent(string act, DateOnly day, Actor by, string? outcome, (string Key, string Value)[] facts) =>
        new(act, new LegalMoment(day), by) { Outcome = outcome, Facts = facts.ToImmutableDictionary(f => f.Key, f => f.Value) };

    private Stamp Stamp(DateOnly day) => new(BeijingTime.StartOf(day) + 36_000_000, $"key-{GetHashCode()}-{Interlocked.Increment(ref _keys)}");

    private static CaseState Case(Outcome<Recorded> outcome) => outcome switch
    {
        Outcome<Recorded>.Accepted accepted => accepted.Value.Case,
        Outcome<Recorded>.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons)),
        Outcome<Recorded>.Faulted faulted => throw new InvalidOperationException(string.Join("; ", faulted.Faults)),
        _ => throw new InvalidOperationException(),
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Guiju.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
