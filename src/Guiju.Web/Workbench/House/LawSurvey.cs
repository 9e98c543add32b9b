using System.Collections.Immutable;
using Guiju.Kernel.Law;

namespace Guiju.Web.Workbench.House;

/// <summary>A citation with the places of the law files that rest on it.</summary>
/// <param name="Citation">The article.</param>
/// <param name="Places">Procedure and act, e.g. 行政许可一般程序 · 受理.</param>
public sealed record CitedAt(Citation Citation, ImmutableArray<string> Places);

/// <summary>How firmly the law stands that a procedure was written from.</summary>
public static class LawSurvey
{
    /// <summary>Every citation of a procedure, with the act it stands at; empty for a guarantee.</summary>
    public static IEnumerable<(Citation Citation, string Act)> Citations(ProcedureDefinition procedure)
    {
        foreach (var act in procedure.Acts)
        {
            foreach (var citation in Of(act).OfType<Citation>())
            {
                yield return (citation, act.Title);
            }
        }

        foreach (var guarantee in procedure.Guarantees)
        {
            if (guarantee.Basis is { } basis)
            {
                yield return (basis, "");
            }
        }
    }

    /// <summary>How many distinct articles of a procedure stand so.</summary>
    public static int Count(ProcedureDefinition procedure, Standing standing) =>
        Citations(procedure).Select(cited => cited.Citation).Distinct().Count(citation => citation.Standing == standing);

    /// <summary>Every citation of the law book that is not verified, by how it stands.</summary>
    public static ImmutableArray<CitedAt> Marked(LawBook law) =>
    [
        .. law.Procedures.SelectMany(procedure => Citations(procedure.Definition).Select(cited => (cited.Citation, procedure.Definition, cited.Act)))
            .Where(cited => cited.Citation.Standing != Standing.Verified)
            .GroupBy(cited => cited.Citation)
            .Select(group => new CitedAt(
                group.Key,
                [.. group.Select(cited => cited.Act.Length > 0 ? $"{cited.Definition.Title} · {cited.Act}" : cited.Definition.Title).Distinct()]))
            .OrderByDescending(cited => cited.Citation.Standing == Standing.Unverified)
            .ThenBy(cited => cited.Citation.Standing)
            .ThenBy(cited => cited.Citation.Display, StringComparer.Ordinal),
    ];

    private static IEnumerable<Citation?> Of(ActDefinition act) =>
    [
        act.Basis,
        act.AtMostBasis,
        act.OfficersBasis,
        act.ApartBasis,
        .. act.Needs.Select(need => need.Basis),
        .. act.Awaits.Select(awaited => awaited.Basis),
        .. act.Effects.Select(effect => effect.Basis),
        .. act.Owes.Select(duty => duty.Basis),
        .. act.Owes.SelectMany(duty => duty.Stops).Select(stop => stop.Basis),
        .. act.Owes.SelectMany(duty => duty.Extensions).Select(extension => extension.Basis),
    ];
}
