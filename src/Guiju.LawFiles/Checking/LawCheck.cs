using System.Collections.Immutable;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>The second pass: what can only be judged once everything has been read.</summary>
internal static class LawCheck
{
    public static void Run(
        ImmutableArray<PlacedStatute> statutes,
        ImmutableArray<PlacedNotice> notices,
        ImmutableArray<ProcedureSource> procedures,
        FaultList faults)
    {
        BookCheck.Statutes(statutes, faults);
        BookCheck.Notices(notices, faults);
        BookCheck.Versions(procedures, faults);
        foreach (var procedure in procedures)
        {
            ForceCheck.Run(procedure, [.. statutes.Select(s => s.Statute)], faults);
            ReferenceCheck.Run(procedure, faults);
            FactCheck.Run(procedure, faults);
            FlowCheck.Run(procedure, faults);
            ClockCheck.Run(procedure, faults);
        }
    }
}
