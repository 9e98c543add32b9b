using System.Collections.Immutable;

namespace Guiju.Kernel.Registers;

/// <summary>What a row of an imported sheet would do.</summary>
public enum ImportEffect
{
    /// <summary>Records a new entry.</summary>
    New,

    /// <summary>Amends an entry.</summary>
    Changed,

    /// <summary>Says what is there already.</summary>
    Same,
}

/// <summary>A row of an imported sheet, judged and found sound.</summary>
/// <param name="Row">Row number in the sheet.</param>
/// <param name="Number">Number of the entry.</param>
/// <param name="Effect">What it would do.</param>
/// <param name="Values">All values of the entry after it.</param>
/// <param name="Changes">Every field that differs from what stands; all fields of a new entry.</param>
/// <param name="Seen">Sequence of the entry that was compared; 0 for a new one.</param>
public sealed record ImportRow(
    int Row,
    string Number,
    ImportEffect Effect,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableArray<FieldChange> Changes,
    int Seen)
{
    /// <summary>The change to be asked of the desk; null where there is nothing to do.</summary>
    public RegisterChange? Change(string reason) => Effect switch
    {
        ImportEffect.New => new RegisterChange.Record(Values),
        ImportEffect.Changed => new RegisterChange.Amend(Values, reason, Seen),
        _ => null,
    };
}

/// <summary>
/// What importing a sheet into a register would do, before anything is done: every row's effect, or every fault of the whole sheet at
/// once, each with the address of its cell. A column the sheet does not have leaves its field as it stands; an empty cell clears it.
/// </summary>
/// <param name="Rows">The sound rows, in the order of the sheet.</param>
/// <param name="Faults">Every fault; while there is one, nothing may be imported.</param>
public sealed record ImportPlan(ImmutableArray<ImportRow> Rows, ImmutableArray<Fault> Faults)
{
    /// <summary>Most rows of one sheet.</summary>
    public const int MostRows = 5000;

    /// <summary>Whether it may be carried out and does anything.</summary>
    public bool IsReady => Faults.IsEmpty && Rows.Any(row => row.Effect != ImportEffect.Same);

    /// <summary>How many rows have that effect.</summary>
    public int Count(ImportEffect effect) => Rows.Count(row => row.Effect == effect);

    /// <summary>Judges a sheet against the register as it stands.</summary>
    /// <param name="register">The register.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="entries">Every entry of the register by number, withdrawn ones included.</param>
    /// <param name="resolve">
    /// Number of the entry that a cell of a unit or reference field means, by number or by name; null where it means none. The numbers that
    /// the sheet itself would record need not be among them.
    /// </param>
    public static ImportPlan Of(
        RegisterDefinition register,
        Sheet sheet,
        IReadOnlyDictionary<string, RegisterEntry> entries,
        Func<RegisterField, string, string?> resolve)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var columns = Columns(register, sheet, faults);
        if (sheet.Rows.Length > MostRows)
        {
            faults.Add(RegisterWords.Fault("import.too-many", "", MostRows, sheet.Rows.Length));
        }
        else if (sheet.Rows.IsEmpty)
        {
            faults.Add(RegisterWords.Fault("import.empty", ""));
        }

        if (faults.Count > 0)
        {
            return new([], faults.ToImmutable());
        }

        var reader = new RowReader(register, columns, entries, resolve);
        reader.LearnNumbers(sheet, faults);
        var rows = ImmutableArray.CreateBuilder<ImportRow>(sheet.Rows.Length);
        foreach (var row in sheet.Rows)
        {
            if (reader.Read(row, faults) is { } read)
            {
                rows.Add(read);
            }
        }

