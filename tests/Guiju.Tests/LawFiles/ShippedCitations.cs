using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.Tests.LawFiles;

/// <summary>Everything the shipped procedures cite, and every number of time with the citation it rests on.</summary>
internal static class ShippedCitations
{
    public static ImmutableArray<(string Procedure, string What, Citation Citation)> All { get; } =
        [.. ShippedLaw.Book.Procedures.SelectMany(p => Of(p.Definition).Select(c => (p.Definition.Version, c.What, c.Citation)))];

    public static ImmutableArray<(string Procedure, string What, Limit Limit, Citation Citation)> Limits { get; } =
    [
        .. ShippedLaw.Book.Procedures.SelectMany(p => p.Definition.Acts.SelectMany(LimitsOf).Select(l => (p.Definition.Version, l.What, l.Limit, l.Citation))),
    ];

    private static IEnumerable<(string What, Limit Limit, Citation Citation)> LimitsOf(ActDefinition act)
    {
        foreach (var duty in act.Owes)
        {
            if (duty.Within?.Fixed is { } limit)
            {
                yield return (duty.Key, limit, duty.Basis);
            }

            foreach (var extension in duty.Extensions)
            {
                yield return ($"{duty.Key} {extension.Act}", extension.By, extension.Basis);
            }
        }

        foreach (var need in act.Needs)
        {
            if (need.After is { } after)
            {
                yield return ($"{act.Key} after", after, need.Basis);
            }
        }
    }

    private static IEnumerable<(string What, Citation Citation)> Of(ProcedureDefinition procedure)
    {
        IEnumerable<(string, Citation?)> cited = procedure.Acts.SelectMany(act => new (string, Citation?)[]
            {
                (act.Key, act.Basis), (act.Key + " at most", act.AtMostBasis), (act.Key + " officers", act.OfficersBasis), (act.Key + " apart", act.ApartBasis),
            }
            .Concat(act.Needs.Select(n => (act.Key + " needs", (Citation?)n.Basis)))
            .Concat(act.Awaits.Select(a => (act.Key + " awaits", (Citation?)a.Basis)))
            .Concat(act.Effects.Select(e => (act.Key + " effect", e.Basis)))
            .Concat(act.Owes.SelectMany(d => new[] { (d.Key, (Citation?)d.Basis) }
                .Concat(d.Stops.Select(s => (d.Key + " stop", (Citation?)s.Basis)))
                .Concat(d.Extensions.Select(e => (d.Key + " extension", (Citation?)e.Basis))))))
            .Concat(procedure.Guarantees.Select(g => (g.Key, g.Basis)));
        return cited.Where(c => c.Item2 is not null).Select(c => (c.Item1, c.Item2!));
    }
}
