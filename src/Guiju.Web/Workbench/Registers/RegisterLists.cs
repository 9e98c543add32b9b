using System.Collections.Immutable;
using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Components.Lists;

namespace Guiju.Web.Workbench.Registers;

/// <summary>
/// Between the address of a register's list and what the store is asked. A filter is named by its field; <c>from</c> and <c>to</c> bound the
/// register's first column of days; <c>withdrawn=with</c> shows withdrawn entries too.
/// </summary>
public static class RegisterLists
{
    /// <summary>Value of the filter <c>withdrawn</c> that shows withdrawn entries.</summary>
    public const string WithWithdrawn = "with";

    private const string Withdrawn = "withdrawn";

    /// <summary>Columns of the list: the number first, then what the register marks, each of which sorts.</summary>
    public static ImmutableArray<RegisterField> Columns(RegisterDefinition register)
    {
        var number = register.Find(register.NumberField)!;
        return [number, .. register.Fields.Where(field => field.InList && field != number)];
    }

    /// <summary>Fields with a closed list of values, each a filter.</summary>
    public static IEnumerable<RegisterField> Filters(RegisterDefinition register) =>
        register.Fields.Where(field => field.Kind is FieldKind.Choice or FieldKind.Boolean or FieldKind.Unit && field.Key != register.NumberField);

    /// <summary>The field of days that the list is narrowed by; null where it has none in sight.</summary>
    public static RegisterField? Day(RegisterDefinition register) =>
        register.Fields.FirstOrDefault(field => field is { Kind: FieldKind.Date, InList: true });

    /// <summary>What the list can be asked for.</summary>
    public static ListShape Shape(RegisterDefinition register) => new()
    {
        Sorts = [.. Columns(register).Select(field => field.Key)],
        Filters = [.. Closed(register).Select(field => field.Key), "from", "to", Withdrawn],
    };

    /// <summary>What the store is asked.</summary>
    /// <param name="register">The register.</param>
    /// <param name="list">The address.</param>
    /// <param name="rows">All rows up to so many, from the first; null for the page asked for.</param>
    public static EntryQuery Query(RegisterDefinition register, ListQuery list, int? rows = null) => new()
    {
        Search = list.Q,
        Where = Closed(register).Where(field => list[field.Key].Length > 0).ToImmutableDictionary(field => field.Key, field => list[field.Key]),
        Day = Day(register)?.Key ?? "",
        From = list.Day("from"),
        To = list.Day("to"),
        OrderBy = list.Sort,
        Descending = list.Descending,
        Withdrawn = list[Withdrawn] == WithWithdrawn,
        Page = rows is { } all ? new PageRequest(1, all) : new PageRequest(list.Page, list.Size),
    };

    // References are no control of the page, but whoever knows the number may link to the entries that refer to it.
    private static IEnumerable<RegisterField> Closed(RegisterDefinition register) =>
        Filters(register).Concat(register.Fields.Where(field => field.Kind == FieldKind.Reference));

    /// <summary>Path of a register's list.</summary>
    public static string Path(RegisterDefinition register) => "/desk/registers/" + register.Key;

    /// <summary>Path of an entry.</summary>
    public static string Path(RegisterDefinition register, string number) => $"{Path(register)}/{Uri.EscapeDataString(number)}";

    /// <summary>Number of an entry as it stood in an address: routing leaves an escaped slash as it is.</summary>
    public static string Number(string inAddress) => inAddress.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
