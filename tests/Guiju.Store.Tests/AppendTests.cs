using Guiju.Kernel.Cases;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Store.Writing;

namespace Guiju.Store.Tests;

public sealed class AppendTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachStore]
    public async Task A_case_is_found_as_it_was_appended(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var append = Sample.Opening("XK2021-00001");
        Assert.Equal(new AppendResult.Appended(1), await store.Ledger.AppendAsync(append, Cancel));
        var found = await store.Ledger.FindCaseAsync(Sample.Region, "XK2021-00001", Cancel);
        Assert.NotNull(found);
        Assert.Equal(MarkingJson.Write(append.Case!.Marking), MarkingJson.Write(found.Marking));
        Assert.Equal(append.Case with { Marking = found.Marking }, found);
        Assert.Null(await store.Ledger.FindCaseAsync(Sample.Region, "XK2021-00002", Cancel));
        Assert.Null(await store.Ledger.FindCaseAsync("other", "XK2021-00001", Cancel));
    }

    [Fact]
    public async Task A_flush_finds_the_heads_of_its_streams_without_walking_through_the_acts()
    {
        await using var store = await TestStore.OpenAsync(StoreKind.Sqlite);
        var plan = await store.Host.Database.ListAsync(
            WriteSession.AddHeads(store.Host.Database.Sql("EXPLAIN QUERY PLAN "), Sample.Region, ["case/A", "case/B"]), r => r.GetString(3), Cancel);
        Assert.Contains(plan, step => step.Contains("(region=? AND stream=? AND sequence=?)", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.EndsWith("(region=?)", StringComparison.Ordinal) || step.StartsWith("SCAN a", StringComparison.Ordinal));
    }

    [Theory, EachStore]
    public async Task An_act_read_back_has_the_same_canonical_bytes(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var state = default(CaseState);
        foreach (var (note, i) in new[]
        {
            "", " ", "口粮田", "𠮷野家 \U00020BB7 \U0001F600", "a\"b\\c\n\t\u0001\u007f\u0085\u2028", "\uFFFD", new string('规', 100_000), "'; DROP TABLE acts; --", "$1 ? @x",
        }.Select((n, i) => (n, i)))
        {
            Func<Act, Act> act = a => a with
            {
                Note = note,
                Outcome = i % 2 == 0 ? null : "好",
                ActorTitle = note.Length > 10 ? "" : note,
                Happened = new(Sample.Day.AddDays(i), i % 3 == 0 ? null : (Kernel.Time.DayHalf)(i % 2)),
                Facts = Act.NoFacts.Add("b", note).Add("a", "").Add("é\"", "x").Add("B", "\\u0041"),
                With = i % 2 == 0 ? [] : ["", "第二人", note],
                Evidence = [new Evidence(Sm3Digester.Instance.Hash([(byte)i]), "照片" + i + ".jpg", "image/jpeg", long.MaxValue)],
                RecordedAt = long.MaxValue - i,
            };
            var append = state is null ? Sample.Opening("A", act: act) : Sample.On(state, act: act);
            state = await store.Ledger.CaseAsync(append);
            var read = await store.Ledger.FindByKeyAsync(Sample.Region, append.Act.IdempotencyKey, Cancel);
            Assert.Equal(CanonicalBytes.Of(append.Act), CanonicalBytes.Of(read!));
            Assert.Equal(append.Act.Hash, read!.Hash);
        }
    }

    [Theory, EachStore]
    public async Task Texts_that_cannot_be_kept_as_they_are_do_not_get_in(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        foreach (var text in new[] { "a\0b", "half \uD83D", "\uDE00 half" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => store.Ledger.AppendAsync(Sample.Opening("A", act: a => a with { Note = text }), Cancel));
        }

        await Assert.ThrowsAsync<ArgumentException>(() =>
        {
            var sealedAct = Sample.Opening("A");
            return store.Ledger.AppendAsync(sealedAct with { Act = sealedAct.Act with { Note = "altered" } }, Cancel);
        });
        Assert.Null(await store.Ledger.FindCaseAsync(Sample.Region, "A", Cancel));
    }

    [Theory, EachStore]
    public async Task The_same_key_twice_is_one_act(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var append = Sample.Opening("A");
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.Ledger.AppendAsync(append, Cancel)));
        Assert.Single(results.OfType<AppendResult.Appended>());
        Assert.Equal(19, results.OfType<AppendResult.Duplicate>().Count(d => d.Existing.Hash == append.Act.Hash));
        var later = Assert.IsType<AppendResult.Duplicate>(await store.Ledger.AppendAsync(append, Cancel));
        Assert.Equal(CanonicalBytes.Of(append.Act), CanonicalBytes.Of(later.Existing));
    }

    [Theory, EachStore]
    public async Task An_act_decided_on_an_older_state_is_stale(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var opened = await store.Ledger.CaseAsync(Sample.Opening("A"));
        await store.Ledger.CaseAsync(Sample.On(opened));
        Assert.IsType<AppendResult.Stale>(await store.Ledger.AppendAsync(Sample.On(opened, act: a => a with { IdempotencyKey = "k" }), Cancel));
        Assert.IsType<AppendResult.Stale>(await store.Ledger.AppendAsync(
            Sample.Opening("A", act: a => a with { IdempotencyKey = "again" }), Cancel));
        Assert.IsType<AppendResult.Stale>(await store.Ledger.AppendAsync(
            Sample.On(opened with { Sequence = 7, Head = opened.Head }, act: a => a with { IdempotencyKey = "gap" }), Cancel));
    }

    [Theory, EachStore]
    public async Task Concurrent_appends_on_one_stream_never_fork_it(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var hosts = new[] { store.Host, await store.AnotherHostAsync(), await store.AnotherHostAsync() };
        await store.Ledger.CaseAsync(Sample.Opening("A"));
        const int People = 12;
        const int Each = 5;
        var stale = 0;
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            var ledger = hosts[person % hosts.Length].Ledger;
            for (var done = 0; done < Each;)
            {
                var now = await ledger.FindCaseAsync(Sample.Region, "A", Cancel);
                var result = await ledger.AppendAsync(
                    Sample.On(now!, act: a => a with { IdempotencyKey = $"{person}-{done}", ActorId = $"p{person}" }), Cancel);
                done += result is AppendResult.Appended ? 1 : 0;
                Interlocked.Add(ref stale, result is AppendResult.Stale ? 1 : 0);
            }
        })));
        Assert.Equal((long)(People * Each) + 1, await store.ScalarAsync("SELECT count(*) FROM acts"));
        Assert.Equal((long)(People * Each) + 1, Convert.ToInt64(await store.ScalarAsync("SELECT max(sequence) FROM acts"), null));
        Assert.Equal((long)(People * Each) + 1, await store.ScalarAsync("SELECT max(position) FROM acts"));
        Assert.Equal(
            (long)(People * Each),
            await store.ScalarAsync("SELECT count(*) FROM acts a JOIN acts b ON b.stream = a.stream AND b.sequence = a.sequence + 1 AND b.previous = a.hash"));
        Assert.True(stale > 0, "Nobody was ever too late: the test raced nothing.");
    }

    [Theory, EachStore]
    public async Task Several_nodes_give_out_positions_without_gap_or_doubles(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind, batchSize: 8);
        var hosts = new[] { store.Host, await store.AnotherHostAsync(), await store.AnotherHostAsync() };
        await Task.WhenAll(Enumerable.Range(0, 150).Select(i => Task.Run(() => hosts[i % 3].Ledger.CaseAsync(Sample.Opening($"A{i}")))));
        Assert.Equal(150L, await store.ScalarAsync("SELECT count(*) FROM acts"));
        Assert.Equal(150L, await store.ScalarAsync("SELECT max(position) FROM acts"));
        Assert.Equal(150L, await store.ScalarAsync("SELECT position FROM region_heads"));
    }

    [Theory, EachStore]
    public async Task One_bad_append_in_a_batch_takes_no_other_with_it(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        await store.Ledger.CaseAsync(Sample.Opening("taken"));
        var appends = Enumerable.Range(0, 40)
            .Select(i => Sample.Opening($"A{i}", profile: p => p with { Number = i == 17 ? "taken" : p.Number }))
            .Select(a => store.Ledger.AppendAsync(a, Cancel))
            .ToArray();
        await Task.WhenAll(appends.Select(async a => await ((Task)a).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)));
        Assert.True(appends[17].IsFaulted);
        Assert.Equal(39, appends.Where((_, i) => i != 17).Count(a => a.Result is AppendResult.Appended));
        Assert.Equal(40L, await store.ScalarAsync("SELECT max(position) FROM acts"));
        Assert.Equal(40L, await store.ScalarAsync("SELECT count(*) FROM cases"));
        Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(Sample.Opening("A17"), Cancel));
    }

    [Theory, EachStore]
    public async Task Numbers_of_a_series_are_never_given_out_twice(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var other = await store.AnotherHostAsync();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            (i % 2 == 0 ? store.Ledger : other.Ledger).NextNumberAsync(Sample.Region, "XK", 2021, Cancel)));
        Assert.Equal(Enumerable.Range(1, 100), numbers.Order());
        Assert.Equal(1, await store.Ledger.NextNumberAsync(Sample.Region, "XK", 2022, Cancel));
        Assert.Equal(1, await store.Ledger.NextNumberAsync("other", "XK", 2021, Cancel));
    }

    [Theory, EachStore]
    public async Task An_entry_is_found_withdrawn_or_not(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var first = await store.Ledger.AppendedAsync(Sample.Entry("study-sessions", "1", values: [("topic", "行政处罚法"), ("held-on", "2021-03-01")]), a => a.Entry!);
        Assert.Equal("行政处罚法", (await store.Ledger.FindEntryAsync(Sample.Region, "study-sessions", "1", Cancel))!.Values["topic"]);
        await store.Ledger.AppendedAsync(Sample.Entry("study-sessions", "1", first, withdrawn: true, values: [("topic", "行政处罚法")]), a => a);
        var found = await store.Ledger.FindEntryAsync(Sample.Region, "study-sessions", "1", Cancel);
        Assert.True(found!.Withdrawn);
        Assert.Equal(2, found.Sequence);
        Assert.Equal(["topic"], found.Values.Keys);
    }

    [Theory, EachStore]
    public async Task After_closing_everything_acknowledged_is_there(StoreKind kind)
    {
        await using var store = await TestStore.OpenAsync(kind);
        var waiting = Enumerable.Range(0, 300).Select(i => store.Ledger.AppendAsync(Sample.Opening($"A{i}"), Cancel)).ToArray();
        await store.ReopenAsync();
        Assert.All(await Task.WhenAll(waiting), r => Assert.IsType<AppendResult.Appended>(r));
        Assert.Equal(300L, await store.ScalarAsync("SELECT count(*) FROM acts"));
        Assert.IsType<AppendResult.Appended>(await store.Ledger.AppendAsync(Sample.Opening("B"), Cancel));
    }
}
