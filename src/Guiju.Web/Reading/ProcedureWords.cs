using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Web.Components.Status;
using Guiju.Web.Resources;

namespace Guiju.Web.Reading;

/// <summary>Words about cases that stand in the procedure they run under: titles of acts and outcomes, whose turn it is.</summary>
public sealed class ProcedureWords(LawBook law, Text text)
{
    /// <summary>Every procedure, by key.</summary>
    public ImmutableArray<string> All { get; } = [.. law.Procedures.Select(procedure => procedure.Definition.Id).Distinct()];

    /// <summary>Title of a procedure; its key where the law no longer has it.</summary>
    public string Title(string procedure) => law.Newest(procedure)?.Definition.Title ?? procedure;

    /// <summary>The result of a case in words; empty while there is none.</summary>
    public string Result(string procedure, string? result)
    {
        if (result is null || law.Newest(procedure)?.Definition is not { } definition)
        {
            return result ?? "";
        }

        return definition.Acts.Where(act => act.Decides).SelectMany(act => act.Outcomes).FirstOrDefault(o => o.Key == result)?.Title
            ?? definition.Acts.FirstOrDefault(act => act.Key == result)?.Title
            ?? result;
    }

    /// <summary>Where a case stands, in a word.</summary>
    public string State(string procedure, string? result, DateOnly? closedOn) =>
        Result(procedure, result) is { Length: > 0 } decided ? decided : text[closedOn is null ? "Desk.Case.Open" : "Desk.Case.Closed"];

    /// <summary>Colour of a case's state: grey once nothing is left to do, blue while something is.</summary>
    public static Tone Tone(string? result, DateOnly? closedOn) =>
        closedOn is not null ? Components.Status.Tone.Quiet : result is not null ? Components.Status.Tone.Good : Components.Status.Tone.Active;

    /// <summary>Reform mode in words; empty for none.</summary>
    public string Mode(string mode) => mode.Length == 0 ? "" : text.Find($"Desk.Mode.{mode}") ?? mode;

    /// <summary>Kind of a case within its procedure, by the choices of its fact <c>kind</c>.</summary>
    public string Kind(string procedure, string kind) => kind.Length == 0
        ? ""
        : law.Newest(procedure)?.Definition.Facts.FirstOrDefault(fact => fact.Key == "kind")?.Choices.FirstOrDefault(c => c.Key == kind)?.Title ?? kind;

    /// <summary>Titles of roles, for "open to …".</summary>
    public static string RolesOf(ActDefinition act) => string.Join('、', act.By.Select(Roles.TitleOf));
}
