using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>Reads the relations of an act: what it needs and awaits, what it owes and within what time, what it opens and bars.</summary>
internal sealed class RelationReader(ProcedureSource source, CitationReader citations, FaultList faults)
{
    private const string OutcomeKey = "outcome";

    private static readonly Scalar<LimitUnit> Units = Scalars.OneOf(
        ("workdays", LimitUnit.Workdays), ("days", LimitUnit.Days), ("months", LimitUnit.Months), ("years", LimitUnit.Years));

    private static readonly Scalar<DutyKind> Kinds = Scalars.OneOf(("statutory", DutyKind.Statutory), ("promised", DutyKind.Promised));

    public Citation Basis(MapCursor map) => citations.Read(map.Required("basis"));

    public ActRef Act(Cursor cursor)
    {
        var reference = cursor.Read(Scalars.ActRef);
        if (reference.Act.Length > 0)
        {
            source.ActReferences.Add((reference, cursor.At));
        }

        return reference;
    }

    /// <summary>A reference that names an act without an outcome.</summary>
    public string ActKey(Cursor cursor)
    {
        var key = cursor.Read(Scalars.Key);
        if (key.Length > 0)
        {
            source.ActReferences.Add((new ActRef(key), cursor.At));
        }

        return key;
    }

    public string Fact(Cursor cursor)
    {
        var key = cursor.Read(Scalars.Key);
        if (key.Length > 0)
        {
            source.FactReferences.Add((key, cursor.At));
        }

        return key;
    }

    /// <summary>A guard: facts with the values they must have, and, where allowed, outcomes of the act itself.</summary>
    public Guard Guard(MapCursor map, string? own = null) => map.Or("when", cursor => ReadGuard(cursor, own), Kernel.Law.Guard.Always);

    public Need Need(Cursor cursor) => cursor.Map("need", map =>
    {
        var (act, any, lapsed, inTime) = (map.Optional("act"), map.Optional("any-of"), map.Optional("lapsed"), map.Optional("in-time"));
        if (new[] { act, any, lapsed, inTime }.Count(c => c.Exists) != 1 && map.Exists)
        {
            faults.Add("L019", map.At, "act、any-of、lapsed、in-time");
        }

        var one = OneAct(act);
        var many = any.List(Act);
        return source.Placed(
            new Need(
                act.Exists ? one : many,
                DutyKey(lapsed),
                map.Or<Limit?>("after", c => c.Read(Scalars.Limit), null),
                Guard(map),
                Basis(map))
            {
                InTime = DutyKey(inTime),
            },
            cursor.At);
    });

    public Await Await(Cursor cursor) => cursor.Map(
        "await", map => source.Placed(new Await(ActKey(map.Required("act")), Guard(map), Basis(map)), cursor.At));

    public Duty Duty(Cursor cursor, string own) => cursor.Map("duty", map =>
    {
        var (act, any) = (map.Optional("act"), map.Optional("any-of"));
        if (act.Exists == any.Exists && map.Exists)
        {
            faults.Add("L019", map.At, "act、any-of");
        }

        var (stops, like) = (map.Optional("stops"), map.Optional("stops-like"));
        if (stops.Exists && like.Exists)
        {
            faults.Add("L019", map.At, "stops、stops-like");
        }

        var one = OneAct(act);
        var many = any.List(Act);
        var clock = map.Required("clock");
        var key = clock.Read(Scalars.Key);
        var duty = new Duty(
            key,
            map.Required("title").Read(Scalars.Text),
            act.Exists ? one : many,
            map.Or<LimitSource?>("within", Within, null),
            map.Or<string?>("from", ActKey, null),
            Guard(map, own),
            map.Or("kind", Kinds, DutyKind.Statutory),
            stops.List(Stop),
            map.Optional("extended-by").List(Extension),
            Basis(map));
        source.LikeOther(duty, like.Read(Scalars.Key), like.At);
        return source.Placed(duty, clock.Exists ? clock.At : map.At);
    });

    public Effect Effect(Cursor cursor, bool includes, string own) => source.Placed(
        cursor.ScalarOr(
            shorter => new Effect(ActKey(shorter), includes, Kernel.Law.Guard.Always, null),
            longer => longer.Map("effect", map => new Effect(
                ActKey(map.Required("act")),
                includes,
                Guard(map, own),
                map.Or<Citation?>("basis", citations.Read, null)))),
        cursor.At);

