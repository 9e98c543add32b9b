using Guiju.Kernel.Law;
using Guiju.LawFiles.Yaml;

namespace Guiju.LawFiles.Reading;

/// <summary>Reads one fact of a procedure.</summary>
internal sealed class FactReader(ProcedureSource source, FaultList faults)
{
    private static readonly Scalar<FactKind> Kinds = Scalars.OneOf(
        ("text", FactKind.Text),
        ("long-text", FactKind.LongText),
        ("boolean", FactKind.Boolean),
        ("integer", FactKind.Integer),
        ("decimal", FactKind.Decimal),
        ("money", FactKind.Money),
        ("date", FactKind.Date),
        ("choice", FactKind.Choice),
        ("list", FactKind.List));

    public FactDefinition Read(string key, Place at, Cursor cursor) => cursor.Map("fact", map =>
    {
        var choices = map.Optional("of");
        var value = map.Optional("default");
        var fact = new FactDefinition(
            key,
            map.Required("title").Read(Scalars.Text),
            map.Required("type").Read(Kinds),
            choices.Entries(Scalars.Key, (k, _, c) => new Choice(k, c.Read(Scalars.Text))),
            null,
            map.Or("help", Scalars.Text, ""),
            map.Or("personal", Scalars.Flag, false));
        if (key == "outcome")
        {
            faults.Add("L022", at);
        }

        if (fact.Kind == FactKind.Choice == fact.Choices.IsEmpty && cursor.Exists)
        {
            faults.Add("L055", choices.Exists ? choices.At : at, key);
        }

        return source.Placed(fact with { Default = Default(fact, value) }, at);
    });

    private string? Default(FactDefinition fact, Cursor cursor)
    {
        var typed = cursor.Read(Scalars.Value);
        if (typed.Length == 0)
        {
            return null;
        }

        if (FactText.TryCanonical(fact, typed, out var canonical))
        {
            return canonical;
        }

        faults.Add("L054", cursor.At, typed, fact.Key);
        return null;
    }
}
