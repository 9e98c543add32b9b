using System.Collections.Immutable;
using System.Text;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Desk;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store;

namespace Guiju.Cli.Demo;

/// <summary>What a load came to.</summary>
/// <param name="Recorded">Acts recorded by this run.</param>
/// <param name="There">Acts that an earlier run had recorded.</param>
internal sealed record DemoLoaded(int Recorded, int There);

/// <summary>
/// Records the plan through the desks, in the order of its days. The acts of a round are submitted one after another without waiting, so that
/// the store writes them in few flushes, and on SQLite, whose reads do not wait, in one order in every load; the next round begins when the
/// last is on disk. What an earlier run recorded is passed over.
/// </summary>
internal sealed class DemoLoad(StoreHost store, LawBook law, string region)
{
    private const string TextFile = "text/plain";
    // Fewer than a database server's pool has connections; more would not make a flush any cheaper.
    private const int MostAtOnce = 64;
    private const long Opening = (8 * 60) + 30;
    private const long WorkingMinutes = 8 * 60;

    private readonly CaseDesk cases = new(law, store.Ledger, store.Digester);
    private readonly RegisterDesk registers = new(store.Ledger, store.Digester);
    private readonly EvidenceFiles files = EvidenceFiles.Of(store);

    /// <summary>Called with each act once it is on disk; acts of an earlier run are left out.</summary>
    public Action<Act> Acknowledged { get; init; } = static _ => { };

    /// <summary>Records what is not there yet, up to a day.</summary>
    /// <exception cref="InputException">An act was refused or faulted: the files and the law do not agree.</exception>
    public async Task<DemoLoaded> RunAsync(DemoPlan plan, DateOnly? until, CancellationToken cancel)
    {
        var progress = new DemoProgress(plan.Acts);
        var (recorded, there, passing) = (0, 0, true);
        foreach (var day in plan.Days.Where(d => until is null || d.Day <= until))
        {
            cancel.ThrowIfCancellationRequested();
            if (passing && await IsThereAsync(day, cancel))
            {
                there += day.Acts;
                continue;
            }

            // From the first day that is not complete, the keys of the acts alone tell what is there.
            passing = false;
            progress.Day(day.Day, recorded + there);
            var (news, olds) = await RecordAsync(day, cancel);
            recorded += news;
            there += olds;
        }

        progress.Done();
        return new DemoLoaded(recorded, there);
    }

    // The last act of each stream on that day: a stream has no act without the one before it.
    private async Task<bool> IsThereAsync(DemoDay day, CancellationToken cancel)
    {
        foreach (var act in day.Rounds.SelectMany(r => r).GroupBy(a => a.Stream).Select(stream => stream.Last()))
        {
            if (await store.Ledger.FindByKeyAsync(region, act.Key, cancel) is null)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<(int News, int Olds)> RecordAsync(DemoDay day, CancellationToken cancel)
    {
        var (place, olds) = (0, 0);
        var papers = await PapersAsync(day, cancel);
        foreach (var round in day.Rounds.SelectMany(r => r.Chunk(MostAtOnce)))
        {
            // Submitted in order, not awaited one by one: the answers come with the flush.
            var answers = new List<(PlannedAct Planned, Task<(Act Act, bool Repeated)> Answer)>(round.Length);
            foreach (var planned in round)
            {
                place++;
                answers.Add((planned, DoAsync(planned, StampOf(planned, day, place, papers), cancel)));
            }

            foreach (var (_, answer) in answers)
            {
                var (act, repeated) = await answer;
                olds += repeated ? 1 : 0;
                Acknowledged(act);
            }
        }

        return (day.Acts - olds, olds);
    }

    private async Task<Dictionary<Paper, Evidence>> PapersAsync(DemoDay day, CancellationToken cancel)
    {
        var papers = day.Rounds.SelectMany(r => r).SelectMany(a => a.Papers).Distinct().ToList();
        var kept = await Task.WhenAll(papers.Select(p => files.KeepAsync(region, p.Name, TextFile, Encoding.UTF8.GetBytes(p.Text), cancel)));
        return papers.Zip(kept).ToDictionary(p => p.First, p => p.Second);
    }

    // The working day is spread over its acts, so that no two are recorded at one moment and their order is that of the ledger.
    private static Stamp StampOf(PlannedAct planned, DemoDay day, int place, Dictionary<Paper, Evidence> papers)
    {
        var minutes = Opening * 60_000;
        var at = BeijingTime.StartOf(day.Day) + minutes + (WorkingMinutes * 60_000 * place / (day.Acts + 1));
        return new Stamp(at, planned.Key) { Note = planned.Note, Evidence = [.. planned.Papers.Select(p => papers[p])] };
    }

    private async Task<(Act Act, bool Repeated)> DoAsync(PlannedAct planned, Stamp stamp, CancellationToken cancel)
    {
        var happened = new LegalMoment(planned.Day);
        switch (planned)
        {
            case PlannedChange change:
                var entered = Accepted(planned, await registers.ChangeAsync(
                    new ChangeRegister(region, change.Register, change.Number, change.Change, change.By, happened, stamp), cancel));
                return (entered.Act, entered.Repeated);
            case PlannedCaseAct act:
                var intent = new ActIntent(act.Act, happened, act.By) { Outcome = act.Outcome, Facts = act.Facts, With = act.With };
                var recorded = Accepted(planned, act.Opens is var (procedure, profile)
                    ? await cases.OpenAsync(new OpenCase(region, procedure, profile, intent, stamp), cancel)
                    : await cases.RecordAsync(new RecordAct(region, act.CaseId, intent, stamp), cancel));
                return (recorded.Act, recorded.Repeated);
            default:
                throw new NotSupportedException(planned.GetType().Name);
        }
    }

    private static T Accepted<T>(PlannedAct planned, Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Accepted accepted => accepted.Value,
        Outcome<T>.Refused refused => throw new InputException([.. refused.Reasons.Select(r => new Fault("demo.refused", r.ToString(), Place(planned)))]),
        Outcome<T>.Faulted faulted => throw new InputException([.. faulted.Faults.Select(f => f with { Place = $"{Place(planned)} {f.Place}" })]),
        _ => throw new NotSupportedException(),
    };

    private static string Place(PlannedAct planned) => $"{planned.Day:yyyy-MM-dd} {planned.Name}";
}
