using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Guiju.Kernel.Time;

/// <summary>A stretch of a limit counted in one way: the limit with the extensions that sum with it, or a later extension that does not.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Workdays, days or months.</param>
internal readonly record struct Stretch(decimal Amount, LimitUnit Unit)
{
    public bool InWorkdays => Unit == LimitUnit.Workdays;

    /// <summary>The whole limit: one stretch unless an extension is in another unit.</summary>
    public static Stretch[] All(Limit limit, IEnumerable<Extension>? extensions)
    {
        if (None(extensions))
        {
            return [Of(limit)];
        }

        var stretches = new List<Stretch>(2) { Of(limit) };
        foreach (var extension in extensions.OrderBy(extension => extension.On))
        {
            var next = Of(extension.By);
            if (next.Unit == stretches[^1].Unit)
            {
                stretches[^1] = next with { Amount = next.Amount + stretches[^1].Amount };
            }
            else
            {
                stretches.Add(next);
            }
        }

        return [.. stretches];
    }

    /// <summary>Whether there is no extension, found without allocating.</summary>
    public static bool None([NotNullWhen(false)] IEnumerable<Extension>? extensions) =>
        extensions is null || (extensions is ImmutableArray<Extension> array ? array.IsDefaultOrEmpty : !extensions.Any());

    public static ArgumentException NotInDays(Limit limit) => new(TimeTexts.Of("HoursAreNoDays", limit.ToString()), nameof(limit));

    public static Stretch Of(Limit limit) => limit.Unit switch
    {
        LimitUnit.Hours => throw NotInDays(limit),
        LimitUnit.Years => new(limit.Amount * 12, LimitUnit.Months),
        var unit => new(limit.Amount, unit),
    };
}
