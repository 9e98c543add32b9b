using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Web.Workbench.Cases;

namespace Guiju.Web.Workbench.Intake;

/// <summary>What the applicant is handed: the notice of one act at the window, or the receipt for the papers alone.</summary>
public sealed record Slip
{
    /// <summary>Kind of a receipt that no law names: the papers are taken in, the answer is to come.</summary>
    public const string Receipt = "receipt";

    /// <summary>Notices that are handed out at the window.</summary>
    public static readonly ImmutableArray<string> Kinds =
        ["acceptance-notice", "supplement-notice", "refusal-to-accept", "no-licence-needed-notice", "not-a-filing-matter-notice", "commitment-notice", Filed, Receipt];

    private const string Filed = "filed";

    /// <summary>Which notice.</summary>
    public required string Kind { get; init; }

    /// <summary>The case.</summary>
    public required CaseView View { get; init; }

    /// <summary>The act that it gives notice of.</summary>
    public required Act Act { get; init; }

    /// <summary>The act's definition.</summary>
    public required ActDefinition Definition { get; init; }

    /// <summary>Materials received with the application.</summary>
    public ImmutableArray<string> Received => Lines(View.Acts[0].Facts.GetValueOrDefault("received-materials"));

    /// <summary>What is still to be brought.</summary>
    public ImmutableArray<string> Missing =>
        Lines(Act.Facts.FirstOrDefault(fact => fact.Key is "missing-materials" or "missing-information").Value);

    /// <summary>Contact person of the applicant; may be empty.</summary>
    public string Contact => View.Acts[0].Facts.GetValueOrDefault("contact", "");

    /// <summary>Clocks that run since this act towards what the applicant waits for, the earliest date first.</summary>
    public IEnumerable<CaseClock> Clocks => View.Clocks
        .Where(clock => clock.Clock.State == ClockState.Running && clock.Clock.Due is not null && Awaited(clock.Duty))
        .OrderBy(clock => clock.Clock.Due);

    /// <summary>The notice of an act of a case; the latest one there is when none is named, null when the case never was at the window.</summary>
    public static Slip? Of(CaseView view, int? sequence)
    {
        var all = view.Acts.Select(act => (Act: act, Definition: view.Procedure.Act(act.Kind[(act.Kind.IndexOf(':', StringComparison.Ordinal) + 1)..])))
            .Select(pair => (pair.Act, pair.Definition, Kind: KindOf(pair.Definition)))
            .Where(pair => pair.Kind is not null && (sequence is null || pair.Act.Sequence == sequence))
            .ToList();
        return all.Count == 0 ? null : new Slip { Kind = all[^1].Kind!, View = view, Act = all[^1].Act, Definition = all[^1].Definition };
    }

    private static string? KindOf(ActDefinition act) => act switch
    {
        { Document: { } document } when Kinds.Contains(document) => document,
        { Key: "file" } => Filed,
        { Starts: true } => Receipt,
        _ => null,
    };

    private bool Awaited(Duty duty) => duty.Acts.Any(reference => View.Procedure.Act(reference.Act) is { Decides: true } or { Document: not null });

    private static ImmutableArray<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
