using System.Collections.Immutable;
using Guiju.Store.Reading;
using Guiju.Web.Components.Status;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>A stage of a legal review, by the act that brought it there. Keys as they stand in addresses.</summary>
/// <param name="Key">Key; its words are <c>Reviews.Stage.{Key}</c>.</param>
/// <param name="Acts">Acts that bring a review to this stage.</param>
/// <param name="Tone">Colour.</param>
public sealed record ReviewStage(string Key, ImmutableArray<StageKey> Acts, Tone Tone)
{
    /// <summary>The procedure of legal review.</summary>
    public const string Procedure = "decisions.legal-review";

    /// <summary>Sent in, not yet received.</summary>
    public static readonly ReviewStage Submitted = Of("submitted", Tone.Active, "submit", "resubmit");

    /// <summary>Under review.</summary>
    public static readonly ReviewStage Reviewing = Of("reviewing", Tone.Active, "accept-for-review", "revise");

    /// <summary>Returned: materials are missing.</summary>
    public static readonly ReviewStage Returned = Of("returned", Tone.Soon, "return-incomplete");

    /// <summary>Not passed.</summary>
    public static readonly ReviewStage Rejected = Of("rejected", Tone.Bad, "give-opinion=rejected");

    /// <summary>Passed.</summary>
    public static readonly ReviewStage Passed = Of("passed", Tone.Good, "give-opinion=passed");

    /// <summary>On the agenda of a meeting.</summary>
    public static readonly ReviewStage Placed = Of("placed", Tone.Good, "place-on-agenda");

    /// <summary>Withdrawn by the unit that sent it.</summary>
    public static readonly ReviewStage Withdrawn = Of("withdrawn", Tone.Quiet, "withdraw");

    /// <summary>Every stage, in the order of the work.</summary>
    public static ImmutableArray<ReviewStage> All { get; } = [Submitted, Reviewing, Returned, Rejected, Passed, Placed, Withdrawn];

    /// <summary>Kinds of all acts that bring a review from stage to stage.</summary>
    public static ImmutableArray<string> Marks { get; } = [.. All.SelectMany(stage => stage.Acts).Select(act => act.Kind).Distinct()];

    /// <summary>The stage an act brings about.</summary>
    public static ReviewStage Of(StageKey act) => All.First(stage => stage.Acts.Contains(act));

    /// <summary>The stage of a key, or null.</summary>
    public static ReviewStage? Find(string key) => All.FirstOrDefault(stage => stage.Key == key);

    /// <summary>Kind of an act of the review.</summary>
    public static string KindOf(string act) => $"{Procedure}:{act}";

    private static ReviewStage Of(string key, Tone tone, params string[] acts) => new(
        key,
        [.. acts.Select(act => act.Split('=')).Select(parts => new StageKey(KindOf(parts[0]), parts.Length > 1 ? parts[1] : null))],
        tone);
}
