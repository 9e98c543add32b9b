using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Store.Calendars;
using Guiju.Store.Dialects;
using Guiju.Store.Ledger;
using Guiju.Store.Writing;

namespace Guiju.Store.Tests.Ledger;

public sealed class VerifyingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Tables with an insert that names their columns, and the columns of their key.</summary>
    private static readonly (string Table, Statement Insert, string[] Key)[] Tables =
    [
        ("cases", CaseColumns.Upsert, ["region", "id"]),
        ("clocks", CaseColumns.UpsertClock, ["region", "case_id", "duty", "round"]),
        ("entries", EntryColumns.Upsert, ["region", "register", "number"]),
        ("agenda_topics", EntryColumns.InsertTopic, ["region", "meeting", "stream"]),
        ("checkpoints", CheckpointColumns.Insert, ["region", "size"]),
        ("calendar_changes", CalendarColumns.InsertChange, ["region", "id"]),
        ("clock_moves", CalendarColumns.InsertMove, ["region", "change_id", "case_id", "duty", "round"]),
        ("evidence", Statement.Insert("", "", ("region", ValueKind.Text), ("digest", ValueKind.Bytes), ("size", ValueKind.Long), ("media_type", ValueKind.Text), ("content", ValueKind.Bytes)), ["region", "digest"]),
        ("region_heads", Statement.Insert("", "", ("region", ValueKind.Text), ("position", ValueKind.Long), ("calendar", ValueKind.Text)), ["region"]),
    ];

    [Theory, EachStore]
    public async Task What_was_recorded_through_the_doors_is_sound_and_counted(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        var (faults, counts) = await all.VerifyAsync(all.First, all.Second);
        Assert.Empty(faults);
        Assert.Equal((1, 14L, 6L, 2, 1L), (counts.Regions, counts.Acts, counts.Streams, counts.Checkpoints, counts.EvidenceFiles));
        Assert.True(counts.Projections > 10);
    }

    [Theory, EachStore]
    public async Task An_empty_store_is_sound(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var counts = await LedgerVerifier.Of(store.Host, Office.Shipped).VerifyAsync(new VerifyOptions(), Cancel);
        Assert.Equal((0, 0L), (counts.Regions, counts.Faults));
    }

    [Theory, EachStore]
    public async Task A_changed_value_in_any_column_of_an_act_is_found_at_its_place(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        foreach (var (stream, sequence) in new[] { (CaseState.StreamOf(all.Running.Id), 2), ("register/meetings/2022-01", 2), ("calendar", 2) })
        {
            foreach (var column in ActColumns.Insert.Columns)
            {
                await FlippedAsync(all.Store, "acts", ActColumns.Insert, ["region", "stream", "sequence"], [Sample.Region, stream, sequence], column, async () =>
                {
                    var faults = await all.FaultsAsync();
                    Assert.True(faults.Exists(f => f.Table == "acts" && f.Column == column && (f.Key == stream || column == "stream")), Said(column, faults));
                });
            }
        }

        Assert.Empty(await all.FaultsAsync());
    }

    [Theory, EachStore]
    public async Task A_changed_value_in_any_other_table_is_found_in_that_table_and_column(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        foreach (var (table, insert, key) in Tables)
        {
            foreach (var row in (await RowsAsync(all.Store, table, insert)).TakeLast(2))
            {
                foreach (var column in insert.Columns.Where(c => (table, c) != ("cases", "access_code")))
                {
                    var place = key.Select(k => row[Array.IndexOf(insert.Columns, k)]).ToArray();
                    await FlippedAsync(all.Store, table, insert, key, place, column, async () =>
                    {
                        var faults = await all.FaultsAsync();
                        Assert.True(
                            faults.Exists(f => (f.Table == table && (f.Column == column || key.Contains(column) || f.Kind == LedgerFaultKind.Seal))
                                || ((table, column) == ("evidence", "region") && f.Kind == LedgerFaultKind.EvidenceMissing)),
                            Said($"{table}.{column} of {string.Join(' ', place)}", faults));
                    });
                }
            }
        }

        Assert.Empty(await all.FaultsAsync());
    }

    [Theory, EachStore]
    public async Task One_changed_letter_of_an_act_is_named_with_what_stood_there(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        await all.Store.TamperAsync("UPDATE acts SET actor_title = '窗口人呙' WHERE stream = ? AND sequence = 2", CaseState.StreamOf(all.Running.Id));
        var fault = Assert.Single(await all.FaultsAsync());
        Assert.Equal(
            new LedgerFault(LedgerFaultKind.Content, "acts", Sample.Region, CaseState.StreamOf(all.Running.Id), 2, "actor_title", "窗口人员", "窗口人呙"),
            fault);
    }

    [Theory, EachStore]
    public async Task A_removed_last_act_leaves_its_traces(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        await all.Store.TamperAsync("DELETE FROM acts WHERE position = 14");
        var faults = await all.FaultsAsync();
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Head, Column: "position", Expected: "13", Found: "14" });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Uncovered, Key: "14" });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Projection, Table: "cases", Column: "sequence" });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Extra, Table: "agenda_topics" });
    }

    [Theory, EachStore]
    public async Task A_removed_act_in_the_middle_is_missed_in_its_stream_and_among_all(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        await all.Store.TamperAsync("DELETE FROM acts WHERE stream = ? AND sequence = 2", CaseState.StreamOf(all.Matter.Id));
        var faults = await all.FaultsAsync();
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Position, Column: "position" });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Sequence, Sequence: 3, Expected: "2" });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Uncovered or LedgerFaultKind.Root });
    }

    [Theory, EachStore]
    public async Task Two_acts_that_changed_places_are_caught_by_the_seal_over_them(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        // Of two streams, so that no stream is out of order by itself.
        foreach (var (from, to) in new[] { (7, 99), (8, 7), (99, 8) })
        {
            await all.Store.TamperAsync("UPDATE acts SET position = ? WHERE position = ?", to, from);
        }

        var fault = Assert.Single(await all.FaultsAsync(), f => f.Kind == LedgerFaultKind.Root);
        Assert.Equal("14 (6..14)", fault.Key);
    }

    [Theory, EachStore]
    public async Task Two_acts_of_a_stream_that_changed_places_are_found_in_it(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        foreach (var (from, to) in new[] { (1, 99), (2, 1), (99, 2) })
        {
            await all.Store.TamperAsync("UPDATE acts SET sequence = ? WHERE stream = ? AND sequence = ?", to, CaseState.StreamOf(all.Running.Id), from);
        }

        var faults = await all.FaultsAsync();
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Content, Column: "sequence", Sequence: 1 });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Chain, Column: "previous" });
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Position, Sequence: 2 });
    }

    [Theory, EachStore]
    public async Task A_chain_sealed_again_after_tampering_is_caught_by_the_checkpoint(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        await RewriteAsync(all, act => act.Sequence == 1 ? act with { Note = "另有说明" } : act);

        var faults = await all.FaultsAsync();

        Assert.All(faults, f => Assert.Equal(LedgerFaultKind.Root, f.Kind));
        Assert.Equal(["5 (1..5)", "14 (1..14)"], faults.Select(f => f.Key));
    }

    [Theory, EachStore]
    public async Task A_whole_ledger_made_anew_agrees_with_itself_and_not_with_what_was_published(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        await RewriteAsync(all, act => act.Sequence == 1 ? act with { Note = "另有说明" } : act);
        await all.Store.TamperAsync("DELETE FROM checkpoints");
        await Checkpointer.Of(all.Store.Host).SealAsync(Sample.Region, 1_642_000_000_000, Cancel);

        Assert.Empty(await all.FaultsAsync());
        Assert.Equal(
            [("5", "root"), ("14", "root")],
            (await all.FaultsAsync(all.First, all.Second)).Select(f => (f.Key, f.Column)));
    }

    [Theory, EachStore]
    public async Task An_act_against_the_law_is_found_even_where_every_hash_fits(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        var before = all.Running;
        var act = Sample.Act(CaseState.StreamOf(before.Id), "services.licensing:issue", 3, before.Head) with { Outcome = null, Happened = new(new DateOnly(2021, 12, 28)) };
        await all.Store.Ledger.AppendAsync(Sample.On(before, act: _ => act), Cancel);

        var faults = await all.FaultsAsync();

        var unlawful = Assert.Single(faults, f => f.Kind == LedgerFaultKind.Unlawful);
        Assert.Equal((CaseState.StreamOf(before.Id), 3), (unlawful.Key, unlawful.Sequence));
        Assert.Contains("第四十四条", unlawful.Found, StringComparison.Ordinal);
        Assert.Contains(faults, f => f is { Kind: LedgerFaultKind.Projection, Table: "cases", Column: "marking" });
    }

    [Theory, EachStore]
    public async Task Rows_that_follow_from_no_act_and_acts_whose_rows_are_gone_are_found(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        await all.Store.UnguardAsync();
        await all.Store.TamperAsync("DELETE FROM clocks WHERE case_id = ? AND duty = 'answer'", all.Running.Id);
        await all.Store.TamperAsync("DELETE FROM entries WHERE number = '2022-02'");
        await all.Store.TamperAsync("UPDATE agenda_topics SET meeting = '2022-02'");
        await all.Store.TamperAsync("DELETE FROM evidence");
        var faults = await all.FaultsAsync();
        Assert.Equal(
            [
                (LedgerFaultKind.Missing, "clocks", $"case/{all.Running.Id} answer#1"),
                (LedgerFaultKind.Missing, "agenda_topics", $"case/{all.Matter.Id} 2022-01"),
                (LedgerFaultKind.Missing, "entries", "register/meetings/2022-02"),
                (LedgerFaultKind.Extra, "agenda_topics", $"case/{all.Matter.Id} 2022-02"),
                (LedgerFaultKind.EvidenceMissing, "acts", $"case/{all.Running.Id}"),
            ],
            faults.OrderBy(f => f.Kind == LedgerFaultKind.EvidenceMissing ? 9 : f.Kind == LedgerFaultKind.Extra ? 8 : f.Table == "entries" ? 2 : f.Table == "clocks" ? 0 : 1)
                .Select(f => (f.Kind, f.Table, f.Key)));
    }

    [Theory, EachStore]
    public async Task What_is_recorded_while_it_runs_does_not_disturb_it(StoreKind kind)
    {
        await using var all = await VerifiedStore.OpenAsync(kind);
        var office = new Office(all.Store.Host, Office.By(Office.Calendar(2022)));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await office.AcceptedAsync(new DateOnly(2022, 1, 10), new DateOnly(2022, 1, 11));
                }
            },
            Cancel);
        for (var i = 0; i < 5; i++)
        {
            Assert.Empty(await all.FaultsAsync());
        }

        await stop.CancelAsync();
        await writing;
    }

    // Rewrites the acts of the running case and seals its chain again, as a clever owner of the database would.
    private static async Task RewriteAsync(VerifiedStore all, Func<Act, Act> change)
    {
        var digester = all.Store.Host.Digester;
        var stream = CaseState.StreamOf(all.Running.Id);
        var acts = await all.Store.Host.Database.ListAsync(
            all.Store.Host.Database.Sql($"SELECT {ActColumns.Names} FROM acts WHERE stream = ? ORDER BY sequence", stream), ActColumns.Read, Cancel);
        var previous = Digest.Zero;
        foreach (var act in acts)
        {
            var made = CanonicalBytes.Seal(change(act) with { Previous = previous }, digester);
            previous = made.Hash;
            await all.Store.TamperAsync(
                "UPDATE acts SET note = ?, previous = ?, hash = ? WHERE stream = ? AND sequence = ?",
                made.Note,
                Columns.Bytes(made.Previous),
                Columns.Bytes(made.Hash),
                stream,
                made.Sequence);
        }

        await all.Store.TamperAsync("UPDATE cases SET head = ? WHERE id = ?", Columns.Bytes(previous), all.Running.Id);
    }

    private static async Task FlippedAsync(
        TestStore store, string table, Statement insert, string[] key, object?[] place, string column, Func<Task> look)
    {
        var kind = insert.Kinds[Array.IndexOf(insert.Columns, column)];
        var where = string.Join(" AND ", key.Select(k => k + " = ?"));
        var before = (await store.Host.Database.ListAsync(
            store.Host.Database.Sql($"SELECT {column} FROM {table} WHERE {where}", place), r => new object?[] { Tampering.Read(r, 0, kind) }, Cancel))[0][0];
        var cast = kind == ValueKind.Json && store.Kind == StoreKind.Postgres ? "CAST(? AS jsonb)" : "?";
        var changed = Tampering.Flipped(before, kind);
        await store.TamperAsync($"UPDATE {table} SET {column} = {cast} WHERE {where}", [changed, .. place]);
        await look();
        var moved = key.Select((k, i) => k == column ? changed : place[i]).ToArray();
        if (before is null)
        {
            await store.TamperAsync($"UPDATE {table} SET {column} = NULL WHERE {where}", moved);
        }
        else
        {
            await store.TamperAsync($"UPDATE {table} SET {column} = {cast} WHERE {where}", [before, .. moved]);
        }
    }

    private static Task<List<object?[]>> RowsAsync(TestStore store, string table, Statement insert) => store.Host.Database.ListAsync(
        store.Host.Database.Sql($"SELECT {string.Join(", ", insert.Columns)} FROM {table}"),
        row => insert.Kinds.Select((kind, i) => Tampering.Read(row, i, kind)).ToArray(),
        Cancel);

    private static string Said(string what, List<LedgerFault> faults) => $"{what}: {(faults.Count == 0 ? "nothing" : string.Join('\n', faults))}";
}
