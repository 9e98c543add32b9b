using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Web.Acting;
using Guiju.Web.Resources;

namespace Guiju.Web.Workbench.Intake;

/// <summary>
/// The form of one application at the window, as typed: who, which materials are there, and the answer given at once. It keeps everything
/// typed, so that a form shown again has lost nothing, and it carries the key by which a double click is one case.
/// </summary>
public sealed partial record IntakeForm
{
    /// <summary>Name of the field with the idempotency key.</summary>
    public const string KeyField = "Intake.key";

    /// <summary>Name of the field with the answer.</summary>
    public const string WayField = "Intake.way";

    /// <summary>A material that is there.</summary>
    public const string Received = "received";

    /// <summary>A material that is not there.</summary>
    public const string Missing = "missing";

    /// <summary>A material that is there but not in the form the law asks for.</summary>
    public const string Unfit = "unfit";

    private const string ContactFact = "contact";
    private const string MaterialsFact = "received-materials";

    /// <summary>The item applied for.</summary>
    public required IntakeItem Service { get; init; }

    /// <summary>The procedure in force on the day the form is shown.</summary>
    public required CompiledProcedure Procedure { get; init; }

    /// <summary>The act that opens the case.</summary>
    public required ActDefinition Start { get; init; }

    /// <summary>Answers that can be given at once.</summary>
    public required ImmutableArray<IntakeWay> Ways { get; init; }

    /// <summary>Typed values by field name.</summary>
    public ImmutableDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What was typed in a field; empty where nothing was.</summary>
    public string this[string field] => Typed.GetValueOrDefault(field, "");

    /// <summary>The answer chosen, or null.</summary>
    public IntakeWay? Way => Ways.FirstOrDefault(way => way.Key == this[WayField]);

    /// <summary>Materials of the guide, with the name of the field of each.</summary>
    public IEnumerable<(string Name, string Field)> Materials =>
        Service.Item.Materials.Select((name, index) => (name, string.Create(CultureInfo.InvariantCulture, $"Intake.material-{index}")));

    /// <summary>Facts asked at the opening that the item itself mostly answers.</summary>
    public IEnumerable<FactDefinition> StartFacts => Start.Asks
        .Where(ask => ask.Fact is not (ContactFact or MaterialsFact))
        .Select(ask => Procedure.Definition.Facts[Procedure.IndexOfFact(ask.Fact)]);

    /// <summary>The form as it is first shown: every material there, accepted, limits as the item promises them.</summary>
    public static IntakeForm Blank(IntakeItem item, CompiledProcedure procedure, DateOnly today, Text text)
    {
        var form = Of(item, procedure, text);
        var typed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        typed["Intake.happened"] = ActForm.Day(today);
        typed["Intake.channel"] = "window";
        typed[WayField] = form.Ways[0].Key;
        foreach (var (_, field) in form.Materials)
        {
            typed[field] = Received;
        }

        foreach (var fact in form.StartFacts)
        {
            typed[FactInput.Prefix + fact.Key] = form.Prefilled(fact);
        }

        foreach (var (way, ask) in form.Ways.SelectMany(way => way.Asks.Select(ask => (way, ask))))
        {
            typed[way.FieldOf(ask)] = ask.Fact switch
            {
                { Kind: FactKind.Date } when ask.Required => ActForm.Day(today),
                { Key: "conditions-told" } => string.Join('\n', item.Item.Conditions),
                _ => "",
            };
        }

        return form with { Typed = typed.ToImmutable() };
    }

    /// <summary>The form as it was sent.</summary>
    public static IntakeForm Read(IntakeItem item, CompiledProcedure procedure, IFormCollection sent, Text text)
    {
        var form = Of(item, procedure, text);
        var names = form.Materials.Select(material => material.Field)
            .Concat(form.StartFacts.Select(fact => FactInput.Prefix + fact.Key))
            .Concat(form.Ways.SelectMany(way => way.Asks.Select(way.FieldOf)))
            .Concat([KeyField, WayField, "Intake.party", "Intake.contact", "Intake.phone", "Intake.channel", "Intake.happened", "Intake.note"]);
        return form with { Typed = names.Distinct(StringComparer.Ordinal).ToImmutableDictionary(name => name, name => sent[name].ToString(), StringComparer.Ordinal) };
    }

    /// <summary>What is wrong with the form itself, before the law is asked.</summary>
    public IEnumerable<Fault> Faults(Text text)
    {
        if (this["Intake.party"].Trim().Length == 0)
        {
            yield return new Fault("intake.party", text["Intake.Party.Missing"], "Intake.party");
        }

        if (this["Intake.phone"].Trim() is { Length: > 0 } phone && !Phone().IsMatch(phone))
        {
            yield return new Fault("intake.phone", text["Intake.Phone.Fault"], "Intake.phone");
        }

        if (Day is null)
        {
            yield return new Fault("intake.happened", text["Desk.Act.Happened.Fault"], "Intake.happened");
        }

        if (Way is not { } way)
        {
            yield return new Fault("intake.way", text["Intake.Way.Missing"], WayField);
        }
        else if (way.NeedsAll && Lacking(text) is { Count: > 0 } lacking)
        {
            yield return new Fault("intake.incomplete", text["Intake.Way.Incomplete", string.Join('、', lacking), way.Title], WayField);
        }
        else if (way.Missing is { } ask && MissingText(way, ask, text).Length == 0)
        {
            yield return new Fault("intake.nothing-missing", text["Intake.Missing.None"], way.FieldOf(ask));
        }
    }

