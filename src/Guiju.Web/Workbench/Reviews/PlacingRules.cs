using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Web.Workbench.Reviews;

/// <summary>What stands against placing a reviewed matter on an agenda, whoever asks.</summary>
public static class PlacingRules
{
    // The question is of the matter, not of the reader's role.
    private static readonly Actor Secretary = new("-", "", "", [Roles.OfficeSecretary], ZoneWide: true);

    /// <summary>Every reason of the law, the article with each; empty where it may be placed.</summary>
    public static ImmutableArray<Refusal> Against(CompiledProcedure procedure, Marking marking, DateOnly today, WorkCalendar calendar) =>
        procedure.Options(marking, Secretary, new LegalMoment(today), calendar).First(option => option.Act.Projects == AgendaProjection.Name).Against;
}