    public Guarantee Guarantee(Cursor cursor) => cursor.Map("guarantee", map =>
    {
        var (never, always) = (map.Optional("never"), map.Optional("always"));
        if (never.Exists == always.Exists && map.Exists)
        {
            faults.Add("L019", map.At, "never、always");
        }

        var reference = OneAct(never);
        var word = always.Read(Scalars.OneOf(("close", "close"), ("meet", "meet")));
        var key = map.Or("key", Scalars.Key, never.Exists && !reference.IsEmpty ? $"never-{reference[0]}" : $"always-{word}");
        return source.Placed(
            new Guarantee(
                key,
                never.Exists && !reference.IsEmpty ? reference[0] : null,
                map.Optional("without").OneOrMany(Act),
                Guard(map),
                never.Exists ? null : word,
                map.Or<Citation?>("basis", citations.Read, null)),
            cursor.At);
    });

    private string? DutyKey(Cursor cursor)
    {
        var key = cursor.Read(Scalars.Key);
        if (key.Length == 0)
        {
            return null;
        }

        source.DutyReferences.Add((key, cursor.At));
        return key;
    }

    private ImmutableArray<ActRef> OneAct(Cursor cursor) => Act(cursor) is { Act.Length: > 0 } reference ? [reference] : [];

    private LimitSource Within(Cursor cursor) => source.Placed(
        cursor.ScalarOr(
            shorter => shorter.Read(Scalars.Limit) is var limit && limit.IsCountedInDays
                ? new LimitSource(limit, null, limit.Unit)
                : Hours(shorter, limit),
            longer => longer.Map("within", map => new LimitSource(null, Fact(map.Required("fact")), map.Required("unit").Read(Units)))),
        cursor.At);

    private LimitSource Hours(Cursor cursor, Limit limit)
    {
        faults.Add("L020", cursor.At, limit.ToString());
        return new LimitSource(new Limit(1, LimitUnit.Days), null, LimitUnit.Days);
    }

    private StopRule Stop(Cursor cursor) => cursor.Map("stop", map => source.Placed(
        new StopRule(ActKey(map.Required("from")), ActKey(map.Required("until")), Basis(map)), cursor.At));

    private ExtensionRule Extension(Cursor cursor) => cursor.Map("extension", map => source.Placed(
        new ExtensionRule(
            ActKey(map.Required("act")),
            map.Required("by").Read(Scalars.Limit),
            map.Required("times").Read(Scalars.Whole(1, 9)),
            Basis(map)),
        cursor.At));

    private Guard ReadGuard(Cursor cursor, string? own)
    {
        var terms = ImmutableArray.CreateBuilder<GuardTerm>();
        var outcomes = ImmutableArray.CreateBuilder<string>();
        cursor.Entries(Scalars.Key, (key, at, value) =>
        {
            if (key == OutcomeKey)
            {
                outcomes.AddRange(value.OneOrMany(c => Outcome(c, own)));
            }
            else if (value.Exists || key.Length == 0)
            {
                Term(key, at, value, terms);
            }

            return 0;
        });
        return new Guard(terms.ToImmutable(), outcomes.ToImmutable());
    }

    /// <summary>An outcome of the act that is being read.</summary>
    public string OwnOutcome(Cursor cursor, string own)
    {
        var outcome = cursor.Read(Scalars.Key);
        if (outcome.Length > 0 && own.Length > 0)
        {
            source.ActReferences.Add((new ActRef(own, outcome), cursor.At));
        }

        return outcome;
    }

    private string Outcome(Cursor cursor, string? own)
    {
        if (own is null)
        {
            faults.Add("L041", cursor.At);
        }

        return OwnOutcome(cursor, own ?? "");
    }

    private void Term(string key, Place at, Cursor value, ImmutableArray<GuardTerm>.Builder terms)
    {
        var text = value.Read(Scalars.Value).Trim();
        var (compare, constant) = Split(text);
        if (key.Length == 0 || text.Length == 0)
        {
            return;
        }

        if (constant.Length == 0)
        {
            faults.Add("L042", value.At, text);
            return;
        }

        var term = new GuardTerm(key, compare, constant);
        source.FactReferences.Add((key, at));
        source.Guards.Add(new GuardUse(term, value.At));
        terms.Add(term);
    }

    private static (Comparison Compare, string Constant) Split(string text) => text switch
    {
        ['>', '=', ..] => (Comparison.AtLeast, text[2..].Trim()),
        ['<', '=', ..] => (Comparison.AtMost, text[2..].Trim()),
        ['!', '=', ..] => (Comparison.IsNot, text[2..].Trim()),
        ['>', ..] => (Comparison.Above, text[1..].Trim()),
        ['<', ..] => (Comparison.Below, text[1..].Trim()),
        _ => (Comparison.Is, text),
    };
}
