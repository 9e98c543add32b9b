using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>Reads one act of a procedure.</summary>
internal sealed class ActReader(ProcedureSource source, CitationReader citations, FaultList faults)
{
    private readonly RelationReader _relations = new(source, citations, faults);

    public RelationReader Relations => _relations;

    public ActDefinition Read(string key, Place at, Cursor cursor) => cursor.Map("act", map =>
    {
        var (most, mostBasis) = Counted(map, "at-most", "times", 1, null);
        var (officers, officersBasis) = Counted(map, "officers", "number", 2, 1);
        var (apart, apartBasis) = Apart(map);
        return source.Placed(
            new ActDefinition
            {
                Key = key,
                Title = map.Required("title").Read(Scalars.Text),
                Help = map.Or("help", Scalars.Text, ""),
                By = Distinct(map.Optional("by"), Role),
                Starts = map.Or("starts", Scalars.Flag, false),
                Ends = map.Or("ends", Scalars.Flag, false),
                Decides = map.Or("decides", Scalars.Flag, false),
                Included = map.Or("included", Scalars.Flag, true),
                AfterClosing = map.Or("after-closing", Scalars.Flag, false),
                AtMost = most,
                AtMostBasis = mostBasis,
                Officers = officers ?? 1,
                OfficersBasis = officersBasis,
                When = _relations.Guard(map),
                Outcomes = map.Optional("outcomes").Entries(Scalars.Key, Outcome),
                Asks = Asks(map.Optional("asks"), key),
                Needs = map.Optional("needs").List(_relations.Need),
                Awaits = map.Optional("awaits").List(_relations.Await),
                Owes = map.Optional("owes").List(c => _relations.Duty(c, key)),
                Effects =
                [
                    .. map.Optional("opens").List(c => _relations.Effect(c, true, key)),
                    .. map.Optional("bars").List(c => _relations.Effect(c, false, key)),
                ],
                ApartFrom = apart,
                ApartBasis = apartBasis,
                Projects = map.Or<string?>("projects", c => c.Read(Scalars.OneOf((Kernel.Desk.AgendaProjection.Name, Kernel.Desk.AgendaProjection.Name))), null),
                Document = map.Or<string?>("document", c => c.Read(Scalars.Key), null),
                Basis = map.Or<Citation?>("basis", citations.Read, null),
            },
            at);
    });

    private (int? Number, Citation? Basis) Counted(MapCursor map, string key, string inner, int least, int? otherwise) => map.Or(
        key,
        c => c.Map(key, m => ((int?)m.Required(inner).Read(Scalars.Whole(least, 99)), (Citation?)_relations.Basis(m))),
        (otherwise, null));

    private (ImmutableArray<string> Acts, Citation? Basis) Apart(MapCursor map) => map.Or(
        "apart-from",
        c => c.Map("apart-from", m => (Distinct(m.Required("acts"), _relations.ActKey), (Citation?)_relations.Basis(m))),
        ([], null));

    private ImmutableArray<Ask> Asks(Cursor cursor, string own) =>
        WithoutRepeats(
            cursor.List(c =>
            {
                var ask = c.ScalarOr(
                    shorter => shorter.Read(Scalars.Ask),
                    longer => longer.Map("ask", map => new Ask(map.Required("fact").Read(Scalars.Key), false)
                    {
                        RequiredFor = Distinct(map.Required("required-for"), outcome => _relations.OwnOutcome(outcome, own)),
                    }));
                if (ask.Fact.Length > 0)
                {
                    source.FactReferences.Add((ask.Fact, c.At));
                }

                return (Value: ask, c.At);
            }),
            ask => ask.Fact);

    private ImmutableArray<string> Distinct(Cursor cursor, Func<Cursor, string> read) =>
        WithoutRepeats(cursor.OneOrMany(c => (Value: read(c), c.At)), word => word);

    private ImmutableArray<T> WithoutRepeats<T>(ImmutableArray<(T Value, Place At)> items, Func<T, string> word)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (value, at) in items)
        {
            if (word(value).Length > 0 && !seen.Add(word(value)))
            {
                faults.Add("L021", at, word(value));
            }
        }

        return [.. items.Select(i => i.Value).Where(v => word(v).Length > 0)];
    }

    private string Role(Cursor cursor)
    {
        var role = cursor.Read(Scalars.Key);
        if (role.Length > 0 && !Roles.All.Contains(role))
        {
            faults.Add("L044", cursor.At, role, FaultWords.Suggest(role, Roles.All));
        }

        return role;
    }

    private OutcomeDefinition Outcome(string key, Place at, Cursor cursor) => source.Placed(
        cursor.ScalarOr(
            shorter => new OutcomeDefinition(key, shorter.Read(Scalars.Text), false),
            longer => longer.Map("outcome", map => new OutcomeDefinition(
                key, map.Required("title").Read(Scalars.Text), map.Or("ends", Scalars.Flag, false)))),
        at);
}