    /// <summary>The acts of the form, the opening first. Only for a form without faults.</summary>
    public ImmutableArray<ActIntent> Intents(Actor by, DateOnly today, Text text)
    {
        var received = Day!.Value;
        var opening = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in StartFacts)
        {
            State(opening, fact, this[FactInput.Prefix + fact.Key]);
        }

        if (Start.Asks.Any(ask => ask.Fact == ContactFact))
        {
            State(opening, Procedure.Definition.Facts[Procedure.IndexOfFact(ContactFact)], this["Intake.contact"]);
        }

        if (Start.Asks.Any(ask => ask.Fact == MaterialsFact))
        {
            State(opening, Procedure.Definition.Facts[Procedure.IndexOfFact(MaterialsFact)], ReceivedText(text));
        }

        var acts = ImmutableArray.CreateBuilder<ActIntent>();
        acts.Add(new ActIntent(Start.Key, new LegalMoment(received), by) { Facts = opening });
        foreach (var step in Way!.Path)
        {
            var facts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var ask in Way.Asks.Where(ask => ask.Act == step.Act))
            {
                State(facts, ask.Fact, ask == Way.Missing ? MissingText(Way, ask, text) : this[Way.FieldOf(ask)]);
            }

            // Papers that came by post some days ago are answered today.
            acts.Add(new ActIntent(step.Act, new LegalMoment(received > today ? received : today), by) { Outcome = step.Outcome, Facts = facts });
        }

        return acts.ToImmutable();
    }

    /// <summary>The case as it will be opened; its number is still to come.</summary>
    public CaseProfile Profile(string accessCode) => new()
    {
        Number = "",
        Title = Service.Item.Name,
        Unit = Service.Item.Unit,
        Party = this["Intake.party"].Trim(),
        Phone = this["Intake.phone"].Trim(),
        Item = Service.Item.Code,
        Mode = Service.Mode,
        Channel = this["Intake.channel"],
        AccessCode = accessCode,
    };

    /// <summary>The field where what the kernel says of an act's fact belongs.</summary>
    public string PlaceOf(string act, string place) => place switch
    {
        "happened" => "Intake.happened",
        ContactFact => "Intake.contact",
        _ when act == Start.Key => FactInput.Prefix + place,
        _ => Way?.Asks.FirstOrDefault(ask => ask.Act == act && ask.Fact.Key == place) is { } ask ? Way.FieldOf(ask) : WayField,
    };

    private DateOnly? Day =>
        DateOnly.TryParseExact(this["Intake.happened"].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IntakeForm Of(IntakeItem item, CompiledProcedure procedure, Text text)
    {
        var start = procedure.Definition.Acts.First(act => act.Starts && act.By.Contains(Roles.WindowClerk));
        return new IntakeForm { Service = item, Procedure = procedure, Start = start, Ways = IntakeWay.Of(procedure, start, text["Intake.Later"]) };
    }

    private static void State(Dictionary<string, string> facts, FactDefinition fact, string typed)
    {
        // An unticked box is sent as nothing, though it says no.
        var value = fact.Kind == FactKind.Boolean && typed.Length == 0 ? "false" : FactInput.ToFact(fact, typed.Trim());
        if (value.Length > 0)
        {
            facts[fact.Key] = value;
        }
    }

    private List<string> Lacking(Text text) =>
        [.. Materials.Where(material => this[material.Field] is Missing or Unfit).Select(material => text[$"Intake.Material.{this[material.Field]}.Said", material.Name])];

    private string ReceivedText(Text text) => string.Join('\n', Materials
        .Where(material => this[material.Field] != Missing)
        .Select(material => this[material.Field] == Unfit ? text["Intake.Material.unfit.Said", material.Name] : material.Name));

    private string MissingText(IntakeWay way, WayAsk ask, Text text) =>
        string.Join('\n', Lacking(text).Append(this[way.FieldOf(ask)].Trim()).Where(line => line.Length > 0));

    // The item's own promise; its limit where another law sets one that differs from the procedure's.
    private string Prefilled(FactDefinition fact)
    {
        var ordinary = Procedure.Duties.FirstOrDefault(duty =>
            duty.Kind == DutyKind.Statutory && duty.Within?.Fixed is not null && duty.Acts.Any(act => Procedure.Act(act.Act).Decides))?.Within?.Fixed;
        return fact.Key switch
        {
            "promised-limit" => Service.Item.PromisedLimit?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
            "other-limit" when Service.Item.StatutoryLimit is { } own && ordinary is not null && own != ordinary.Amount && own == decimal.Truncate(own) =>
                own.ToString("0", CultureInfo.InvariantCulture),
            _ => FactInput.ToTyped(fact, fact.Default),
        };
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 \-]{5,19}$")]
    private static partial Regex Phone();
}
