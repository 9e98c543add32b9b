using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;

namespace Guiju.LawFiles.Reading;

/// <summary>The kinds of scalars that law files know.</summary>
internal static partial class Scalars
{
    private const string DayForm = @"\d{4}-\d{2}-\d{2}";
    private const string KeyForm = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    public static Scalar<string> Text { get; } = new(ScalarResult<string>.Of, "", Typed("string"));

    public static Scalar<string> Value { get; } = new(
        ScalarResult<string>.Of, "", s => s["type"] = new JsonArray("string", "number", "boolean"));

    public static Scalar<bool> Flag { get; } = new(
        text => text is "true" or "false" ? ScalarResult<bool>.Of(text == "true") : ScalarResult<bool>.Fault("L007", text), false, Typed("boolean"));

    public static Scalar<string> Key { get; } = new(
        text => KeyPattern().IsMatch(text) ? ScalarResult<string>.Of(text) : ScalarResult<string>.Fault("L009", text), "", Pattern($"^{KeyForm}$"));

    /// <summary>Key of a procedure: area, dot, name.</summary>
    public static Scalar<string> ProcedureKey { get; } = new(
        text => ProcedurePattern().IsMatch(text) ? ScalarResult<string>.Of(text) : ScalarResult<string>.Fault("L010", text),
        "",
        Pattern($@"^{KeyForm}(\.{KeyForm})+$"));

    /// <summary>Letters before a case's number.</summary>
    public static Scalar<string> Prefix { get; } = new(
        text => PrefixPattern().IsMatch(text) ? ScalarResult<string>.Of(text) : ScalarResult<string>.Fault("L011", text), "", Pattern("^[A-Z]{2,4}$"));

    /// <summary><c>act</c> or <c>act=outcome</c>.</summary>
    public static Scalar<ActRef> ActRef { get; } = new(ReadActRef, new ActRef(""), Pattern($"^{KeyForm}(={KeyForm})?$"));

    /// <summary><c>fact</c> is required, <c>fact?</c> may be left out.</summary>
    public static Scalar<Ask> Ask { get; } = new(
        text => KeyPattern().IsMatch(text.TrimEnd('?'))
            ? ScalarResult<Ask>.Of(new Ask(text.TrimEnd('?'), !text.EndsWith('?')))
            : ScalarResult<Ask>.Fault("L009", text),
        new Ask("", false),
        Pattern($@"^{KeyForm}\??$"));

    public static Scalar<Limit> Limit { get; } = new(
        text => Guiju.Kernel.Time.Limit.TryParse(text, out var limit, out var error)
            ? ScalarResult<Limit>.Of(limit)
            : ScalarResult<Limit>.Fault("L008", error),
        new Limit(1, LimitUnit.Days),
        Pattern(@"^\d+(\.5)? (hour|workday|day|month|year)s?$"));

    public static Scalar<DayRule> DayRule { get; } = new(
        text => Guiju.Kernel.Time.DayRule.TryParse(text, out var rule, out var error)
            ? ScalarResult<DayRule>.Of(rule)
            : ScalarResult<DayRule>.Fault("L008", error),
        Guiju.Kernel.Time.DayRule.AllCalendar,
        Pattern(@"^(workdays|calendar|workdays for \d+(, \d+)*|workdays up to \d+)$"));

    public static Scalar<DateOnly> Day { get; } = new(
        text => TryDay(text, out var day) ? ScalarResult<DateOnly>.Of(day) : ScalarResult<DateOnly>.Fault("L012", text),
        DateOnly.MinValue,
        Pattern($"^{DayForm}$"));

    /// <summary><c>2019-04-23..</c> or <c>2004-07-01..2019-04-22</c>; both days included.</summary>
    public static Scalar<DayRange> Range { get; } = new(ReadRange, new DayRange(DateOnly.MinValue, null), Pattern($@"^{DayForm}\.\.({DayForm})?$"));

    public static Scalar<int> Whole(int least, int most) => new(
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most
            ? ScalarResult<int>.Of(n)
            : ScalarResult<int>.Fault("L013", text, least, most),
        least,
        s =>
        {
            s["type"] = "integer";
            s["minimum"] = least;
            s["maximum"] = most;
        });

    /// <summary>One of a few words.</summary>
    public static Scalar<T> OneOf<T>(params (string Word, T Value)[] choices) => new(
        text => choices.FirstOrDefault(c => c.Word == text) is { Word: not null } choice
            ? ScalarResult<T>.Of(choice.Value)
            : ScalarResult<T>.Fault(
                "L014", text, string.Join('、', choices.Select(c => c.Word)), FaultWords.Suggest(text, choices.Select(c => c.Word))),
        choices[0].Value,
        s => s["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c.Word)]));

    private static ScalarResult<ActRef> ReadActRef(string text)
    {
        var parts = text.Split('=');
        return parts.Length <= 2 && parts.All(p => KeyPattern().IsMatch(p))
            ? ScalarResult<ActRef>.Of(new ActRef(parts[0], parts.Length == 2 ? parts[1] : null))
            : ScalarResult<ActRef>.Fault("L015", text);
    }

    private static ScalarResult<DayRange> ReadRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || !TryDay(text[..dots], out var from))
        {
            return ScalarResult<DayRange>.Fault("L016", text);
        }

        if (dots + 2 == text.Length)
        {
            return ScalarResult<DayRange>.Of(new DayRange(from, null));
        }

        return TryDay(text[(dots + 2)..], out var to) && to >= from
            ? ScalarResult<DayRange>.Of(new DayRange(from, to))
            : ScalarResult<DayRange>.Fault("L016", text);
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Action<JsonObject> Typed(string type) => s => s["type"] = type;

    private static Action<JsonObject> Pattern(string pattern) => s =>
    {
        s["type"] = "string";
        s["pattern"] = pattern;
    };

    [GeneratedRegex($"^{KeyForm}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    [GeneratedRegex($@"^{KeyForm}(\.{KeyForm})+$", RegexOptions.CultureInvariant)]
    private static partial Regex ProcedurePattern();

    [GeneratedRegex("^[A-Z]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixPattern();
}

/// <summary>Days from one to another, both included; open when there is no last.</summary>
internal readonly record struct DayRange(DateOnly From, DateOnly? To)
{
    public bool Overlaps(DayRange other) =>
        (To is not { } to || other.From <= to) && (other.To is not { } last || From <= last);

    public bool Contains(DayRange other) =>
        From <= other.From && (To is not { } to || (other.To is { } last && last <= to));

    public override string ToString() => FormattableString.Invariant($"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}
