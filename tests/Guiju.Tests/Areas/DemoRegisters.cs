using Guiju.Areas;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Registers;
using Guiju.Tests.Demo;

namespace Guiju.Tests.Areas;

/// <summary>The files of the demonstration year read as entries of the registers they are named after.</summary>
internal static class DemoRegisters
{
    public static IReadOnlyList<string> Keys { get; } =
        [.. DemoYear.CsvFiles.Select(file => file[..^".csv".Length]).Where(AllAreas.Registers.ContainsKey)];

    public static IEnumerable<(DemoRow Row, RegisterInput Input)> Inputs(string register) =>
        DemoYear.Rows(register + ".csv").Select(row => (row, RegisterInput.Parse(
            AllAreas.Registers[register], row.Header.ToDictionary(column => column, string? (column) => row[column]))));

    public static FigureRecords Records(IReadOnlyList<FigureRecord> cases) => new(
        Keys.ToDictionary(key => key, key => (IReadOnlyList<FigureRecord>)[.. Inputs(key).Select(read => FigureRecord.Of(
            read.Input.Values[AllAreas.Registers[key].NumberField], read.Input.Values))]),
        cases);
}
