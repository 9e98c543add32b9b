using System.Collections.Immutable;
using Guiju.Kernel.Cases;
using Guiju.Kernel.Law;
using Guiju.Kernel.Ledger;
using Guiju.Kernel.Ports;
using Guiju.Kernel.Registers;
using Guiju.Kernel.Time;

namespace Guiju.Store.Tests;

/// <summary>Acts and cases for tests of the store, which knows no law: the marking is made up.</summary>
internal static class Sample
{
    public const string Region = "210299";
    public static readonly DateOnly Day = new(2021, 9, 30);

    public static Clock Clock(string duty = "decide-in-time", DateOnly? due = null, ClockState state = ClockState.Running, int round = 1) => new()
    {
        Duty = duty,
        Round = round,
        StartedBy = "accept",
        From = new LegalMoment(Day, DayHalf.Afternoon),
        Limit = new Limit(7, LimitUnit.Workdays),
        Kind = DutyKind.Statutory,
        State = state,
        Due = due ?? new DateOnly(2021, 10, 15),
        MetOn = state == ClockState.Met ? new LegalMoment(Day.AddDays(3)) : null,
    };

    public static Marking Marking(params Clock[] clocks) => new()
    {
        Mask = new MaskState(1, 0, ulong.MaxValue, 2, 0, false),
        Acts = [new ActMark(1, new LegalMoment(Day, DayHalf.Morning), "accepted", 1, ["clerk"]), new ActMark(0, default, null, 0, [])],
        Facts = ["true", null, "口粮田“一户”\n第二行"],
        Clocks = [.. clocks],
        LastAct = new LegalMoment(Day, DayHalf.Morning),
    };

    public static CaseProfile Profile(string number) => new()
    {
        Number = number,
        Title = "食品经营许可",
        Unit = "market-bureau",
        Party = "某某餐饮店",
        Phone = "13900000000",
        Item = "item-1",
        Mode = "commitment",
        Channel = "window",
        AccessCode = "K7Q2",
    };

    /// <summary>The opening of a case.</summary>
    public static Append Opening(string id, Marking? marking = null, Func<CaseProfile, CaseProfile>? profile = null, Func<Act, Act>? act = null) =>
        On(
            new CaseState
            {
                Region = Region,
                Id = id,
                Procedure = "services.licensing",
                Version = new DateOnly(2019, 4, 23),
                Profile = (profile ?? (p => p))(Profile(id)),
                OpenedOn = Day,
                Marking = marking ?? Marking(Clock()),
                Sequence = 0,
                Head = Digest.Zero,
                ChangedAt = 0,
            },
            "services.licensing:accept",
            act);

    /// <summary>A further act of a case.</summary>
    public static Append On(CaseState before, string kind = "services.licensing:examine", Func<Act, Act>? act = null, Marking? marking = null)
    {
        var sealedAct = CanonicalBytes.Seal(
            (act ?? (a => a))(Act(CaseState.StreamOf(before.Id), kind, before.Sequence + 1, before.Head)), Sm3Digester.Instance);
        return new Append(sealedAct, before with
        {
            Marking = marking ?? before.Marking,
            Sequence = sealedAct.Sequence,
            Head = sealedAct.Hash,
            ChangedAt = sealedAct.RecordedAt,
        });
    }

    /// <summary>The first entry under a number, or a later state of it.</summary>
    public static Append Entry(
        string register, string number, RegisterEntry? before = null, bool withdrawn = false, params (string Key, string Value)[] values)
    {
        var stream = RegisterEntry.StreamOf(register, number);
        var fields = values.ToImmutableSortedDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal);
        var act = CanonicalBytes.Seal(
            Act(stream, register + ":record", (before?.Sequence ?? 0) + 1, before?.Head ?? Digest.Zero) with { Facts = fields, Law = "" },
            Sm3Digester.Instance);
        return new Append(act, Entry: new RegisterEntry
        {
            Region = Region,
            Register = register,
            Number = number,
            Values = fields,
            Withdrawn = withdrawn,
            Sequence = act.Sequence,
            Head = act.Hash,
            RecordedOn = Day,
            ChangedAt = act.RecordedAt,
        });
    }

    public static Act Act(string stream, string kind, int sequence, Digest previous) => new()
    {
        Region = Region,
        Stream = stream,
        Sequence = sequence,
        Kind = kind,
        Law = "services.licensing@2019-04-23",
        ActorId = "clerk",
        ActorTitle = "综合窗口",
        ActorUnit = "centre",
        Happened = new LegalMoment(Day, DayHalf.Morning),
        RecordedAt = 1_632_960_000_000 + sequence,
        Outcome = "accepted",
        IdempotencyKey = $"{stream}#{sequence}",
        Previous = previous,
    };

    public static async Task<T> AppendedAsync<T>(this LedgerStore store, Append append, Func<Append, T> what)
    {
        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(append, TestContext.Current.CancellationToken));
        return what(append);
    }

    public static Task<CaseState> CaseAsync(this LedgerStore store, Append append) => store.AppendedAsync(append, a => a.Case!);
}
