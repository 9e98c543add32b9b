using System.Collections.Immutable;

namespace Guiju.Kernel.Time;

/// <summary>
/// The days that notices can touch, laid out by day number, with the running count of workdays (rank) and its inverse (select). Before and
/// after the table the week alone decides, by arithmetic. Day number 0 is a Monday.
/// </summary>
internal sealed class DayTable
{
    private readonly DayKind[] kinds;
    private readonly short[] noticeYears;
    private readonly int[] ranks;
    private readonly int[] workdays;
    private readonly int rankBefore;
    private readonly int rankThrough;
    private readonly int shift;

    public DayTable(ImmutableArray<HolidayNotice> noticesByYear)
    {
        var named = noticesByYear.SelectMany(notice => notice.Off.Concat(notice.Work)).Select(day => day.DayNumber).ToArray();
        First = named.Length == 0 ? 0 : named.Min();
        Last = named.Length == 0 ? -1 : named.Max();
        var length = Last - First + 1;
        kinds = new DayKind[length];
        noticeYears = new short[length];
        ranks = new int[length];
        for (var i = 0; i < length; i++)
        {
            kinds[i] = ByTheWeek(First + i);
        }

        foreach (var notice in noticesByYear)
        {
            foreach (var day in notice.Off)
            {
                Name(day, DayKind.Holiday, notice);
            }

            foreach (var day in notice.Work)
            {
                Name(day, ByTheWeek(day.DayNumber) == DayKind.Weekend ? DayKind.MakeUpWorkday : DayKind.Workday, notice);
            }
        }

        rankBefore = WeekdaysThrough(First - 1);
        var found = new List<int>(length);
        for (var i = 0; i < length; i++)
        {
            if (kinds[i] is DayKind.Workday or DayKind.MakeUpWorkday)
            {
                found.Add(First + i);
            }

            ranks[i] = rankBefore + found.Count;
        }

        workdays = [.. found];
        rankThrough = rankBefore + workdays.Length;
        shift = rankThrough - WeekdaysThrough(Last);
    }

    /// <summary>First day any notice names.</summary>
    public int First { get; }

    /// <summary>Last day any notice names; before <see cref="First"/> when none names any.</summary>
    public int Last { get; }

    public DayKind KindOf(int day) => day >= First && day <= Last ? kinds[day - First] : ByTheWeek(day);

    public int? NoticeYearOf(int day) => day >= First && day <= Last && noticeYears[day - First] is var year and not 0 ? year : null;

    /// <summary>How many workdays there are up to and including the day.</summary>
    public int Rank(int day)
    {
        if (day < First)
        {
            return WeekdaysThrough(day);
        }

        return day <= Last ? ranks[day - First] : WeekdaysThrough(day) + shift;
    }

    /// <summary>The workday with that rank, from 1.</summary>
    public int Select(int rank)
    {
        if (rank <= rankBefore)
        {
            return WeekdayAt(rank);
        }

        return rank <= rankThrough ? workdays[rank - rankBefore - 1] : WeekdayAt(rank - shift);
    }

    private static DayKind ByTheWeek(int day) => day % 7 < 5 ? DayKind.Workday : DayKind.Weekend;

    private static int WeekdaysThrough(int day) => ((day + 1) / 7 * 5) + Math.Min((day + 1) % 7, 5);

    private static int WeekdayAt(int rank) => ((rank - 1) / 5 * 7) + ((rank - 1) % 5);

    private void Name(DateOnly day, DayKind kind, HolidayNotice notice)
    {
        kinds[day.DayNumber - First] = kind;
        noticeYears[day.DayNumber - First] = (short)notice.Year;
    }
}
