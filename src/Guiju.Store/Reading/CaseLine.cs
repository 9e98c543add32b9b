using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;

namespace Guiju.Store.Reading;

/// <summary>A case in a list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Party">Applicant or sending unit; personal.</param>
/// <param name="Procedure">Key of the procedure.</param>
/// <param name="Unit">Unit in charge.</param>
/// <param name="Item">Code of the service item.</param>
/// <param name="Mode">Reform mode.</param>
/// <param name="Kind">Kind within the procedure.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="OpenedOn">Day of its first act.</param>
/// <param name="Result">Outcome that decided it.</param>
/// <param name="DecidedOn">When it was decided.</param>
/// <param name="ClosedOn">When it was closed.</param>
/// <param name="NextDue">Earliest date of its running clocks.</param>
/// <param name="MetLate">How many clocks were met late.</param>
public sealed record CaseLine(
    string Id,
    string Number,
    string Title,
    string Party,
    string Procedure,
    string Unit,
    string Item,
    string Mode,
    string Kind,
    string Channel,
    DateOnly OpenedOn,
    string? Result,
    DateOnly? DecidedOn,
    DateOnly? ClosedOn,
    DateOnly? NextDue,
    int MetLate);

/// <summary>A running clock in a list, with its case.</summary>
/// <param name="CaseId">Identifier of the case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Party">Applicant; personal.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Version">Version of that procedure.</param>
/// <param name="Unit">Unit in charge.</param>
/// <param name="Duty">Key of the duty.</param>
/// <param name="Round">Which time.</param>
/// <param name="Kind">Statutory or promised.</param>
/// <param name="StartedOn">Day it runs from.</param>
/// <param name="Due">Its date.</param>
/// <param name="DueHalf">Half of that day, for limits in halves.</param>
/// <param name="Provisional">The date may move with a notice of holidays still to come.</param>
public sealed record DueLine(
    string CaseId,
    string Number,
    string Title,
    string Party,
    string Procedure,
    DateOnly Version,
    string Unit,
    string Duty,
    int Round,
    DutyKind Kind,
    DateOnly StartedOn,
    DateOnly Due,
    DayHalf? DueHalf,
    bool Provisional);

/// <summary>An act with its place among the region's acts.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Act">The act.</param>
public sealed record PlacedAct(long Position, Act Act);

/// <summary>A case with all its acts in order.</summary>
/// <param name="State">The case after its last act.</param>
/// <param name="Acts">Its acts.</param>
public sealed record CaseFile(CaseState State, ImmutableArray<PlacedAct> Acts);

/// <summary>A topic on the agenda of a meeting, with the opinion it rests on.</summary>
/// <param name="Meeting">Number of the meeting.</param>
/// <param name="CaseId">Reviewed case.</param>
/// <param name="Title">Title on the agenda.</param>
/// <param name="ReviewSequence">Sequence of the opinion.</param>
/// <param name="ReviewedOn">Day of the opinion.</param>
/// <param name="Reviewer">Who gave it, as shown then.</param>
/// <param name="ReviewHash">Hash of the opinion.</param>
/// <param name="Unit">Unit that sent the matter.</param>
/// <param name="Kind">Kind of matter.</param>
public sealed record TopicLine(
    string Meeting, string CaseId, string Title, int ReviewSequence, DateOnly ReviewedOn, string Reviewer, Digest ReviewHash, string Unit, string Kind);
