using System.Data.Common;
using Guiju.Kernel.Ports;
using Microsoft.EntityFrameworkCore;

namespace Guiju.Store.Tests;

/// <summary>What the database itself refuses, tried with SQL past every door.</summary>
public sealed class DatabaseRulesTests
{
    private const string Review = "decisions.legal-review:give-opinion";

    [Theory, EachStore]
    public async Task The_migrations_say_what_the_model_says(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await using var context = store.Host.NewContext();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EachStore]
    public async Task Acts_can_be_neither_altered_nor_deleted_nor_replaced(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.Ledger.CaseAsync(Sample.Opening("A"));
        await RefusedAsync(store, "UPDATE acts SET note = 'x'");
        await RefusedAsync(store, "UPDATE acts SET position = 2");
        await RefusedAsync(store, "DELETE FROM acts");
        await RefusedAsync(store, store.Kind == StoreKind.Sqlite
            ? "INSERT OR REPLACE INTO acts SELECT * FROM acts"
            : "INSERT INTO acts SELECT * FROM acts ON CONFLICT (region, position) DO UPDATE SET note = 'x'");
        if (kind == StoreKind.Postgres)
        {
            await RefusedAsync(store, "TRUNCATE acts CASCADE");
        }

        Assert.Equal("", await store.ScalarAsync("SELECT note FROM acts"));
        Assert.Equal(1L, await store.ScalarAsync("SELECT count(*) FROM acts"));
    }

    [Theory, EachStore]
    public async Task A_topic_rests_on_a_passed_review_and_on_nothing_else(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var passed = await ReviewedAsync(store, "FS2021-00001", Review, "passed");
        await ReviewedAsync(store, "FS2021-00002", Review, "rejected");
        await ReviewedAsync(store, "FS2021-00003", "decisions.legal-review:receive", "passed");

        await RefusedAsync(store, Topic("M1", "case/FS2021-00001", 7, Review, "passed"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00009", 2, Review, "passed"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00002", 2, Review, "passed"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00002", 2, Review, "rejected"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00003", 2, Review, "passed"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00003", 2, "decisions.legal-review:receive", "passed"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00001", 2, Review, null));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00001", null, Review, "passed"));
        Assert.Equal(0L, await store.ScalarAsync("SELECT count(*) FROM agenda_topics"));

        await store.RawAsync(Topic("M1", "case/FS2021-00001", 2, Review, "passed"));
        await RefusedAsync(store, Topic("M1", "case/FS2021-00001", 2, Review, "passed"));
        await RefusedAsync(store, "DELETE FROM agenda_topics");
        await RefusedAsync(store, "UPDATE agenda_topics SET title = 'another'");
        Assert.Equal(2, passed.Sequence);
    }

    [Theory, EachStore]
    public async Task A_topic_without_a_passed_review_fails_its_append_and_leaves_nothing(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var state = await ReviewedAsync(store, "FS2021-00001", Review, "rejected");
        var placing = Sample.On(state, "decisions.legal-review:place") with
        {
            Topic = new AgendaTopic(Sample.Region, "M1", "case/FS2021-00001", "题目", 2, Review, "passed"),
        };
        await Assert.ThrowsAnyAsync<DbException>(() => store.Ledger.AppendAsync(placing, TestContext.Current.CancellationToken));
        Assert.Equal(2L, await store.ScalarAsync("SELECT count(*) FROM acts"));
        Assert.Equal(2, (await store.Ledger.FindCaseAsync(Sample.Region, "FS2021-00001", TestContext.Current.CancellationToken))!.Sequence);
    }

    [Theory, EachStore]
    public async Task Opening_at_the_same_time_from_an_empty_place_migrates_once(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        if (kind == StoreKind.Postgres)
        {
            await store.RawAsync("DROP SCHEMA public CASCADE");
            await store.RawAsync("CREATE SCHEMA public");
        }

        var folder = Directory.CreateTempSubdirectory("guiju-empty-").FullName;
        var options = kind == StoreKind.Postgres ? store.Options : StoreOptions.Sqlite(folder);
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StoreHost.OpenAsync(options))));
        Assert.Equal(1, await hosts[3].Ledger.NextNumberAsync("r", "s", 2021, TestContext.Current.CancellationToken));
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Kernel.Cases.CaseState> ReviewedAsync(TestStore store, string id, string kind, string outcome)
    {
        var opened = await store.Ledger.CaseAsync(Sample.Opening(id));
        return await store.Ledger.CaseAsync(Sample.On(opened, kind, a => a with { Outcome = outcome }));
    }

    private static string Topic(string meeting, string stream, int? sequence, string? kind, string? outcome) =>
        "INSERT INTO agenda_topics (region, meeting, stream, title, review_sequence, review_kind, review_outcome) VALUES "
        + $"('{Sample.Region}', '{meeting}', '{stream}', '题目', {(sequence is { } at ? $"{at}" : "NULL")}, '{kind}', {(outcome is null ? "NULL" : $"'{outcome}'")})";

    private static async Task RefusedAsync(TestStore store, string sql) =>
        await Assert.ThrowsAnyAsync<DbException>(() => store.RawAsync(sql));
}
