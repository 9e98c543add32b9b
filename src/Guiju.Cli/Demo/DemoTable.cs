using System.Globalization;
using System.Text;

namespace Guiju.Cli.Demo;

/// <summary>One of the demonstration's files: comma-separated, UTF-8, one header row, quoting by RFC 4180.</summary>
internal sealed class DemoTable
{
    private readonly Dictionary<string, int> columns;

    private DemoTable(string place, List<string[]> records)
    {
        Place = place;
        Columns = records[0];
        columns = Columns.Select((name, index) => (name, index)).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
        Rows = [.. records.Skip(1).Select((fields, index) => new DemoRow(this, index + 2, fields))];
    }

    /// <summary>The file as shown to a person.</summary>
    public string Place { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<DemoRow> Rows { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is not there, or a row has not as many fields as the header.</exception>
    public static DemoTable Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var place = Places.Shown(path);
        if (!File.Exists(path))
        {
            throw new InputException(place, "demo.file", DemoWords.Say("file.missing"));
        }

        var records = Records(File.ReadAllText(path, Encoding.UTF8));
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Length != records[0].Length)
            {
                throw new InputException($"{place}:{i + 1}", "demo.row", DemoWords.Say("row.width", records[0].Length, records[i].Length));
            }
        }

        return new DemoTable(place, records);
    }

    /// <summary>The rows of a file, with what a later file of the same kind says of some of them, and then the rows of a third that are new.</summary>
    public static IReadOnlyList<DemoRow> Continued(string folder, string name, string key)
    {
        var january = Path.Combine(folder, "january");
        var later = Read(january, "carried-over-" + name).Rows.ToDictionary(row => row[key], StringComparer.Ordinal);
        return [.. Read(folder, name).Rows.Select(row => row.Continued(later.GetValueOrDefault(row[key]))), .. Read(january, name).Rows];
    }

    /// <summary>Place of a column.</summary>
    public int Column(string name) =>
        Knows(name) ? columns[name] : throw new InputException(Place, "demo.column", DemoWords.Say("column.missing", name));

    /// <summary>Whether the file has the column.</summary>
    public bool Knows(string name) => columns.ContainsKey(name);

    private static List<string[]> Records(string text)
    {
        List<string[]> records = [];
        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(c);
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    fields.Add(field.ToString());
                    field.Clear();
                    if (c == '\n')
                    {
                        records.Add([.. fields]);
                        fields.Clear();
                    }

                    break;
                case '\r' when !quoted:
                    break;
                default:
                    field.Append(c);
                    break;
            }
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            records.Add([.. fields, field.ToString()]);
        }

        return records;
    }
}

/// <summary>A row; an empty field means none.</summary>
internal sealed class DemoRow(DemoTable table, int line, string[] fields, DemoRow? later = null)
{
    /// <summary>Text of a field; empty for none. What is empty in the year's own file may be filled in by a later one.</summary>
    public string this[string column] => fields[table.Column(column)] is { Length: > 0 } own ? own : later?.Find(column) ?? "";

    /// <summary>File and line, for faults.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{table.Place}:{line}");

    /// <summary>This row with what a later file says of it.</summary>
    public DemoRow Continued(DemoRow? next) => new(table, line, fields, next);

    /// <summary>Text of a field that not every file has; empty for none.</summary>
    public string Find(string column) => table.Knows(column) ? this[column] : "";

    /// <summary>Whether the field is filled in.</summary>
    public bool Has(string column) => this[column].Length > 0;

    /// <summary>A date that must be there.</summary>
    public DateOnly Day(string column) => DayOrNone(column) ?? throw Wrong(column);

    /// <summary>A date, or null for an empty field.</summary>
    public DateOnly? DayOrNone(string column) => Find(column).Length == 0 ? null
        : DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(column);

    /// <summary>A number that must be there.</summary>
    public decimal Number(string column) =>
        decimal.TryParse(this[column], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column);

    /// <summary>Keys in a list.</summary>
    public string[] List(string column) => this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Every field by its column, as a form would send it.</summary>
    public Dictionary<string, string?> Typed() =>
        table.Columns.Select((name, index) => (name, index)).ToDictionary(c => c.name, string? (c) => fields[c.index], StringComparer.Ordinal);

    private InputException Wrong(string column) => new(Place, "demo.value", DemoWords.Say("value.wrong", column, this[column]));
}
