using CsCheck;
using Guiju.Kernel.Time;
using static Guiju.Tests.Time.LawCalendar;

namespace Guiju.Tests.Time;

/// <summary>What holds of every deadline, over starts from 2010 to 2028, so that years before and after the notices are in it.</summary>
public sealed class DeadlineProperties
{
    private const int Tries = 3000;
    private static readonly DateOnly Earliest = Day("2010-06-01");

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 6500].Select(n => Earliest.AddDays(n));
    private static readonly Gen<DayHalf?> Halves = Gen.Int[0, 2].Select(n => n == 0 ? (DayHalf?)null : (DayHalf)(n - 1));
    private static readonly Gen<LegalMoment> Starts = Gen.Select(Days, Halves, (day, half) => new LegalMoment(day, half));
    private static readonly Gen<Limit> Workdays = Gen.Int[1, 120].Select(n => new Limit(n / 2m, LimitUnit.Workdays));
    private static readonly Gen<Limit> WholeDays = Gen.Int[1, 120].Select(n => new Limit(n, LimitUnit.Days));
    private static readonly Gen<Limit> Months = Gen.Int[1, 14].Select(n => new Limit(n, LimitUnit.Months));
    private static readonly Gen<Limit> Years = Gen.Int[1, 3].Select(n => new Limit(n, LimitUnit.Years));
    private static readonly Gen<Limit> Limits = Gen.OneOf(Workdays, WholeDays, Months, Years);
    private static readonly Gen<RollRule> Rolls = Gen.Enum<RollRule>();

    private sealed record Case(LegalMoment Start, Limit Limit, Stop[] Stops, Extension[] Extensions, RollRule Roll)
    {
        public Deadline Compute() => Deadline.Compute(Calendar, Start, Limit, Stops, Extensions, Roll);

        public DeadlineExplanation Explain() => Deadline.Explain(Calendar, Start, Limit, Stops, Extensions, Roll);

        public override string ToString() =>
            $"{Start}, {Limit}, stops [{string.Join("; ", Stops.AsEnumerable())}], extensions [{string.Join("; ", Extensions.AsEnumerable())}], {Roll}";
    }

    private static readonly Gen<Case> Cases =
        from start in Starts
        from limit in Limits
        from stops in StopsNear(start.Day).Array[0, 3]
        from extensions in Gen.Select(Limits, Gen.Int[0, 60], (extra, n) => new Extension(extra, start.Day.AddDays(n), "延长")).Array[0, 2]
        from roll in Rolls
        select new Case(start, limit, stops, extensions, roll);

    [Fact]
    public void A_limit_in_workdays_never_ends_on_a_day_off() =>
        Gen.Select(Starts, Workdays).Sample((start, limit) => Calendar.IsWorkday(Deadline.Compute(Calendar, start, limit).Due!.Value), iter: Tries);

    [Fact]
    public void A_limit_that_rolls_never_ends_on_a_day_off_and_rolls_over_days_off_alone() =>
        Gen.Select(Starts, Limits).Sample(
            (start, limit) =>
            {
                var rolled = Deadline.Compute(Calendar, start, limit).Due!.Value;
                var raw = Deadline.Compute(Calendar, start, limit, roll: RollRule.None).Due!.Value;
                Assert.True(Calendar.IsWorkday(rolled));
                Assert.True(raw <= rolled);
                Assert.True(raw == rolled || Calendar.CountWorkdays(raw.AddDays(-1), rolled) == 1);
            },
            iter: Tries);

    [Fact]
    public void A_longer_limit_never_ends_earlier() =>
        Gen.Select(Cases, Gen.Int[1, 40]).Sample(
            (c, more) =>
            {
                var step = c.Limit.Unit == LimitUnit.Workdays ? more / 2m : more;
                var longer = (c with { Limit = new Limit(c.Limit.Amount + step, c.Limit.Unit) }).Compute();
                return AtOrAfter(longer, c.Compute());
            },
            iter: Tries);

    [Fact]
    public void A_later_start_never_gives_an_earlier_end() =>
        Gen.Select(Cases, Gen.Int[1, 40]).Sample(
            (c, later) =>
            {
                // Stopped months are made up day for day, and months differ in days: with stops this holds of days and workdays alone.
                var inMonths = c.Limit.Unit is LimitUnit.Months or LimitUnit.Years;
                var one = c with { Extensions = [], Stops = inMonths ? [] : c.Stops };
                return AtOrAfter((one with { Start = one.Start with { Day = one.Start.Day.AddDays(later) } }).Compute(), one.Compute());
            },
            iter: Tries);

    [Fact]
    public void A_further_stop_never_makes_the_end_earlier() =>
        (from c in Cases from stop in StopsNear(c.Start.Day) select (c, stop)).Sample(
            pair => AtOrAfter((pair.c with { Stops = [.. pair.c.Stops, pair.stop] }).Compute(), pair.c.Compute()),
            iter: Tries);

    [Fact]
    public void An_extension_in_the_same_unit_never_makes_the_end_earlier() =>
        Gen.Select(Cases, Gen.Int[1, 30]).Sample(
            (c, by) => AtOrAfter(
                (c with { Extensions = [new Extension(new Limit(by, c.Limit.Unit), c.Start.Day, "延长")] }).Compute(),
                (c with { Extensions = [] }).Compute()),
            iter: Tries);

    [Fact]
    public void An_unknown_half_never_shortens_a_limit() =>
        Gen.Select(Days, Workdays).Sample(
            (day, limit) => Enum.GetValues<DayHalf>().All(half => AtOrAfter(
                Deadline.Compute(Calendar, new LegalMoment(day), limit),
                Deadline.Compute(Calendar, new LegalMoment(day, half), limit))),
            iter: Tries);

    [Fact]
    public void The_order_of_stops_changes_nothing() =>
        Cases.Sample(c => Assert.Equal(c.Compute(), (c with { Stops = [.. c.Stops.Reverse()] }).Compute()), iter: Tries);

    [Fact]
    public void Counting_day_by_day_finds_the_same_end() =>
        Cases.Sample(c => Assert.Equal(DeadlineModel.Due(Notices, c.Start, c.Limit, c.Stops, c.Extensions, c.Roll), (c.Compute().Due, c.Compute().DueHalf)), iter: Tries);

    [Fact]
    public void The_explanation_ends_where_the_computation_does() =>
        Cases.Sample(
            c =>
            {
                var explanation = c.Explain();
                var deadline = c.Compute();
                Assert.Equal(deadline, explanation.Deadline);
                Assert.Equal(Enumerable.Range(0, explanation.Days.Length).Select(n => c.Start.Day.AddDays(n)), explanation.Days.Select(day => day.Day));
                if (deadline.Due is { } due)
                {
                    Assert.Equal(due, explanation.Days[^1].Day);
                }
                else
                {
                    Assert.Equal(DayReason.Stopped, explanation.Days[^1].Reason);
                }
            },
            iter: Tries);

    [Fact]
    public void The_explanation_counts_as_many_as_the_limit_has() =>
        Gen.Select(Starts, Gen.OneOf(Workdays, WholeDays), Rolls).Sample(
            (start, limit, roll) =>
            {
                var counted = Deadline.Explain(Calendar, start, limit, roll: roll).Days.Where(day => day.Counted).ToArray();
                Assert.Equal(limit.Amount, counted[^1].CountedAs);
                Assert.Equal(decimal.Ceiling(limit.Amount), counted.Length);
            },
            iter: Tries);

    [Fact]
    public void A_date_is_provisional_exactly_when_a_day_of_its_explanation_is() =>
        Cases.Sample(
            c => c.Start.Day.Year < 2011 || c.Compute().Stopped || c.Compute().Provisional == c.Explain().Days.Any(day => day.Provisional),
            iter: Tries);

    [Fact]
    public void A_notice_that_changes_no_day_of_the_explanation_moves_nothing() =>
        Gen.Select(Cases, Gen.Int[2012, 2026]).Sample(
            (c, year) =>
            {
                var without = new WorkCalendar(Notices.Where(notice => notice.Year != year));
                var touched = CalendarDiff.Between(without, Calendar).Days.Where(change => change.MovesDates).Select(change => change.Day).ToHashSet();
                if (!c.Explain().Days.Skip(c.Limit.Amount % 1 == 0 ? 1 : 0).Any(day => touched.Contains(day.Day)))
                {
                    Assert.Equal(c.Compute().Due, Deadline.Compute(without, c.Start, c.Limit, c.Stops, c.Extensions, c.Roll).Due);
                }
            },
            iter: 600);

    [Fact]
    public void So_many_whole_days_lie_between_the_latest_day_and_the_event() =>
        Gen.Select(Days, Limits).Sample(
            (eventDay, limit) =>
            {
                var latest = Deadline.LatestBefore(Calendar, eventDay, limit);
                var whole = new Limit(decimal.Ceiling(limit.Amount), limit.Unit);
                Assert.True(Deadline.Compute(Calendar, new LegalMoment(latest), whole, roll: RollRule.None).Due < eventDay);
                Assert.False(Deadline.Compute(Calendar, new LegalMoment(latest.AddDays(1)), whole, roll: RollRule.None).Due < eventDay);
            },
            iter: Tries);

    [Fact]
    public void What_is_left_is_zero_on_the_due_date_and_negative_after_it() =>
        Gen.Select(Cases, Gen.Int[0, 400]).Sample(
            (c, n) =>
            {
                var deadline = (c with { Stops = [.. c.Stops.Where(stop => stop.Until is not null)] }).Compute();
                var today = c.Start.Day.AddDays(n);
                var left = deadline.Remaining(Calendar, today)!.Value;
                Assert.Equal(0, deadline.Remaining(Calendar, deadline.Due!.Value));
                Assert.Equal(today > deadline.Due, left < 0);
            },
            iter: Tries);

    private static Gen<Stop> StopsNear(DateOnly start) => Gen.Select(
        Gen.Int[-30, 90],
        Gen.Int[0, 40],
        Gen.Int[0, 9],
        (from, length, open) => new Stop(start.AddDays(from), open == 0 ? null : start.AddDays(from + length), "不计"));

    /// <summary>No date comes after every date: a clock that stands still is never earlier.</summary>
    private static bool AtOrAfter(Deadline one, Deadline other)
    {
        if (one.Due is not { } due)
        {
            return true;
        }

        return other.Due is { } otherDue && (due, one.DueHalf ?? DayHalf.Afternoon).CompareTo((otherDue, other.DueHalf ?? DayHalf.Afternoon)) >= 0;
    }
}
