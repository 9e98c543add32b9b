namespace Guiju.Kernel.Time;

/// <summary>
/// Time that the statute does not count (不计入期限): the days after <paramref name="From"/>, up to and including <paramref name="Until"/>.
/// </summary>
/// <remarks>
/// Our reading, where statutes only say that the time is not counted: the day of the act that stops still counts, since the clock ran when
/// it dawned; the day of the act that resumes does not, since it is day 0 again, as the first day of any limit. Days that lie in several
/// stops are left out once. A stop that begins on the due date or later changes nothing.
/// </remarks>
/// <param name="From">Day of the act that stops the clock.</param>
/// <param name="Until">Day of the act that lets it run again; null while it stands still, and then there is no due date.</param>
/// <param name="Reason">Why, in Chinese words: 补正, 听证, 检验检测 ….</param>
/// <exception cref="ArgumentException">It ends before it begins.</exception>
public sealed record Stop(DateOnly From, DateOnly? Until, string Reason)
{
    /// <summary>Day of the act that lets the clock run again; null while it stands still.</summary>
    public DateOnly? Until
    {
        get;
        init => field = NotBefore(From, value);
    }
    = NotBefore(From, Until);

    /// <summary>Whether the day is left out by this stop.</summary>
    public bool Covers(DateOnly day) => day > From && !(Until < day);

    private static DateOnly? NotBefore(DateOnly from, DateOnly? until) =>
        until < from ? throw new ArgumentException(TimeTexts.Of("StopBackwards", until.Value, from), nameof(until)) : until;
}
