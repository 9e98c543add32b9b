using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ports;

namespace Guiju.Kernel.Desk;

/// <summary>Names by which a procedure file and the desk agree on topics of an agenda, and what follows from them.</summary>
public static class AgendaProjection
{
    /// <summary>Value of <c>projects:</c> on the act that places a reviewed matter on an agenda.</summary>
    public const string Name = "agenda-topic";

    /// <summary>Fact that holds the number of the meeting.</summary>
    public const string MeetingFact = "meeting";

    /// <summary>Register of meetings.</summary>
    public const string Register = "meetings";

    /// <summary>
    /// The topic an act places on an agenda, held to the very opinion that passed it: the need of the placing act that names an outcome.
    /// Null for every other act.
    /// </summary>
    /// <param name="procedure">Procedure of the case.</param>
    /// <param name="before">The case before the act.</param>
    /// <param name="after">Its marking after the act.</param>
    /// <param name="act">Key of the act.</param>
    public static AgendaTopic? TopicOf(CompiledProcedure procedure, CaseState before, Marking after, string act)
    {
        var definition = procedure.Act(act);
        if (definition.Projects != Name)
        {
            return null;
        }

        var review = definition.Needs.SelectMany(n => n.AnyOf).First(r => r.Outcome is not null);
        var mark = before.Marking.Acts[procedure.IndexOfAct(review.Act)];
        return new AgendaTopic(
            before.Region,
            procedure.FactOf(after, MeetingFact)!,
            CaseState.StreamOf(before.Id),
            before.Profile.Title,
            mark.LastSequence,
            $"{procedure.Definition.Id}:{review.Act}",
            mark.Outcome!);
    }
}
