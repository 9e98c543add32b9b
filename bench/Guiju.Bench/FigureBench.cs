using System.Collections.Immutable;
using System.Globalization;
using Guiju.Areas;
using Guiju.Kernel.Figures;
using Guiju.Kernel.Law;
using Guiju.Kernel.Reports;
using Guiju.Store;
using Microsoft.Data.Sqlite;

namespace Guiju.Bench;

/// <summary>The 25 figures of the yearly report over a hundred thousand cases, beside hand-written SQL over the same file.</summary>
internal static class FigureBench
{
    private const int Cases = 100_000, Rounds = 9;

    public static async Task<ImmutableArray<Line>> RunAsync(LawBook law, string demo, string folder)
    {
        var copy = Path.Combine(folder, "figures");
        Directory.CreateDirectory(copy);
        var file = Path.Combine(copy, "guiju.db");
        using (var source = Open(Path.Combine(demo, "guiju.db")))
        using (var target = Open(file))
        {
            source.BackupDatabase(target);
        }

        await using var store = await StoreHost.OpenAsync(StoreOptions.Sqlite(copy));
        using var bare = Open(file);
        var count = Multiply(bare);
        var template = law.Reports["annual-report"];
        var wanted = BareFigures.All.Select(f => (AllAreas.Figures[f.Key], ReportBuilder.PeriodOf(template, f.Key, 2021))).ToList();
        await AssertSameAsync(store, bare, wanted);
        var (ours, raw) = await Measure.InTurnsAsync(
            Rounds,
            () => store.Figures.ValuesAsync("demo", wanted),
            () =>
            {
                foreach (var (_, sql) in BareFigures.All)
                {
                    Value(bare, sql);
                }

                return Task.CompletedTask;
            });
        return
        [
            new Line(
                string.Create(CultureInfo.InvariantCulture, $"25 figures over {count:#,0} cases"),
                Measure.Show(ours), "the same figures in hand-written SQL", Measure.Show(raw), $"{Measure.Number(ours / raw)} ×", "≤ 1.5 ×"),
        ];
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    // The demonstration's cases again and again under other numbers; only what figures read is copied.
    private static long Multiply(SqliteConnection connection)
    {
        var columns = Names(connection).Where(name => name is not ("id" or "number")).ToList();
        var now = (long)Value(connection, "SELECT count(*) FROM cases")!;
        Run(connection, "CREATE TEMP TABLE originals AS SELECT * FROM cases");
        for (var copy = 1; now * copy < Cases; copy++)
        {
            Run(connection, $"INSERT INTO cases (id, number, {string.Join(", ", columns)}) SELECT id || '~{copy}', number || '~{copy}', {string.Join(", ", columns)} FROM originals");
        }

        Run(connection, "ANALYZE");
        return (long)Value(connection, "SELECT count(*) FROM cases")!;
    }

    private static async Task AssertSameAsync(StoreHost store, SqliteConnection bare, List<(FigureDefinition Figure, FigurePeriod Period)> wanted)
    {
        var values = await store.Figures.ValuesAsync("demo", wanted);
        foreach (var (key, sql) in BareFigures.All)
        {
            var theirs = Convert.ToDecimal(Value(bare, sql), CultureInfo.InvariantCulture);
            if (values[key] != theirs)
            {
                throw new InvalidOperationException($"{key}: {values[key]} by its definition, {theirs} by hand");
            }
        }
    }

    private static List<string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('cases')";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static object? Value(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
