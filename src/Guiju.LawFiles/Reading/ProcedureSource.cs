using System.Collections.Immutable;
using Guiju.Kernel.Law;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>What a reference stands in: only duties and effects may hang on the act's own outcome.</summary>
internal sealed record GuardUse(GuardTerm Term, Place At);

/// <summary>A procedure as read, with the places of everything that is checked once the whole file is known.</summary>
internal sealed class ProcedureSource
{
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Duty, string> _likes = new(ReferenceEqualityComparer.Instance);

    public required Place Top { get; init; }

    public ProcedureDefinition Definition { get; set; } = null!;

    /// <summary>Range of days as written.</summary>
    public DayRange Effective { get; set; }

    public Place EffectiveAt { get; set; } = null!;

    public Place IdAt { get; set; } = null!;

    public Place PrefixAt { get; set; } = null!;

    /// <summary>Why the procedure may be in force where its statute is not; null where nothing says so.</summary>
    public Citation? Transition { get; set; }

    /// <summary>Whether the file names a statute we know.</summary>
    public bool StatuteKnown { get; set; }

    public List<(ActRef Reference, Place At)> ActReferences { get; } = [];

    public List<(string Fact, Place At)> FactReferences { get; } = [];

    public List<(string Duty, Place At)> DutyReferences { get; } = [];

    public List<GuardUse> Guards { get; } = [];

    public List<(Citation Citation, Place At)> Citations { get; } = [];

    /// <summary>Notes that a duty's clock stops as another's does.</summary>
    public void LikeOther(Duty duty, string other, Place at)
    {
        if (other.Length > 0)
        {
            _likes[duty] = other;
            DutyReferences.Add((other, at));
        }
    }

    /// <summary>Gives every duty that stops like another the other's stops.</summary>
    public ImmutableArray<ActDefinition> WithStops(ImmutableArray<ActDefinition> acts)
    {
        var duties = acts.SelectMany(a => a.Owes).ToList();
        return [.. acts.Select(act => _likes.Count == 0 ? act : Placed(act with { Owes = [.. act.Owes.Select(Stopping)] }, PlaceOf(act)))];

        Duty Stopping(Duty duty) => _likes.TryGetValue(duty, out var key) && duties.Find(d => d.Key == key) is { } other
            ? Placed(duty with { Stops = other.Stops }, PlaceOf(duty))
            : duty;
    }

    /// <summary>Remembers where something was read and gives it back.</summary>
    public T Placed<T>(T thing, Place at)
        where T : class
    {
        _places[thing] = at;
        return thing;
    }

    /// <summary>Where something was read; the top of the file when that is not known.</summary>
    public Place PlaceOf(object thing) => _places.GetValueOrDefault(thing, Top);
}
