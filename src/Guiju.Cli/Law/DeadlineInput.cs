using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Guiju.Kernel;
using Guiju.Kernel.Time;

namespace Guiju.Cli.Law;

/// <summary>What <c>guiju law deadline</c> was asked, read with every fault at once; the place of a fault is its option.</summary>
internal sealed record DeadlineInput(LegalMoment From, Limit Limit, ImmutableArray<Stop> Stops, ImmutableArray<Extension> Extensions)
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss"];

    /// <exception cref="InputException">Something is not what it should be; everything wrong is named.</exception>
    public static DeadlineInput Read(string from, string limit, IEnumerable<string> stops, IEnumerable<string> extensions)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (!TryMoment(from, out var moment))
        {
            faults.Add(Fault("--from", "deadline.from", from));
        }

        var within = ReadLimit("--limit", limit, faults);
        var read = new DeadlineInput(
            moment,
            within ?? new Limit(1, LimitUnit.Days),
            [.. stops.Select(s => ReadStop(s, faults)).OfType<Stop>()],
            [.. extensions.Select(e => ReadExtension(e, moment.Day, faults)).OfType<Extension>()]);
        return faults.Count == 0 ? read : throw new InputException(faults.ToImmutable());
    }

    private static bool TryMoment(string text, out LegalMoment moment)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && TryDay(words[0], out var day) && (words.Length == 1 || (words.Length == 2 && words[1] is "am" or "pm")))
        {
            moment = new LegalMoment(day, words.Length == 1 ? null : words[1] == "am" ? DayHalf.Morning : DayHalf.Afternoon);
            return true;
        }

        if (DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            moment = new LegalMoment(DateOnly.FromDateTime(time), time.Hour < 12 ? DayHalf.Morning : DayHalf.Afternoon);
            return true;
        }

        moment = default;
        return false;
    }

    private static Limit? ReadLimit(string place, string text, ImmutableArray<Fault>.Builder faults)
    {
        if (!Limit.TryParse(text, out var limit, out var error))
        {
            faults.Add(new Fault("limit", error, place));
        }
        else if (!limit.IsCountedInDays)
        {
            faults.Add(Fault(place, "deadline.hours", text));
            return null;
        }

        return limit;
    }

    private static Stop? ReadStop(string text, ImmutableArray<Fault>.Builder faults)
    {
        var ends = text.Split("..");
        if (ends.Length == 2 && TryDay(ends[0], out var from))
        {
            if (ends[1].Length == 0)
            {
                return new Stop(from, null, "");
            }

            if (TryDay(ends[1], out var until) && until >= from)
            {
                return new Stop(from, until, "");
            }
        }

        faults.Add(Fault("--stop", "deadline.stop", text));
        return null;
    }

    private static Extension? ReadExtension(string text, DateOnly usual, ImmutableArray<Fault>.Builder faults)
    {
        var parts = text.Split('@');
        var on = usual;
        if (parts.Length > 2 || (parts.Length == 2 && !TryDay(parts[1], out on)))
        {
            faults.Add(Fault("--extend", "deadline.extend", text));
            return null;
        }

        return ReadLimit("--extend", parts[0], faults) is { } by ? new Extension(by, on, "") : null;
    }

    private static bool TryDay([NotNullWhen(true)] string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Fault Fault(string place, string code, string text) => new(code, CliWords.Say(code, text), place);
}
