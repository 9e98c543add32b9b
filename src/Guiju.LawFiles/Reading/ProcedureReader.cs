using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>Reads a procedure file into the kernel's records.</summary>
internal static class ProcedureReader
{
    public static ProcedureSource Read(Cursor file, string path, IReadOnlyDictionary<string, Statute> statutes, FaultList faults) =>
        file.Map("procedure", map =>
        {
            var source = new ProcedureSource { Top = new Place(path, 1, 1) };
            var citations = new CitationReader(statutes, source, faults);
            var (id, prefix, effective, statute) =
                (map.Required("id"), map.Required("prefix"), map.Required("effective"), map.Required("statute"));
            var known = citations.Find(statute.Read(Scalars.Text), statute);
            citations.Own = known;
            source.StatuteKnown = known is not null;
            source.IdAt = id.Exists ? id.At : map.At;
            source.PrefixAt = prefix.Exists ? prefix.At : map.At;
            source.EffectiveAt = effective.Exists ? effective.At : map.At;
            source.Effective = effective.Read(Scalars.Range);
            source.Transition = map.Or<Citation?>("transition", citations.Read, null);
            var facts = new FactReader(source, faults);
            var acts = new ActReader(source, citations, faults);
            source.Definition = new ProcedureDefinition
            {
                Id = id.Read(Scalars.ProcedureKey),
                Title = map.Required("title").Read(Scalars.Text),
                About = map.Or("about", Scalars.Text, ""),
                Statute = known ?? Unknown,
                From = source.Effective.From,
                To = source.Effective.To,
                NumberPrefix = prefix.Read(Scalars.Prefix),
                Facts = map.Optional("facts").Entries(Scalars.Key, facts.Read),
                Acts = source.WithStops(map.Required("acts").Entries(Scalars.Key, acts.Read)),
                Guarantees = map.Optional("guarantees").List(acts.Relations.Guarantee),
                Source = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..],
            };
            return source;
        });

    private static readonly Statute Unknown = new(
        "", "", "", "", DateOnly.MinValue, null, Kernel.Time.DayRule.AllCalendar, "", Standing.Unverified, 0);
}
