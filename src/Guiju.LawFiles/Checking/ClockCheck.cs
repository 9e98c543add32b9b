using Guiju.Kernel.Law;
using Guiju.LawFiles.Reading;

namespace Guiju.LawFiles.Checking;

/// <summary>Limits rest on what they may rest on, and clocks start, stop and grow by acts that can do so.</summary>
internal static class ClockCheck
{
    public static void Run(ProcedureSource source, FaultList faults)
    {
        foreach (var act in source.Definition.Acts)
        {
            foreach (var duty in act.Owes)
            {
                Limit(source, act, duty, faults);
                Start(source, act, duty, faults);
                foreach (var stop in duty.Stops.Where(s => s.From == s.Until && s.From.Length > 0))
                {
                    faults.Add("L064", source.PlaceOf(stop), duty.Key);
                }
            }
        }
    }

    private static void Limit(ProcedureSource source, ActDefinition act, Duty duty, FaultList faults)
    {
        if (duty is { Within: not null, Kind: DutyKind.Statutory, Basis.Standing: Standing.LocalRule })
        {
            faults.Add("L061", source.PlaceOf(duty), duty.Key);
        }

        if (duty is not { Kind: DutyKind.Promised, Within.Fixed: { } promised })
        {
            return;
        }

        foreach (var statutory in act.Owes.Where(d => d.Kind == DutyKind.Statutory && d.Acts.SequenceEqual(duty.Acts)))
        {
            if (statutory.Within?.Fixed is { } limit && limit.Unit == promised.Unit && limit.Amount < promised.Amount)
            {
                faults.Add("L062", source.PlaceOf(duty), duty.Key, promised.ToChinese(), limit.ToChinese());
            }
        }
    }

    // A clock can only run from an act that has certainly happened by then.
    private static void Start(ProcedureSource source, ActDefinition act, Duty duty, FaultList faults)
    {
        if (duty.From is not { } from || from == act.Key || source.Definition.Acts.All(a => a.Key != from))
        {
            return;
        }

        var starts = source.Definition.Acts.Where(a => a.Starts).Select(a => a.Key).ToList();
        var needed = act.Needs.Any(n => n.When.IsAlways && n.AnyOf.Length == 1 && n.AnyOf[0].Act == from);
        if (!needed && !(starts.Count == 1 && starts[0] == from))
        {
            faults.Add("L063", source.PlaceOf(duty), duty.Key, from);
        }
    }
}
