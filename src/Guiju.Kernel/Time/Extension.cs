namespace Guiju.Kernel.Time;

/// <summary>
/// Time added to a limit (延长期限). It is added to the limit before anything is counted, as if the law had set the sum: 60 days extended by
/// 30 are 90 days from the same start, and a day off at the end of the first 60 moves nothing. Months and years add up with each other.
/// Units of different kinds cannot be summed: they are counted one after the other in the order of approval, each from the last day of the
/// one before, and only the last end rolls.
/// Whether an extension was still open to the agency on its day is for the procedure to say; here it counts in any case.
/// </summary>
/// <param name="By">By how much.</param>
/// <param name="On">Day of the act that extends.</param>
/// <param name="Reason">Why, in Chinese words.</param>
public sealed record Extension(Limit By, DateOnly On, string Reason);
