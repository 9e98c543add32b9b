using Guiju.Kernel.Registers;
using Guiju.Store.Reading;
using Guiju.Web.Acting;
using Guiju.Web.Reading;

namespace Guiju.Web.Workbench.Registers;

/// <summary>
/// What the units and entries are called that a page refers to: learned for all its rows together, a query for each register referred to,
/// then asked value by value.
/// </summary>
public sealed class EntryNames(EntryReader reads, RegisterBook registers, UnitNames units, Session session)
{
    private readonly Dictionary<(string Register, string Number), string> titles = [];
    private IReadOnlyDictionary<string, string> unitTitles = new Dictionary<string, string>();

    /// <summary>Learns the names in values of a register.</summary>
    public async Task LearnAsync(RegisterDefinition register, IEnumerable<IReadOnlyDictionary<string, string>> rows, CancellationToken cancel)
    {
        unitTitles = await units.AllAsync(cancel);
        var all = rows.ToList();
        foreach (var fields in register.Fields.Where(field => field.Kind == FieldKind.Reference).GroupBy(field => field.RefersTo!))
        {
            var numbers = fields.SelectMany(field => all.Select(row => row.GetValueOrDefault(field.Key))).OfType<string>()
                .Where(number => !titles.ContainsKey((fields.Key, number))).Distinct().ToList();
            if (numbers.Count > 0 && registers.Find(fields.Key) is { } target)
            {
                foreach (var name in await reads.NamesAsync(session.Region, target, numbers, cancel))
                {
                    titles[(fields.Key, name.Number)] = name.Title;
                }
            }
        }
    }

    /// <summary>The value in words; a unit by its name, a reference by number and title.</summary>
    public string Show(RegisterField field, string? value) => value is null or "" ? ""
        : field.Kind switch
        {
            FieldKind.Unit => unitTitles.GetValueOrDefault(value, value),
            FieldKind.Reference => Title(field, value) is { Length: > 0 } title ? $"{value} {title}" : value,
            _ => FieldShown.Of(field, value),
        };

    /// <summary>Title of the entry that a reference names; empty where it is unknown or no other than its number.</summary>
    public string Title(RegisterField field, string number) =>
        titles.GetValueOrDefault((field.RefersTo ?? "", number), "") is var title && title == number ? "" : title;
}
