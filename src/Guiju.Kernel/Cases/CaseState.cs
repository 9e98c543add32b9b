using Guiju.Kernel.Ledger;

namespace Guiju.Kernel.Cases;

/// <summary>What identifies and classifies a case; set when it is opened.</summary>
public sealed record CaseProfile
{
    /// <summary>Number printed on every document, e.g. <c>XK2021-00017</c>.</summary>
    public required string Number { get; init; }

    /// <summary>What it is about, in words.</summary>
    public required string Title { get; init; }

    /// <summary>Code of the unit in charge; data scope is judged by it.</summary>
    public required string Unit { get; init; }

    /// <summary>Applicant or sending unit, as named; masked for the public where personal.</summary>
    public string Party { get; init; } = "";

    /// <summary>Contact telephone; personal.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Code of the service item, where there is one.</summary>
    public string Item { get; init; } = "";

    /// <summary>Reform mode of the item when the case was opened (<c>filing</c>, <c>commitment</c>, <c>optimised</c>), where there is one.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Kind within the procedure, e.g. the kind of matter reviewed.</summary>
    public string Kind { get; init; } = "";

    /// <summary>How it came in: window, online ….</summary>
    public string Channel { get; init; } = "";

    /// <summary>Short secret with which the party follows the case; empty where no party follows.</summary>
    public string AccessCode { get; init; } = "";
}

/// <summary>A case (案件、办件): one running procedure about one subject, as stored beside its acts.</summary>
public sealed record CaseState
{
    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Identifier, unique in the region; the stream is <c>case/{Id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Procedure it runs under.</summary>
    public required string Procedure { get; init; }

    /// <summary>First day in force of the version it was opened under; a case keeps its version.</summary>
    public required DateOnly Version { get; init; }

    /// <summary>Identity and classification.</summary>
    public required CaseProfile Profile { get; init; }

    /// <summary>Legal date of the first act.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Marking after the last act.</summary>
    public required Marking Marking { get; init; }

    /// <summary>Sequence of the last act.</summary>
    public required int Sequence { get; init; }

    /// <summary>Hash of the last act.</summary>
    public required Digest Head { get; init; }

    /// <summary>Unix milliseconds of the last recording.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>Stream of a case.</summary>
    public static string StreamOf(string id) => "case/" + id;
}
