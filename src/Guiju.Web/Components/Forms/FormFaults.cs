using System.Collections.Immutable;

namespace Guiju.Web.Components.Forms;

/// <summary>What is wrong with a form that was sent, by field; handed down from <see cref="PostForm"/> to its fields.</summary>
public sealed record FormFaults(ImmutableArray<Kernel.Fault> All)
{
    /// <summary>Nothing is wrong.</summary>
    public static FormFaults None { get; } = new([]);

    /// <summary>Faults of one field. A fault's place is the field's name, with or without the name of the form before it.</summary>
    public IEnumerable<Kernel.Fault> Of(string field) => All.Where(fault => IsOf(fault.Place, field));

    /// <summary>Identifier of a field's control, for labels and links.</summary>
    public static string IdOf(string field) => "f-" + field[(field.LastIndexOf('.') + 1)..].Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    private static bool IsOf(string place, string field) =>
        place == field || field.EndsWith("." + place, StringComparison.Ordinal) || place.EndsWith("." + field, StringComparison.Ordinal);
}
