using System.Collections.Immutable;
using Guiju.Kernel;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Time;
using Guiju.Store;

namespace Guiju.Bench;

/// <summary>Deciding one act under the shipped licensing procedure, beside hashing the act that comes of it (which any chained ledger must do).</summary>
internal static class DecideBench
{
    private const int Times = 200_000, Rounds = 9;

    private static readonly Actor Clerk = new("clerk", "窗口人员", "U1", [Roles.WindowClerk], ZoneWide: true);
    private static readonly Actor Examiner = new("examiner", "审查人员", "U1", [Roles.Examiner]);
    private static readonly Actor Head = new("head", "负责人", "U1", [Roles.UnitHead]);

    public static async Task<ImmutableArray<Line>> RunAsync(LawBook law)
    {
        var procedure = law.InForce("services.licensing", new DateOnly(2021, 9, 1))!;
        var apply = Intent("apply", 1, Clerk, ("promised-limit", "6"));
        var accept = Intent("accept", 2, Clerk);
        var examine = Intent("examine", 6, Examiner, ("site-check", "false"), ("third-party-interest", "false"), ("hearing", "none"));
        var applied = Accepted(procedure.Decide(procedure.Start, apply, 1, law.Calendar));
        var accepted = Accepted(procedure.Decide(applied, accept, 2, law.Calendar));
        Accepted(procedure.Decide(accepted, examine, 3, law.Calendar));
        var early = Intent("decide", 3, Head) with { Outcome = "granted" };
        if (procedure.Decide(applied, early, 2, law.Calendar) is not Outcome<Marking>.Refused)
        {
            throw new InvalidOperationException("A decision before acceptance must be refused.");
        }

        var act = Act();
        Task Hash() => Repeat(() => CanonicalBytes.Seal(act, Sm3Digester.Instance));
        return
        [
            await LineAsync("decide `examine` (no clock starts)", () => procedure.Decide(accepted, examine, 3, law.Calendar), Hash),
            await LineAsync("decide `accept` (starts four clocks over a public holiday)", () => procedure.Decide(applied, accept, 2, law.Calendar), Hash),
            await LineAsync("refuse `decide` before acceptance, with every reason in words", () => procedure.Decide(applied, early, 2, law.Calendar), Hash),
        ];
    }

    private static async Task<Line> LineAsync(string what, Func<object> decide, Func<Task> hash)
    {
        var (ours, bare) = await Measure.InTurnsAsync(Rounds, () => Repeat(decide), hash);
        return new Line(
            what, Measure.Show(ours / Times), "canonical bytes and SM3 of one act", Measure.Show(bare / Times), $"{Measure.Number(ours / bare)} ×", "< 1 µs");
    }

    private static Task Repeat(Func<object> work)
    {
        object? last = null;
        for (var i = 0; i < Times; i++)
        {
            last = work();
        }

        GC.KeepAlive(last);
        return Task.CompletedTask;
    }

    private static Marking Accepted(Outcome<Marking> outcome) => outcome is Outcome<Marking>.Accepted { Value: var marking }
        ? marking
        : throw new InvalidOperationException(outcome.ToString());

    private static ActIntent Intent(string act, int day, Actor by, params (string Key, string Value)[] facts) =>
        new(act, new LegalMoment(new DateOnly(2021, 9, day)), by) { Facts = facts.ToImmutableDictionary(f => f.Key, f => f.Value) };

    private static Act Act() => new()
    {
        Region = "demo",
        Stream = "case/XK2021-00001",
        Sequence = 3,
        Kind = "services.licensing:examine",
        Law = "services.licensing@2019-04-23",
        ActorId = Examiner.Id,
        ActorTitle = Examiner.Title,
        ActorUnit = Examiner.Unit,
        Happened = new LegalMoment(new DateOnly(2021, 9, 6)),
        RecordedAt = 1_630_900_000_000,
        Previous = Digest.Zero,
        IdempotencyKey = "01900000000000000000000000000000",
        Facts = ImmutableSortedDictionary<string, string>.Empty.Add("site-check", "false").Add("third-party-interest", "false").Add("hearing", "none"),
    };
}
