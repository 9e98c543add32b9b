namespace Guiju.Web.Components.Status;

/// <summary>One act in the story of a case.</summary>
/// <param name="When">Day it happened, as shown.</param>
/// <param name="Title">What was done.</param>
/// <param name="Who">Who did it, with the unit.</param>
/// <param name="Tone">Colour of its mark.</param>
public sealed record TimelineEntry(string When, string Title, string Who, Tone Tone = Tone.Quiet)
{
    /// <summary>Outcome in a word.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Colour of the outcome.</summary>
    public Tone OutcomeTone { get; init; }

    /// <summary>Facts stated with it.</summary>
    public IReadOnlyList<(string Label, string Value)> Facts { get; init; } = [];

    /// <summary>Free words.</summary>
    public string Note { get; init; } = "";

    /// <summary>Article it rests on.</summary>
    public Kernel.Law.Citation? Basis { get; init; }

    /// <summary>Files bound to it, with their addresses.</summary>
    public IReadOnlyList<(string Name, string Href)> Files { get; init; } = [];

    /// <summary>Its place in the ledger, e.g. sequence and the beginning of its hash.</summary>
    public string Seal { get; init; } = "";

    /// <summary>Where the seal is explained and proved; null for nowhere.</summary>
    public string? SealHref { get; init; }
}
