namespace Guiju.Kernel.Time;

/// <summary>One day of an explanation.</summary>
/// <param name="Day">The day.</param>
/// <param name="CountedAs">
/// Its number within the limit, from 1 (from 0.5 where half days count); 0 for a day that does not count. Days of a limit in months or years
/// are numbered as days. Where an extension is in another unit than the limit, its days are numbered from 1 again.
/// </param>
/// <param name="Counted">Whether it counts.</param>
/// <param name="Reason">Why.</param>
/// <param name="Notice">Year of the notice that takes the day off or has it worked; null where the week decides.</param>
/// <param name="Provisional">Whether holidays of its year are not known yet and could change the answer.</param>
/// <param name="Text">The reason in words.</param>
public sealed record CountedDay(DateOnly Day, decimal CountedAs, bool Counted, DayReason Reason, int? Notice, bool Provisional, string Text);
