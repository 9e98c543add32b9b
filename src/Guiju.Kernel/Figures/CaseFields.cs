using System.Collections.Frozen;
using System.Collections.Immutable;
using Guiju.Kernel.Registers;

namespace Guiju.Kernel.Figures;

/// <summary>The fields of a case that figures may read.</summary>
public static class CaseFields
{
    /// <summary>Key of the procedure, e.g. <c>services.licensing</c>.</summary>
    public const string Procedure = "procedure";

    /// <summary>Number of the case.</summary>
    public const string Number = "number";

    /// <summary>What it is about.</summary>
    public const string Title = "title";

    /// <summary>Code of the unit in charge.</summary>
    public const string Unit = "unit";

    /// <summary>Code of the service item.</summary>
    public const string Item = "item";

    /// <summary>Reform mode of the item when the case was opened.</summary>
    public const string Mode = "mode";

    /// <summary>Kind within the procedure, e.g. the kind of matter reviewed.</summary>
    public const string Kind = "kind";

    /// <summary>How it came in.</summary>
    public const string Channel = "channel";

    /// <summary>Day of its first act.</summary>
    public const string OpenedOn = "opened-on";

    /// <summary>Outcome of the act that decided it.</summary>
    public const string Result = "result";

    /// <summary>Day it was decided.</summary>
    public const string DecidedOn = "decided-on";

    /// <summary>Day it was closed.</summary>
    public const string ClosedOn = "closed-on";

    /// <summary>Yes when any clock of the case, statutory or promised, was met after its date (<see cref="Cases.Clock.MetLate"/>).</summary>
    public const string Late = "late";

    /// <summary>Every field with its kind.</summary>
    public static FrozenDictionary<string, FieldKind> Kinds { get; } = new Dictionary<string, FieldKind>(StringComparer.Ordinal)
    {
        [Procedure] = FieldKind.Text,
        [Number] = FieldKind.Text,
        [Title] = FieldKind.Text,
        [Unit] = FieldKind.Unit,
        [Item] = FieldKind.Text,
        [Mode] = FieldKind.Text,
        [Kind] = FieldKind.Text,
        [Channel] = FieldKind.Text,
        [OpenedOn] = FieldKind.Date,
        [Result] = FieldKind.Text,
        [DecidedOn] = FieldKind.Date,
        [ClosedOn] = FieldKind.Date,
        [Late] = FieldKind.Boolean,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every field, in the order opened figures show them.</summary>
    public static ImmutableArray<string> All { get; } =
        [Number, Title, Unit, Procedure, Item, Mode, Kind, Channel, OpenedOn, DecidedOn, Result, ClosedOn, Late];

    /// <summary>Title of a field, e.g. 受理编号.</summary>
    public static string TitleOf(string field) => Words[field];

    private static WordBook Words { get; } = new("Guiju.Kernel.Figures.CaseFields", typeof(CaseFields).Assembly);
}
