using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Web.Components.Forms;
using System.Globalization;

namespace Guiju.Web.Acting;

/// <summary>
/// The form of one act as typed, drawn from the act's definition. It keeps everything typed, so that a form shown again with faults or
/// refusals has lost nothing, and it carries the key by which a double click is one act.
/// </summary>
public sealed record ActForm
{
    /// <summary>Name of the field with the idempotency key.</summary>
    public const string KeyField = "Act.key";

    /// <summary>Name of the field with the outcome.</summary>
    public const string OutcomeField = "Act.outcome";

    /// <summary>Name of the field with the legal date.</summary>
    public const string HappenedField = "Act.happened";

    /// <summary>Name of the field with the half of the day.</summary>
    public const string HalfField = "Act.half";

    /// <summary>Name of the field with the officers acting together.</summary>
    public const string WithField = "Act.with";

    /// <summary>Name of the field with a remark.</summary>
    public const string NoteField = "Act.note";

    /// <summary>Name of the field with files.</summary>
    public const string FilesField = "Act.files";

    /// <summary>The act.</summary>
    public required ActDefinition Act { get; init; }

    /// <summary>Facts asked, with whether they must be stated.</summary>
    public required ImmutableArray<(FactDefinition Fact, bool Required)> Asks { get; init; }

    /// <summary>Typed values by field name.</summary>
    public required ImmutableDictionary<string, string> Typed { get; init; }

    /// <summary>What was typed in a field; empty where nothing was.</summary>
    public string this[string field] => Typed.GetValueOrDefault(field, "");

    /// <summary>The form as it is first shown: today, what the case knows already, an outcome where there is only one.</summary>
    public static ActForm Blank(CompiledProcedure procedure, ActDefinition act, Marking marking, DateOnly today)
    {
        var typed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        typed[HappenedField] = Day(today);
        if (act.Outcomes.Length == 1)
        {
            typed[OutcomeField] = act.Outcomes[0].Key;
        }

        var asks = AsksOf(procedure, act);
        foreach (var (fact, _) in asks)
        {
            typed[FactInput.Prefix + fact.Key] = FactInput.ToTyped(fact, procedure.FactOf(marking, fact.Key));
        }

        return new ActForm { Act = act, Asks = asks, Typed = typed.ToImmutable() };
    }

    /// <summary>The form as it was sent.</summary>
    public static ActForm Read(CompiledProcedure procedure, ActDefinition act, IFormCollection sent)
    {
        var asks = AsksOf(procedure, act);
        var names = asks.Select(ask => FactInput.Prefix + ask.Fact.Key)
            .Concat([KeyField, OutcomeField, HappenedField, HalfField, WithField, NoteField]);
        return new ActForm
        {
            Act = act,
            Asks = asks,
            Typed = names.ToImmutableDictionary(name => name, name => sent[name].ToString(), StringComparer.Ordinal),
        };
    }

    /// <summary>With a value set, e.g. by a page that knows it from elsewhere.</summary>
    public ActForm With(string field, string value) => this with { Typed = Typed.SetItem(field, value) };

    /// <summary>The act as it is handed to the desk, or what cannot be read of it.</summary>
    public (ActIntent? Intent, ImmutableArray<Fault> Faults) ToIntent(Actor by, Func<string, string> words)
    {
        if (!DateOnly.TryParseExact(this[HappenedField].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, [new Fault("happened.value", words("Desk.Act.Happened.Fault"), "happened")]);
        }

        DayHalf? half = Enum.TryParse<DayHalf>(this[HalfField], out var known) ? known : null;
        var intent = new ActIntent(Act.Key, new LegalMoment(day, half), by)
        {
            Outcome = this[OutcomeField].Length > 0 ? this[OutcomeField] : null,
            Facts = Asks.Select(ask => KeyValuePair.Create(ask.Fact.Key, ValueOf(ask.Fact)))
                .Where(fact => fact.Value.Length > 0)
                .ToImmutableDictionary(StringComparer.Ordinal),
            With = [.. this[WithField].Split([' ', ',', '，', '、', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(name => name != by.Id).Distinct(StringComparer.Ordinal)],
        };
        return (intent, []);
    }

    /// <summary>A day as forms write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An unticked box is sent as nothing, though it says no.
    private string ValueOf(FactDefinition fact)
    {
        var typed = this[FactInput.Prefix + fact.Key].Trim();
        return fact.Kind == FactKind.Boolean && typed.Length == 0 ? "false" : FactInput.ToFact(fact, typed);
    }

    private static ImmutableArray<(FactDefinition Fact, bool Required)> AsksOf(CompiledProcedure procedure, ActDefinition act) =>
        [.. act.Asks.Select(ask => (procedure.Definition.Facts[procedure.IndexOfFact(ask.Fact)], ask.Required))];
}
