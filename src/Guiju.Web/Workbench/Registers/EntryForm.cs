using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Registers;
using Guiju.Web.Acting;

namespace Guiju.Web.Workbench.Registers;

/// <summary>
/// The form of an entry as typed. It keeps everything typed, so that a form shown again has lost nothing, the key by which a double click
/// is one act, and which state of the entry the person saw.
/// </summary>
public sealed record EntryForm
{
    /// <summary>Name of the field with the idempotency key.</summary>
    public const string KeyField = "Entry.key";

    /// <summary>Name of the field with the reason.</summary>
    public const string ReasonField = "Entry.reason";

    /// <summary>Name of the field with the sequence that was seen.</summary>
    public const string SeenField = "Entry.seen";

    /// <summary>Name of the field with files.</summary>
    public const string FilesField = "Entry.files";

    /// <summary>First part of the name of a register field's control.</summary>
    public const string Prefix = "Field.";

    /// <summary>First part of the name of the choices offered for a reference that named no entry.</summary>
    public const string PickPrefix = "Pick.";

    /// <summary>The register.</summary>
    public required RegisterDefinition Register { get; init; }

    /// <summary>Typed values by the name of their control.</summary>
    public required ImmutableDictionary<string, string> Typed { get; init; }

    /// <summary>What was typed in a control; empty where nothing was.</summary>
    public string this[string name] => Typed.GetValueOrDefault(name, "");

    /// <summary>Sequence of the entry that the person saw; 0 for none.</summary>
    public int Seen => int.TryParse(this[SeenField], out var seen) ? seen : 0;

    /// <summary>The reason, trimmed.</summary>
    public string Reason => this[ReasonField].Trim();

    /// <summary>What was typed for a field.</summary>
    public string Of(RegisterField field) => this[Prefix + field.Key];

    /// <summary>A form that shows these values.</summary>
    public static EntryForm Showing(RegisterDefinition register, IReadOnlyDictionary<string, string> values, int seen = 0) => new()
    {
        Register = register,
        Typed = register.Fields.ToImmutableDictionary(field => Prefix + field.Key, field => FieldTyped.Of(field, values.GetValueOrDefault(field.Key)))
            .SetItem(SeenField, seen.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>The form as it was sent; an entry chosen from those offered takes the place of the words that meant none.</summary>
    public static EntryForm Read(RegisterDefinition register, IFormCollection sent) => new()
    {
        Register = register,
        Typed = register.Fields.Select(field => KeyValuePair.Create(
                Prefix + field.Key,
                sent[PickPrefix + field.Key].ToString() is { Length: > 0 } picked ? picked : sent[Prefix + field.Key].ToString()))
            .Concat(new[] { KeyField, ReasonField, SeenField }.Select(name => KeyValuePair.Create(name, sent[name].ToString())))
            .ToImmutableDictionary(StringComparer.Ordinal),
    };

    /// <summary>
    /// The idempotency key of what was sent: the form's own, held to the person, so that nobody is answered with somebody else's act, and to
    /// the content, so that a form gone back to and changed is judged anew instead of passing for the one that was sent before.
    /// </summary>
    public string StampKey(Actor person) => ContentKey.Of(
        "form", person, this[KeyField], Typed.Where(field => field.Key != KeyField).OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value }));

    /// <summary>With a value set.</summary>
    public EntryForm With(string name, string value) => this with { Typed = Typed.SetItem(name, value) };

    /// <summary>With a field set.</summary>
    public EntryForm With(RegisterField field, string typed) => With(Prefix + field.Key, typed);

    /// <summary>Canonical values, or every fault.</summary>
    public RegisterInput ToInput() => RegisterInput.Parse(Register, Register.Fields.ToDictionary(field => field.Key, string? (field) => Of(field), StringComparer.Ordinal));

    /// <summary>Whether what was typed differs from a stored value; what cannot be read differs from everything.</summary>
    public bool Differs(RegisterField field, string? stored)
    {
        var typed = CanonicalText.Of(field, Of(field));
        return (typed is "" && field.Kind == FieldKind.Boolean ? "false" : typed) != (stored ?? "");
    }

    /// <summary>
    /// The form over a newer state of the entry: what the person changed stays as typed, everything else shows what stands now. What both
    /// changed is told apart, so that nothing of anybody's is overwritten unseen.
    /// </summary>
    /// <param name="history">The entry now.</param>
    public (EntryForm Form, ImmutableArray<Divergence> Divergences) Onto(EntryHistory history)
    {
        var (seen, now) = (history.ValuesAt(Seen), history.Entry.Values);
        var form = With(SeenField, history.Entry.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var divergences = ImmutableArray.CreateBuilder<Divergence>();
        foreach (var change in FieldChange.Between(Register, seen, now))
        {
            var field = Register.Find(change.Field)!;
            var mine = Differs(field, change.Before);
            divergences.Add(new Divergence(field, change.Before, change.After, mine ? Of(field) : null));
            if (!mine)
            {
                form = form.With(field, FieldTyped.Of(field, change.After));
            }
        }

        return (form, divergences.ToImmutable());
    }
}

/// <summary>A field that somebody else changed since the person looked.</summary>
/// <param name="Field">The field.</param>
/// <param name="Seen">The value the person saw.</param>
/// <param name="Now">The value now.</param>
/// <param name="Typed">What the person typed instead; null where the person left it alone.</param>
public sealed record Divergence(RegisterField Field, string? Seen, string? Now, string? Typed);
