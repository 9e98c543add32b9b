using System.Globalization;
using Guiju.Kernel.Figures;
using Guiju.Store.Dialects;

namespace Guiju.Store.Figures;

/// <summary>How the fields of a source are written in SQL, over the alias <c>r</c>.</summary>
internal abstract class SourceFields(Dialect dialect)
{
    protected Dialect Dialect { get; } = dialect;

    public abstract string Table { get; }

    /// <summary>Stream of a row.</summary>
    public abstract string Stream { get; }

    /// <summary>The field as it compares with canonical text, so that an index may serve.</summary>
    public abstract string Raw(string field);

    /// <summary>The field as it equals canonical text.</summary>
    public abstract string Equal(string field);

    /// <summary>The field, null where it is absent.</summary>
    public abstract string Present(string field);

    /// <summary>The field as canonical text.</summary>
    public abstract string Text(string field);

    /// <summary>A date field as it compares with <see cref="DayValue"/>.</summary>
    public abstract string Moment(string field);

    /// <summary>ISO text as it compares with <see cref="Moment"/>.</summary>
    public abstract string MomentOfText(string text);

    /// <summary>A date field as the database's own type of days.</summary>
    public abstract string Day(string field);

    /// <summary>A day as a parameter that compares with <see cref="Moment"/>.</summary>
    public abstract object DayValue(DateOnly day);

    /// <summary>A number field as a number.</summary>
    public string Number(string field) => $"CAST({Present(field)} AS numeric)";
}

/// <summary>Fields of register entries: canonical texts in JSON, days among them.</summary>
internal sealed class EntryFields(Dialect dialect) : SourceFields(dialect)
{
    public override string Table => "entries";

    public override string Stream => "('register/' || r.register || '/' || r.number)";

    public override string Raw(string field) => Dialect.Field("r.field_values", field);

    public override string Equal(string field) => Raw(field);

    public override string Present(string field) => Raw(field);

    public override string Text(string field) => Raw(field);

    public override string Moment(string field) => Raw(field);

    public override string MomentOfText(string text) => text;

    public override string Day(string field) => Dialect.ToDay(Raw(field));

    public override object DayValue(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Fields of cases: columns. An empty text column is an absent field.</summary>
internal sealed class CaseColumnFields(Dialect dialect) : SourceFields(dialect)
{
    public override string Table => "cases";

    public override string Stream => "('case/' || r.id)";

    public override string Raw(string field) => field switch
    {
        CaseFields.Procedure => "r.procedure",
        CaseFields.Number => "r.number",
        CaseFields.Title => "r.title",
        CaseFields.Unit => "r.unit",
        CaseFields.Item => "r.item",
        CaseFields.Mode => "r.mode",
        CaseFields.Kind => "r.kind",
        CaseFields.Channel => "r.channel",
        CaseFields.OpenedOn => "r.opened_on",
        CaseFields.Result => "r.result",
        CaseFields.DecidedOn => "r.decided_on",
        CaseFields.ClosedOn => "r.closed_on",
        CaseFields.Late => "(CASE WHEN r.met_late > 0 THEN 'true' ELSE 'false' END)",
        _ => throw new ArgumentException($"Cases have no field '{field}'.", nameof(field)),
    };

    public override string Equal(string field) => IsDay(field) ? Text(field) : Raw(field);

    public override string Present(string field) => IsDay(field) ? Text(field) : $"NULLIF({Raw(field)}, '')";

    public override string Text(string field) => IsDay(field) ? Dialect.DayText(Raw(field)) : Raw(field);

    public override string Moment(string field) => Raw(field);

    public override string MomentOfText(string text) => Dialect.ToDay(text);

    public override string Day(string field) => Raw(field);

    public override object DayValue(DateOnly day) => day;

    private static bool IsDay(string field) => field is CaseFields.OpenedOn or CaseFields.DecidedOn or CaseFields.ClosedOn;
}
