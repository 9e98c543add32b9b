using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>Whether the law a procedure rests on is in force while the procedure is.</summary>
internal static class ForceCheck
{
    public static void Run(ProcedureSource source, ImmutableArray<Statute> statutes, FaultList faults)
    {
        if (source.Effective.From == DateOnly.MinValue)
        {
            return;
        }

        var own = source.Definition.Statute;
        if (source.StatuteKnown && source.Transition is null && !Force(own).Contains(source.Effective))
        {
            faults.Add("L037", source.EffectiveAt, own.ShortTitle, Force(own).ToString());
        }

        foreach (var (citation, at) in source.Citations)
        {
            var cited = statutes.FirstOrDefault(s => s.Id == citation.StatuteId);
            if (cited is not null && cited.Id != own.Id && !Force(cited).Overlaps(source.Effective))
            {
                faults.Add("L036", at, cited.ShortTitle, Force(cited).ToString());
            }
        }
    }

    private static DayRange Force(Statute statute) => new(statute.From, statute.To);
}