        return new(rows.ToImmutable(), faults.ToImmutable());
    }

    private static Dictionary<RegisterField, int> Columns(RegisterDefinition register, Sheet sheet, ImmutableArray<Fault>.Builder faults)
    {
        var columns = new Dictionary<RegisterField, int>();
        foreach (var head in sheet.Heads.Where(head => head.Text.Length > 0))
        {
            if (register.FindByHeader(head.Text) is not { } field)
            {
                faults.Add(RegisterWords.Fault("field.unknown", head.Address, head.Text));
            }
            else if (!columns.TryAdd(field, head.Column))
            {
                faults.Add(RegisterWords.Fault("import.column-twice", head.Address, field.Title));
            }
        }

        var number = register.Find(register.NumberField)!;
        if (!columns.ContainsKey(number))
        {
            faults.Add(RegisterWords.Fault("import.no-number", sheet.Heads.IsEmpty ? "A1" : sheet.Heads[0].Address, number.Title));
        }

        return columns;
    }

    private sealed class RowReader(
        RegisterDefinition register,
        Dictionary<RegisterField, int> columns,
        IReadOnlyDictionary<string, RegisterEntry> entries,
        Func<RegisterField, string, string?> resolve)
    {
        private readonly RegisterField numberField = register.Find(register.NumberField)!;
        private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);

        /// <summary>Numbers the sheet itself brings: rows may refer to each other. A number that stands twice is a fault where it stands again.</summary>
        public void LearnNumbers(Sheet sheet, ImmutableArray<Fault>.Builder faults)
        {
            foreach (var row in sheet.Rows)
            {
                var number = NumberOf(row);
                if (number.Length > 0 && !own.TryAdd(number, row.Number))
                {
                    faults.Add(RegisterWords.Fault("import.number-twice", Place(numberField.Key, row), number, own[number]));
                }
            }
        }

        public ImportRow? Read(SheetRow row, ImmutableArray<Fault>.Builder faults)
        {
            var before = faults.Count;
            var typed = columns.ToDictionary(c => c.Key.Key, string? (c) => Resolved(c.Key, row, c.Value, faults), StringComparer.Ordinal);
            var number = NumberOf(row);
            var current = entries.GetValueOrDefault(number);
            if (current is { Withdrawn: true })
            {
                faults.Add(RegisterWords.Fault("import.withdrawn", Place(register.NumberField, row), number));
            }

            foreach (var field in register.Fields.Where(field => current is not null && !columns.ContainsKey(field)))
            {
                typed[field.Key] = FieldTyped.Of(field, current!.Values.GetValueOrDefault(field.Key));
            }

            var input = RegisterInput.Parse(register, typed);
            // A cell that means no entry has been named already; that it is missing or ill-formed follows from it.
            var named = faults.Skip(before).Select(fault => fault.Place).ToHashSet(StringComparer.Ordinal);
            faults.AddRange(input.Faults.Select(fault => fault with { Place = Place(fault.Place, row) }).Where(fault => !named.Contains(fault.Place)));
            if (faults.Count > before)
            {
                return null;
            }

            var changes = FieldChange.Between(register, current?.Values ?? RegisterDefinition.NoValues, input.Values);
            var effect = current is null ? ImportEffect.New : changes.IsEmpty ? ImportEffect.Same : ImportEffect.Changed;
            return new(row.Number, number, effect, input.Values, changes, current?.Sequence ?? 0);
        }

        private string Resolved(RegisterField field, SheetRow row, int column, ImmutableArray<Fault>.Builder faults)
        {
            var text = row[column].Trim();
            if (text.Length == 0 || field.RefersTo is null)
            {
                return row[column];
            }

            if (resolve(field, text) is { } number)
            {
                return number;
            }

            if (field.RefersTo == register.Key && own.ContainsKey(text))
            {
                return text;
            }

            faults.Add(RegisterWords.Fault("reference.unknown", Sheet.Address(column, row.Number), field.Title, text));
            return text;
        }

        private string NumberOf(SheetRow row)
        {
            var text = row[columns[numberField]].Trim();
            return CanonicalText.Of(numberField, numberField.RefersTo is null || text.Length == 0 ? text : resolve(numberField, text) ?? text) ?? "";
        }

        private string Place(string field, SheetRow row) =>
            Sheet.Address(register.Find(field) is { } found && columns.TryGetValue(found, out var column) ? column : columns[numberField], row.Number);
    }
}
