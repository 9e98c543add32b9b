using System.Collections.Immutable;
using System.Reflection;

namespace Guiju.Kernel.Registers;

/// <summary>A register with the C# record of its entries: the definition drawn from the record, and the way between record and values.</summary>
/// <typeparam name="T">The record; sealed, without constructor parameters, a property for each field.</typeparam>
public sealed class Register<T>
    where T : class, IRegisterRecord, new()
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly ImmutableArray<PropertyInfo> properties;

    /// <param name="words">Where titles, help and choices stand.</param>
    /// <exception cref="InvalidOperationException">The record is not fit to be a register; a mistake in the program.</exception>
    public Register(WordBook words)
    {
        var about = typeof(T).GetCustomAttribute<RegisterAttribute>() ?? throw Unfit("has no [Register]");
        properties = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)];
        var marks = properties.Select(p => p.GetCustomAttribute<FieldAttribute>() ?? new FieldAttribute()).ToImmutableArray();
        Definition = new RegisterDefinition
        {
            Key = about.Key,
            Area = typeof(T).Namespace!.Split('.')[^1],
            Words = words,
            Fields = [.. properties.Select((p, i) => Field(about.Key, words, p, marks[i]))],
            NumberField = One(marks, m => m.Number, "number"),
            TitleField = One(marks, m => m.Title, "title"),
            WriteRoles = about.WriteRoles.Count > 0 ? [.. about.WriteRoles] : throw Unfit("names no role that may write"),
            Public = about.Public,
            Check = values => Read(values).Check(),
        };
    }

    /// <summary>The definition.</summary>
    public RegisterDefinition Definition { get; }

    /// <summary>The record of sound values; absent optional fields are null or empty.</summary>
    /// <exception cref="FormatException">A value is not in the canonical text of its kind; only validated values may be read.</exception>
    public T Read(ImmutableSortedDictionary<string, string> values)
    {
        var record = new T();
        for (var i = 0; i < properties.Length; i++)
        {
            if (values.TryGetValue(Definition.Fields[i].Key, out var text))
            {
                properties[i].SetValue(record, FieldValues.Read(properties[i].PropertyType, text));
            }
        }

        return record;
    }

    /// <summary>The values of a record in canonical text.</summary>
    public ImmutableSortedDictionary<string, string> Write(T record)
    {
        var values = RegisterDefinition.NoValues.ToBuilder();
        for (var i = 0; i < properties.Length; i++)
        {
            if (FieldValues.Write(properties[i].GetValue(record)) is { Length: > 0 } text)
            {
                values[Definition.Fields[i].Key] = text;
            }
        }

        return values.ToImmutable();
    }

    private static RegisterField Field(string register, WordBook words, PropertyInfo property, FieldAttribute mark)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var kind = FieldValues.KindOf(type, mark) ?? throw Unfit($"has a property {property.Name} of a type that no field has");
        var required = kind == FieldKind.List
            ? mark.Min >= 1
            : kind != FieldKind.Boolean
                && Nullable.GetUnderlyingType(property.PropertyType) is null
                && Nullability.Create(property).WriteState == NullabilityState.NotNull;
        return new RegisterField
        {
            Key = KebabCase.Of(property.Name),
            Register = register,
            Words = words,
            Kind = kind,
            Required = required,
            ChoiceKeys = type.IsEnum ? [.. Enum.GetNames(type).Select(KebabCase.Of)] : [],
            RefersTo = mark.Unit ? RegisterKeys.Units : mark.RefersTo,
            MaxLength = mark.MaxLength > 0 ? mark.MaxLength : kind == FieldKind.LongText ? 4000 : 200,
            Min = double.IsNaN(mark.Min) ? null : (decimal)mark.Min,
            Max = double.IsNaN(mark.Max) ? null : (decimal)mark.Max,
            Personal = mark.Personal,
            Public = !mark.Internal,
            InList = mark.InList || mark.Number || mark.Title,
            Searchable = mark.Searchable || mark.Number || mark.Title,
        };
    }

    private string One(ImmutableArray<FieldAttribute> marks, Func<FieldAttribute, bool> isIt, string what)
    {
        var found = Enumerable.Range(0, marks.Length).Where(i => isIt(marks[i])).ToList();
        return found.Count == 1 ? KebabCase.Of(properties[found[0]].Name) : throw Unfit($"marks {found.Count} fields as its {what}");
    }

    private static InvalidOperationException Unfit(string why) => new($"{typeof(T).Name} {why}.");
}
