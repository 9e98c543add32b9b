using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Time;
using Guiju.Store;
using Microsoft.Data.Sqlite;

namespace Guiju.Bench;

/// <summary>
/// Durable acts a second on SQLite. Ours is the whole way of an act through the desk: look for the key, decide, chain, append, project case
/// and clocks. Beside it stands raw SQL that writes the same rows into the same tables, prepared once, each act in a transaction of its own.
/// </summary>
internal static class AppendBench
{
    private const int Acts = 2_000, Rounds = 5, Together = 256;

    // What a marking of a fresh licensing case takes up.
    private const int MarkingLength = 1_100;

    private const string Insert = """
        INSERT INTO acts (region, position, stream, sequence, kind, law, actor_id, actor_title, actor_unit, happened_on, happened_half, recorded_at, outcome, facts, people, files, note, idempotency_key, previous, hash)
        VALUES ('demo', $position, 'case/' || $number, 1, 'services.licensing:apply', 'services.licensing@2019-04-23', 'clerk', '窗口人员', 'U1', '2021-09-01', NULL, 1630900000000, NULL, '{"promised-limit":"6"}', '[]', '[]', '', $number, $hash, $hash);
        INSERT INTO cases (region, id, procedure, version, number, title, party, phone, unit, item, mode, kind, channel, access_code, opened_on, met_late, sequence, head, changed_at, marking)
        VALUES ('demo', $number, 'services.licensing', '2019-04-23', $number, '食品经营许可', '某某餐饮店', '0411-00000000', 'U1', 'SCJG-002', 'optimised', '', 'window', 'K7Q2', '2021-09-01', 0, 1, $hash, 1630900000000, $marking);
        INSERT INTO clocks (region, case_id, duty, round, unit, kind, started_by, started_on, due, provisional, state, met_late)
        VALUES ('demo', $number, 'answer-application', 1, 'U1', 'statutory', 'apply', '2021-09-01', '2021-09-08', 0, 'running', 0);
        """;

    private static readonly Actor Clerk = new("clerk", "窗口人员", "U1", [Roles.WindowClerk], ZoneWide: true);

    public static async Task<ImmutableArray<Line>> RunAsync(LawBook law, string folder)
    {
        await using var store = await StoreHost.OpenAsync(StoreOptions.Sqlite(Path.Combine(folder, "appends")));
        var desk = new CaseDesk(law, store.Ledger, store.Digester);
        var empty = Path.Combine(folder, "bare");
        await (await StoreHost.OpenAsync(StoreOptions.Sqlite(empty))).DisposeAsync();
        using var bare = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(empty, "guiju.db"), Pooling = false }.ToString());
        bare.Open();
        using (var pragmas = bare.CreateCommand())
        {
            pragmas.CommandText = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;";
            pragmas.ExecuteNonQuery();
        }

        var (next, last) = (0, 0);
        var (ours, raw) = await Measure.InTurnsAsync(
            Rounds,
            () => Parallel.ForAsync(0, Acts, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (_, cancel) =>
            {
                var number = $"B{Interlocked.Increment(ref next):000000}";
                var answer = await desk.OpenAsync(Open(number), cancel);
                if (answer is not Outcome<Recorded>.Accepted)
                {
                    throw new InvalidOperationException(answer.ToString());
                }
            }),
            () => InsertEach(bare, ref last));
        return
        [
            new Line(
                $"durable acts through the desk, {Together} people at once (grouped flushes)",
                Measure.Number(Acts / ours) + " acts/s",
                "the same rows in raw SQL, one transaction an act, nothing decided or hashed",
                Measure.Number(Acts / raw) + " acts/s",
                $"{Measure.Number(raw / ours)} × as many",
                "≥ 5 ×"),
        ];
    }

    private static OpenCase Open(string number) => new(
        "demo",
        "services.licensing",
        new CaseProfile { Number = number, Title = "食品经营许可", Unit = "U1", Party = "某某餐饮店", Phone = "0411-00000000", Item = "SCJG-002", Mode = "optimised", Channel = "window", AccessCode = "K7Q2" },
        new ActIntent("apply", new LegalMoment(new DateOnly(2021, 9, 1)), Clerk) { Facts = ImmutableDictionary<string, string>.Empty.Add("promised-limit", "6") },
        new Stamp(1_630_900_000_000, number));

    private static Task InsertEach(SqliteConnection connection, ref int last)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Insert;
        var number = command.Parameters.Add("$number", SqliteType.Text);
        var position = command.Parameters.Add("$position", SqliteType.Integer);
        command.Parameters.AddWithValue("$hash", new byte[32]);
        command.Parameters.AddWithValue("$marking", new string('m', MarkingLength));
        for (var i = 0; i < Acts; i++)
        {
            last++;
            (number.Value, position.Value) = ($"R{last:000000}", last);
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            command.ExecuteNonQuery();
            transaction.Commit();
        }

        return Task.CompletedTask;
    }
}
