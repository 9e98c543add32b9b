using System.Globalization;
using System.Text;

namespace Guiju.Tests.Demo;

/// <summary>The files of <c>demo/</c> as rows of named fields, read by a small RFC 4180 reader of its own, so that the product's reader cannot hide a fault of the files.</summary>
internal static class DemoYear
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "demo");

    public static IReadOnlyList<string> CsvFiles { get; } =
        [.. Directory.GetFiles(Folder, "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<DemoRow> Rows(string name)
    {
        var records = Records(File.ReadAllText(Path.Combine(Folder, name), Encoding.UTF8));
        var header = records[0];
        return [.. records.Skip(1).Select((fields, index) => new DemoRow(name, index + 2, header, fields))];
    }

    /// <summary>Records of a CSV text: quoted fields may hold commas, quotes (doubled) and line breaks.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Records(string text)
    {
        List<IReadOnlyList<string>> records = [];
        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    records.Add(fields);
                    fields = [];
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        return records;
    }

    /// <summary>Workdays of 2021 by <c>law/calendar/2021.yaml</c>; null while that file is absent.</summary>
    public static DemoCalendar? Calendar()
    {
        var file = Path.Combine(Root, "law", "calendar", "2021.yaml");
        return File.Exists(file) ? DemoCalendar.Read(File.ReadAllLines(file)) : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Guiju.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Guiju.slnx is in no folder above the tests.");
    }
}

/// <summary>One record of a demo file; an absent field is a fault of the test, an empty one is an empty text.</summary>
internal sealed class DemoRow(string file, int line, IReadOnlyList<string> header, IReadOnlyList<string> fields)
{
    public string this[string field]
    {
        get
        {
            for (var i = 0; i < header.Count; i++)
            {
                if (header[i] == field)
                {
                    return fields[i];
                }
            }

            throw new KeyNotFoundException($"{file} has no column {field}");
        }
    }

    public int FieldCount => fields.Count;

    public int HeaderCount => header.Count;

    public IReadOnlyList<string> Header => header;

    public string Place => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    public bool Has(string field) => this[field].Length > 0;

    public DateOnly Date(string field) => DateOnly.ParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? DateOrNone(string field) => Has(field) ? Date(field) : null;

    public decimal Number(string field) => decimal.Parse(this[field], CultureInfo.InvariantCulture);

    public string[] List(string field) => this[field].Split(';', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => Place;
}
